package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dragoman.Engine;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.intake.Deliveries;
import org.dragoman.intake.Delivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads reports and prints their readings; keeps nothing. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = {
            "Reads reports and prints one JSON object a report, in input order.",
            "Exit status: 0 all read, 1 wrong use, 2 some reports could not be read."
        },
        footer = {
            "",
            "Examples:",
            "  dragoman code --published 2012-01-25 report.txt",
            "  zcat reports.jsonl.gz | dragoman code --detail -"
        })
final class CodeCommand implements Callable<Integer> {
    private static final int AHEAD = 64;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final EngineOptions engineOptions = new EngineOptions();

    @Option(names = "--detail", description = "Add sentences, mentions, times and places with their offsets.")
    private boolean detail;

    @Option(names = "--threads", paramLabel = "N", description = "Reports read at once (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Engine engine = engineOptions.engine();
        JsonReadings json = detail ? JsonReadings.detailed() : JsonReadings.plain();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads), CodeCommand::daemon);
        boolean failed = false;
        try (Deliveries deliveries = input.reports(err::println).open()) {
            Deque<Future<Line>> ahead = new ArrayDeque<>();
            while (deliveries.hasNext()) {
                Delivery delivery = deliveries.next();
                ahead.add(pool.submit(() -> line(engine, json, delivery)));
                if (ahead.size() >= AHEAD) {
                    failed |= print(ahead.remove());
                }
            }
            while (!ahead.isEmpty()) {
                failed |= print(ahead.remove());
            }
        } finally {
            pool.shutdownNow();
        }
        return failed ? Main.SOME_FAILED : Main.OK;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "reader");
        thread.setDaemon(true);
        return thread;
    }

    /** One line of output and whether it tells a failure. */
    private record Line(String json, boolean failed, String complaint) {}

    private static Line line(Engine engine, JsonReadings json, Delivery delivery) {
        return delivery.fold(
                delivered -> read(engine, json, delivered),
                undelivered -> new Line(
                        JsonReadings.error(undelivered.key(), undelivered.message()), true, undelivered.message()));
    }

    /** A report that the reading itself cannot take is one failure; the others are still read. */
    private static Line read(Engine engine, JsonReadings json, Delivery.Delivered delivered) {
        try {
            Reading reading = engine.read(delivered.report());
            return new Line(json.write(withNotes(reading, delivered.notes())), false, "");
        } catch (RuntimeException | StackOverflowError e) {
            String message = delivered.key() + ": could not be read (" + e + "). Please report it with the text.";
            return new Line(JsonReadings.error(delivered.key(), message), true, message);
        }
    }

    private static Reading withNotes(Reading reading, List<String> notes) {
        if (notes.isEmpty()) {
            return reading;
        }
        List<String> all = new ArrayList<>(notes);
        all.addAll(reading.notes());
        return new Reading(
                reading.report(),
                reading.dateline(),
                reading.datelinePlace(),
                reading.positions(),
                reading.events(),
                reading.quotations(),
                all,
                reading.detail());
    }

    private boolean print(Future<Line> future) throws InterruptedException {
        try {
            Line line = future.get();
            System.out.println(line.json());
            if (line.failed()) {
                spec.commandLine().getErr().println(line.complaint());
            }
            return line.failed();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reading ended unexpectedly", e.getCause());
        }
    }
}
