package org.dragoman.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dragoman.Engine;
import org.dragoman.coding.Reading;
import org.dragoman.intake.Deliveries;
import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.MeasureCount;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;
import org.dragoman.ledger.Tally;
import org.dragoman.ledger.story.StoryKeeper;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads reports into the ledger. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads reports into the ledger.",
            "A report that the ledger knows is not read again; an interrupted run goes on where it stopped.",
            "Exit status: 0 all read, 1 wrong use, 2 some reports could not be read."
        },
        footer = {"", "Example:", "  dragoman read --ledger syria.ledger reports.jsonl.gz"})
final class ReadCommand implements Callable<Integer> {
    private static final int BATCH = 200;
    private static final int SHOWN = 8;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final EngineOptions engineOptions = new EngineOptions();

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Option(names = "--threads", paramLabel = "N", description = "Reports read at once (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** What became of one report: a reading or a complaint. */
    private record Outcome(@Nullable Reading reading, String complaint) {}

    private Tally tally = Tally.NONE;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private long sentences;
    private final List<String> complaints = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads), ReadCommand::daemon);
        try (Ledger ledger = ledgerOption.open()) {
            Engine engine = engineOptions.engine();
            ReadBy by = engineOptions.readBy();
            try (Deliveries deliveries = input.reports(err::println).open();
                    ProgressBar bar = bar()) {
                readAll(deliveries, engine, ledger, by, pool, bar);
            }
            if (first != null && last != null) {
                new StoryKeeper(ledger).gather(first, last);
            }
            ledger.merge();
            summary(ledger);
        } finally {
            pool.shutdownNow();
        }
        return complaints.isEmpty() ? Main.OK : Main.SOME_FAILED;
    }

    private static ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" reports", 1)
                .showSpeed()
                .setUpdateIntervalMillis(500)
                .build();
    }

    private void readAll(
            Deliveries deliveries, Engine engine, Ledger ledger, ReadBy by, ExecutorService pool, ProgressBar bar)
            throws InterruptedException {
        List<Report> batch = new ArrayList<>();
        while (deliveries.hasNext()) {
            deliveries
                    .next()
                    .fold(delivered -> batch.add(delivered.report()), failed -> complaints.add(failed.message()));
            if (batch.size() == BATCH) {
                keep(batch, engine, ledger, by, pool, bar);
                batch.clear();
            }
        }
        keep(batch, engine, ledger, by, pool, bar);
    }

    /** One batch is one transaction: after a kill the next run finds whole batches and reads the rest. */
    private void keep(
            List<Report> batch, Engine engine, Ledger ledger, ReadBy by, ExecutorService pool, ProgressBar bar)
            throws InterruptedException {
        batch.forEach(report -> extend(report.published()));
        var known = ledger.known(batch.stream().map(Report::id).toList(), by);
        Deque<Future<Outcome>> work = new ArrayDeque<>();
        for (Report report : batch) {
            if (!known.contains(report.id())) {
                work.add(pool.submit(() -> read(engine, report)));
            }
        }
        List<Deposit> deposits = new ArrayList<>();
        for (Future<Outcome> future : work) {
            Outcome outcome = outcome(future);
            if (outcome.reading() == null) {
                complaints.add(outcome.complaint());
            } else {
                deposits.add(Deposit.of(outcome.reading()));
                sentences += outcome.reading().detail().sentences().size();
            }
        }
        tally = tally.plus(ledger.put(deposits, by)).plus(new Tally(0, 0, batch.size() - work.size(), 0));
        bar.stepBy(batch.size());
        bar.setExtraMessage(String.format(Locale.ROOT, " %,d sentences", sentences));
    }

    /**
     * The days among which stories are looked for: those of all reports given, also the known ones, whose stories a run that
     * was killed may have left out.
     */
    private void extend(@Nullable LocalDate published) {
        if (published != null) {
            first = first == null || published.isBefore(first) ? published : first;
            last = last == null || published.isAfter(last) ? published : last;
        }
    }

    private static Outcome read(Engine engine, Report report) {
        try {
            return new Outcome(engine.read(report), "");
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome(null, report.key() + ": could not be read (" + e + "). Please report it with the text.");
        }
    }

    private static Outcome outcome(Future<Outcome> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reading ended unexpectedly", e.getCause());
        }
    }

    private void summary(Ledger ledger) {
        PrintWriter out = spec.commandLine().getOut();
        var totals = ledger.totals();
        out.printf(
                Locale.ROOT,
                "%,d new, %,d read anew, %,d already known, %,d failed; %,d sentences, %,d entries.%n",
                tally.added(),
                tally.replaced(),
                tally.known(),
                complaints.size(),
                sentences,
                tally.entries());
        complaints.stream().limit(SHOWN).forEach(complaint -> out.println("  failed: " + complaint));
        if (complaints.size() > SHOWN) {
            out.println("  … and " + (complaints.size() - SHOWN) + " more");
        }
        out.printf(
                Locale.ROOT,
                "The ledger holds %,d reports of %,d stories: %,d events in %,d tellings, %,d positions, %,d quotations.%n",
                totals.reports(),
                totals.stories(),
                totals.happenings(),
                totals.events(),
                totals.positions(),
                totals.quotations());
        Query top = Query.builder().limit(SHOWN).build();
        List<String> actors = ledger.actors(top).stream().map(ReadCommand::line).toList();
        List<String> measures =
                ledger.measures(top).stream().map(ReadCommand::line).toList();
        most(out, "Most active, with their entries:", actors);
        most(out, "Most discussed, with positions for and against:", measures);
        out.println("Kept in " + ledgerOption.place());
        out.flush();
    }

    private static void most(PrintWriter out, String heading, List<String> items) {
        if (!items.isEmpty()) {
            out.println(heading);
            // No line ends inside of an item.
            String all = String.join(
                    ", ",
                    items.stream().map(item -> item.replace(' ', '\u00a0')).toList());
            Columns.wrapped("  ", all).forEach(line -> out.println(line.replace('\u00a0', ' ')));
        }
    }

    private static String line(ActorCount count) {
        return count.actor().name() + " " + count.entries();
    }

    private static String line(MeasureCount count) {
        String target = count.target() == null ? "" : " (" + count.target() + ")";
        return count.kind() + target + " " + count.support() + ":" + count.oppose();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "reader");
        thread.setDaemon(true);
        return thread;
    }
}
