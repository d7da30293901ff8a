package org.dragoman.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dragoman.Lexica;
import org.dragoman.ledger.sql.SqliteLedger;
import org.dragoman.library.Dragoman;
import org.dragoman.web.Settings;
import org.dragoman.web.WebServer;

/**
 * Does once what the commands do, so that the archive of classes that Java writes at its end holds what each of them needs.
 * The launchers run it when there is no archive yet; it tells nothing and leaves nothing.
 */
public final class Rehearsal {
    private static final List<String> PAGES = List.of(
            "",
            "events",
            "actors",
            "actors/RUS",
            "measures",
            "measures/air-strikes/BIH",
            "council",
            "reports",
            "search?q=sanctions",
            "assets/app.css",
            "api/v1/entries");

    private Rehearsal() {}

    /** Rehearses on a file of reports. */
    public static void main(String[] args) throws IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(System.out);
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Path folder = Files.createTempDirectory("dragoman");
        try {
            rehearse(args[0], folder.resolve("rehearsal.ledger"));
        } finally {
            for (File each : folder.toFile().listFiles()) {
                Files.delete(each.toPath());
            }
            Files.delete(folder);
        }
        System.exit(Main.OK);
    }

    /**
     * Runs through the commands with a new ledger.
     *
     * @throws IllegalStateException if one of them fails
     */
    static void rehearse(String reports, Path file) throws IOException {
        String ledger = file.toString();
        run("code", reports);
        run("read", "--ledger", ledger, reports);
        run("events", "--ledger", ledger);
        run("positions", "--ledger", ledger);
        Lexica lexica = Dragoman.setup().loadLexica();
        Settings settings = Settings.over(() -> SqliteLedger.open(file), () -> lexica, () -> {
                    throw new IllegalStateException("nothing is read here");
                })
                .withPort(0);
        try (WebServer server = WebServer.start(settings)) {
            for (String page : PAGES) {
                open(server.address() + page, 200);
            }
            open(server.address() + "nowhere", 404);
        }
    }

    private static void run(String... args) {
        int status = Main.commandLine(Arrays.asList(args).subList(0, 1)).execute(args);
        if (status != Main.OK) {
            throw new IllegalStateException(String.join(" ", args) + " ended with " + status);
        }
    }

    private static void open(String address, int expected) throws IOException {
        HttpURLConnection page = (HttpURLConnection) URI.create(address).toURL().openConnection();
        page.setRequestProperty("Accept-Encoding", "gzip");
        int status = page.getResponseCode();
        if (status != expected) {
            throw new IllegalStateException(address + " answered " + status);
        }
        try (InputStream in = status < 400 ? page.getInputStream() : page.getErrorStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
