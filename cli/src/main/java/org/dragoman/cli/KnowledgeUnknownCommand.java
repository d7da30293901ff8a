package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.Engine;
import org.dragoman.intake.Deliveries;
import org.dragoman.intake.Delivery;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.sql.PostgresLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists who is in no lexicon, the most frequent first. */
@Command(
        name = "unknown",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the actors that no lexicon knows, the most frequent first: what to add next.",
            "Takes reports, or a ledger (of which it counts those who take part in entries). Each comes with a"
                    + " sentence."
        },
        footer = {"", "Example:", "  dragoman knowledge unknown --limit 30 reports.jsonl"})
final class KnowledgeUnknownCommand implements Callable<Integer> {
    private static final byte[] LEDGER = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final EngineOptions engineOptions = new EngineOptions();

    @Option(names = "--limit", paramLabel = "N", description = "How many to list (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Strangers strangers = new Strangers();
        boolean failed = false;
        if (input.files.size() == 1 && isLedger(input.files.get(0))) {
            try (Ledger ledger = LedgerOption.open(input.files.get(0))) {
                ledger.readings(Query.all(), kept -> strangers.add(kept.reading()));
            }
        } else {
            failed = read(strangers);
        }
        print(strangers.ranked(Math.max(1, limit)));
        return failed ? Main.SOME_FAILED : Main.OK;
    }

    private static boolean isLedger(String given) throws IOException {
        if (PostgresLedger.isAddress(given)) {
            return true;
        }
        Path file = Path.of(given);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (java.io.InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(LEDGER.length), LEDGER);
        }
    }

    private boolean read(Strangers strangers) {
        PrintWriter err = spec.commandLine().getErr();
        Engine engine = engineOptions.engine();
        boolean failed = false;
        try (Deliveries deliveries = input.reports(err::println).open()) {
            while (deliveries.hasNext()) {
                Delivery delivery = deliveries.next();
                String problem = delivery.fold(
                        delivered -> {
                            strangers.add(engine.read(delivered.report()));
                            return "";
                        },
                        undelivered -> undelivered.message());
                if (!problem.isEmpty()) {
                    err.println(problem);
                    failed = true;
                }
            }
        }
        return failed;
    }

    private void print(List<Strangers.Stranger> ranked) {
        PrintWriter out = spec.commandLine().getOut();
        if (ranked.isEmpty()) {
            out.println("Everybody in them is known.");
            out.flush();
            return;
        }
        Columns table = new Columns("name", "entries", "mentions");
        for (Strangers.Stranger stranger : ranked) {
            table.add(stranger.name(), String.valueOf(stranger.entries()), String.valueOf(stranger.mentions()));
            table.below(stranger.sentence());
        }
        table.print(out);
    }
}
