package org.dragoman.web;

import java.util.Objects;
import java.util.function.Supplier;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What a server is started with.
 *
 * <pre>{@code
 * Settings settings = Settings.over(() -> ledger, () -> lexica, () -> engine).withPort(7070);
 * }</pre>
 *
 * @param host address that it listens on; loopback unless a token guards it
 * @param port port that it listens on, 0 for any free one
 * @param token what to sign in with, null for one that is made up at the start
 * @param ledger opens the ledger; asked again after it failed, so that a server outlives a ledger that is locked or missing
 * @param lexica what is known of actors, codes and the council; asked once
 * @param engine what reads the text of {@code POST /api/v1/code}; asked once, when first needed
 * @param about a line that says what is shown, such as the ledger's file
 */
public record Settings(
        String host,
        int port,
        @Nullable String token,
        Supplier<Ledger> ledger,
        Supplier<Lexica> lexica,
        Supplier<Engine> engine,
        String about) {
    /** The address of this machine that no other reaches. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int PORT = 7070;
    private static final int SHORTEST_TOKEN = 12;

    public Settings {
        Objects.requireNonNull(ledger, "a server needs a ledger");
        Objects.requireNonNull(lexica, "a server needs its knowledge");
        Objects.requireNonNull(engine, "a server needs an engine");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
        if (!isLoopback(host) && token == null) {
            throw new IllegalArgumentException(
                    "Listening on " + host
                            + " lets other machines in. Guard it with --token SECRET, or leave --host out to serve this machine only.");
        }
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "The token is too short to guard anything: use at least " + SHORTEST_TOKEN + " characters.");
        }
    }

    /** A server for this machine alone. */
    public static Settings over(Supplier<Ledger> ledger, Supplier<Lexica> lexica, Supplier<Engine> engine) {
        return new Settings(LOOPBACK, PORT, null, ledger, lexica, engine, "");
    }

    /** The same on another address and with a token. */
    public Settings withHost(String host, @Nullable String token) {
        return new Settings(host, port, token, ledger, lexica, engine, about);
    }

    /** The same on another port. */
    public Settings withPort(int port) {
        return new Settings(host, port, token, ledger, lexica, engine, about);
    }

    /** The same with another line about what is shown. */
    public Settings withAbout(String about) {
        return new Settings(host, port, token, ledger, lexica, engine, about);
    }

    /** Whether no other machine can reach it. */
    boolean isLocal() {
        return isLoopback(host);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.equals("[::1]") || host.startsWith("127.");
    }
}
