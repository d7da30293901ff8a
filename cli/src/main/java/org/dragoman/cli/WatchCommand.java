package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dragoman.Engine;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.intake.Delivery;
import org.dragoman.intake.feed.FeedWatcher;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.ReadBy;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows feeds and prints the reading of every new report. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Follows RSS and Atom feeds and reads every new report, once.",
            "Prints one JSON object a report, or keeps its reading in a ledger. What was read is remembered, so that"
                    + " the command can be stopped and started again."
        },
        footer = {
            "",
            "Example:",
            "  dragoman watch --every 10 --contact desk@example.org https://news.example.org/world.rss"
        })
final class WatchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FEED", arity = "1..*", description = "Addresses of RSS or Atom feeds.")
    private List<String> feeds = new ArrayList<>();

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "Minutes between two looks at a feed (default: 5).")
    private int every = 5;

    @Option(names = "--once", description = "Look at each feed once and end.")
    private boolean once;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Where to remember what was read (default: dragoman-watch.json).")
    private Path state = Path.of("dragoman-watch.json");

    @Mixin
    private final WebOptions web = new WebOptions();

    @Option(
            names = "--ledger",
            paramLabel = "FILE-OR-ADDRESS",
            description =
                    "Keep the readings in this ledger instead of printing them: a file, or the address of a database.")
    private @Nullable String ledgerGiven;

    @Option(names = "--detail", description = "Add sentences, mentions, times and places with their offsets.")
    private boolean detail;

    @Mixin
    private final EngineOptions engineOptions = new EngineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (every < 1) {
            throw new UsageException("--every " + every + ": give at least one minute");
        }
        FeedWatcher watcher = watcher();
        Engine engine = engineOptions.engine();
        String given = ledgerGiven;
        if (given == null) {
            JsonReadings json = detail ? JsonReadings.detailed() : JsonReadings.plain();
            return follow(watcher, report -> print(json.write(engine.read(report))));
        }
        ReadBy by = engineOptions.readBy();
        try (Ledger ledger = LedgerOption.open(given)) {
            return follow(watcher, report -> keep(ledger, engine.read(report), by));
        }
    }

    private int follow(FeedWatcher watcher, Consumer<Report> reader) throws InterruptedException {
        boolean[] failed = new boolean[1];
        do {
            watcher.poll(feeds, delivery -> failed[0] |= take(delivery, reader));
            if (!once) {
                Thread.sleep(Math.max(1000, watcher.untilNext(feeds).toMillis()));
            }
        } while (!once);
        return failed[0] ? Main.SOME_FAILED : Main.OK;
    }

    private FeedWatcher watcher() {
        try {
            return FeedWatcher.open(web.limits(), state, Duration.ofMinutes(every));
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** Prints at once, so that whoever reads along has it. */
    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private void keep(Ledger ledger, Reading reading, ReadBy by) {
        ledger.put(List.of(Deposit.of(reading)), by);
        String title = reading.report().title();
        spec.commandLine()
                .getErr()
                .println(reading.report().key() + ": " + (title == null ? "" : title + ", ")
                        + (reading.events().size()
                                + reading.positions().size()
                                + reading.quotations().size())
                        + " entries");
    }

    /** Reads what was delivered; tells whether it was a failure. */
    private boolean take(Delivery delivery, Consumer<Report> reader) {
        return delivery.fold(
                delivered -> {
                    reader.accept(delivered.report());
                    return false;
                },
                undelivered -> {
                    spec.commandLine().getErr().println(undelivered.message());
                    return true;
                });
    }
}
