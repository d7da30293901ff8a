package org.dragoman.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.intake.Deliveries;
import org.dragoman.intake.Intake;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.MemoryLedger;
import org.dragoman.ledger.ReadBy;
import org.dragoman.web.Settings;
import org.dragoman.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves pages and a REST interface over the ledger. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the ledger in a browser, and answers programs at /api/v1/.",
            "Dossiers, who stands where, the council, each with its proof. Only this machine can reach it unless --host"
                    + " says otherwise. It never asks the web anything.",
            "Reading needs no sign-in here; to accept, reject or correct entries, sign in with the token that is"
                    + " printed."
        },
        footer = {"", "Examples:", "  dragoman serve --demo", "  dragoman serve --ledger news.ledger --port 8080"})
final class ServeCommand implements Callable<Integer> {
    private static final String DEMO = "/org/dragoman/cli/examples/reports.jsonl";

    @Option(names = "--demo", description = "Show the bundled examples instead of a ledger; nothing is kept.")
    private boolean demo;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port = 7070;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on, such as 0.0.0.0, to let other machines in; needs --token.")
    private String host = Settings.LOOPBACK;

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            description =
                    "What to sign in with, or to send as Authorization: Bearer (default: one made up and printed).")
    private @Nullable String token;

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Mixin
    private final EngineOptions engineOptions = new EngineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (WebServer server = WebServer.start(settings())) {
            out.println("Dragoman listens on " + server.address() + "  (stop it with Ctrl+C)");
            if (token == null) {
                out.println("To accept or reject entries, sign in at " + server.address() + "sign-in with: "
                        + server.token());
            }
            out.flush();
            CountDownLatch end = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(end::countDown, "stop"));
            end.await();
        }
        return Main.OK;
    }

    private Settings settings() {
        Lazy<Lexica> lexica = new Lazy<>(engineOptions::lexica);
        Lazy<Engine> engine = new Lazy<>(() -> engineOptions.engine(lexica.get()));
        Supplier<Ledger> ledger = ledgerOption::openThere;
        String about = "Ledger " + ledgerOption.place();
        if (demo) {
            // Read behind the scenes, so that the server is there at once; the first page waits for the reading.
            Lazy<Ledger> examples = new Lazy<>(() -> examples(engine.get()));
            CompletableFuture.runAsync(examples::get);
            ledger = examples;
            about = "The bundled examples: reports written for Dragoman; nothing is kept";
        }
        return Settings.over(ledger, lexica, engine)
                .withHost(host, token)
                .withPort(port)
                .withAbout(about);
    }

    /** A ledger of the reports that come with the program. */
    private static Ledger examples(Engine engine) {
        List<Deposit> deposits = new ArrayList<>();
        try (InputStream in = ServeCommand.class.getResourceAsStream(DEMO)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks its examples");
            }
            try (Deliveries reports =
                    Intake.standard().standardInput(in).files(List.of("-")).open()) {
                while (reports.hasNext()) {
                    reports.next()
                            .fold(
                                    delivered -> deposits.add(Deposit.of(engine.read(delivered.report()))),
                                    failed -> false);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Ledger ledger = new MemoryLedger();
        ledger.put(deposits, new ReadBy("0.1.0", "as shipped"));
        ledger.merge();
        return ledger;
    }

    /** Something that is made once, by the first who asks. */
    private static final class Lazy<T> implements Supplier<T> {
        private final Supplier<T> making;
        private @Nullable T made;

        Lazy(Supplier<T> making) {
            this.making = making;
        }

        @Override
        public synchronized T get() {
            T there = made;
            if (there == null) {
                there = making.get();
                made = there;
            }
            return there;
        }
    }
}
