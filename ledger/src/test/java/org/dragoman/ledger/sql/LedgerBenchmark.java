package org.dragoman.ledger.sql;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;
import org.dragoman.testkit.SyntheticNews;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast a ledger takes events and answers questions: not a test but a measurement, run by {@code benchmarks/ledger}.
 *
 * <p>System properties: {@code dragoman.benchmark.events} (default 1,000,000) and {@code dragoman.benchmark.ledger}, a file
 * that does not exist yet (default one in the folder for temporary files).
 */
@Tag("benchmark")
class LedgerBenchmark {
    private static final ReadBy BY = new ReadBy("benchmark", "1");
    private static final int EVENTS_A_REPORT = 3;
    private static final int BATCH = 5_000;
    private static final int REPEATS = 7;

    @Test
    void measures() throws Exception {
        int events = Integer.getInteger("dragoman.benchmark.events", 1_000_000);
        String named = System.getProperty("dragoman.benchmark.ledger");
        Path file = named == null ? Files.createTempDirectory("bench").resolve("bench.ledger") : Path.of(named);
        try (Ledger ledger = SqliteLedger.open(file)) {
            if (ledger.totals().reports() == 0) {
                insert(ledger, events / EVENTS_A_REPORT);
            }
            System.out.printf(Locale.ROOT, "file: %,d MB%n", Files.size(file) / 1_000_000);
            questions(ledger).forEach((name, question) -> time(name, question));
        }
    }

    private static void insert(Ledger ledger, int reports) {
        SyntheticNews news = new SyntheticNews(11);
        long nanos = 0;
        for (int from = 0; from < reports; from += BATCH) {
            List<Deposit> batch = IntStream.range(from, Math.min(reports, from + BATCH))
                    .mapToObj(i -> Deposit.of(news.reading(i, EVENTS_A_REPORT, 2, 1)))
                    .toList();
            long start = cpu();
            ledger.put(batch, BY);
            nanos += cpu() - start;
            if (from / BATCH % 10 == 0) {
                rate("so far", (from + BATCH) * (long) EVENTS_A_REPORT, nanos);
            }
        }
        var totals = ledger.totals();
        rate("events", totals.events(), nanos);
        rate("entries of all kinds", totals.events() + totals.positions() + totals.quotations(), nanos);
        long start = cpu();
        ledger.merge();
        System.out.printf(Locale.ROOT, "merge: %.1f s%n", (cpu() - start) / 1e9);
    }

    /** CPU time of this thread, which asks and writes: a clock would also measure what else the machine does. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void rate(String what, long count, long nanos) {
        System.out.printf(Locale.ROOT, "%s: %,d in %.1f s, %,.0f/s%n", what, count, nanos / 1e9, count / (nanos / 1e9));
    }

    private static Map<String, Runnable> questions(Ledger ledger) {
        Query.Builder page = Query.builder().limit(50);
        Map<String, Runnable> out = new LinkedHashMap<>();
        out.put("events, newest", () -> ledger.events(page.build()));
        out.put(
                "events by actor",
                () -> ledger.events(Query.builder().actor("RUS").limit(50).build()));
        out.put(
                "events by actor and year",
                () -> ledger.events(Query.builder()
                        .actor("UKR")
                        .since(java.time.LocalDate.of(2014, 1, 1))
                        .until(java.time.LocalDate.of(2014, 12, 31))
                        .limit(50)
                        .build()));
        out.put(
                "events between two",
                () -> ledger.events(
                        Query.builder().source("RUS").target("UKR").limit(50).build()));
        out.put(
                "events by person",
                () -> ledger.events(
                        Query.builder().actor("Ada Person61").limit(50).build()));
        out.put(
                "events by code",
                () -> ledger.events(Query.builder().code("19").limit(50).build()));
        out.put(
                "events by PLOVER type",
                () -> ledger.events(Query.builder().code("ASSAULT").limit(50).build()));
        out.put(
                "events by quad class",
                () -> ledger.events(
                        Query.builder().quads(java.util.Set.of(4)).limit(50).build()));
        out.put(
                "events at a place",
                () -> ledger.events(Query.builder().at("SYR").limit(50).build()));
        out.put(
                "events, full text",
                () -> ledger.events(
                        Query.builder().text("harbour shelling").limit(50).build()));
        out.put(
                "events, rare text",
                () -> ledger.events(
                        Query.builder().text("Łódź verdict").limit(50).build()));
        out.put(
                "events, merged",
                () -> ledger.events(Query.builder().merged(true).limit(50).build()));
        out.put(
                "positions by holder and measure",
                () -> ledger.positions(Query.builder()
                        .holder("RUS")
                        .measure("sanctions")
                        .limit(50)
                        .build()));
        out.put(
                "positions standing on a measure",
                () -> ledger.standing(Query.builder()
                        .measure("sanctions")
                        .measureTarget("SYR")
                        .limit(50)
                        .build()));
        out.put(
                "positions standing of a holder",
                () -> ledger.standing(Query.builder().holder("RUS").limit(50).build()));
        out.put(
                "quotations by speaker",
                () -> ledger.quotations(Query.builder().speaker("FRA").limit(50).build()));
        out.put("months", () -> ledger.months(Query.all()));
        out.put(
                "months by actor",
                () -> ledger.months(Query.builder().actor("RUS").build()));
        out.put("pairs", () -> ledger.pairs(page.build()));
        out.put(
                "pairs of an actor",
                () -> ledger.pairs(Query.builder().actor("RUS").limit(50).build()));
        out.put("measures", () -> ledger.measures(page.build()));
        out.put(
                "measures of a holder",
                () -> ledger.measures(Query.builder().holder("RUS").limit(50).build()));
        out.put("actors", () -> ledger.actors(page.build()));
        out.put(
                "count of an actor's events",
                () -> ledger.countEvents(Query.builder().actor("RUS").build()));
        out.put(
                "reports by text",
                () -> ledger.reports(Query.builder().text("pipeline").limit(50).build()));
        out.put("totals", ledger::totals);
        return out;
    }

    private static void time(String name, Runnable question) {
        double[] millis = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            long start = cpu();
            question.run();
            millis[i] = (cpu() - start) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%-36s median %7.1f ms, first %7.1f ms%n", name, millis[REPEATS / 2], first);
    }
}
