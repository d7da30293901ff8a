package org.dragoman.ledger.sql;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Stance;
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
 * that does not exist yet (default one in the folder for temporary files) or {@code postgresql} for a server of its own;
 * {@code dragoman.benchmark.only}, a pattern for the questions to ask.
 */
@Tag("benchmark")
class LedgerBenchmark {
    private static final ReadBy BY = new ReadBy("benchmark", "1");
    private static final int EVENTS_A_REPORT = 3;
    private static final int BATCH = 5_000;
    private static final int REPEATS = 5;
    private static final double ENOUGH_MS = 500;

    private boolean isServer;

    @Test
    void measures() throws Exception {
        int events = Integer.getInteger("dragoman.benchmark.events", 1_000_000);
        String named = System.getProperty("dragoman.benchmark.ledger");
        String place = named == null
                ? Files.createTempDirectory("bench").resolve("bench.ledger").toString()
                : named.equals("postgresql") ? PostgresServer.schema() : named;
        isServer = PostgresLedger.isAddress(place);
        try (Ledger ledger =
                PostgresLedger.isAddress(place) ? PostgresLedger.open(place) : SqliteLedger.open(Path.of(place))) {
            if (ledger.totals().reports() == 0) {
                insert(ledger, events / EVENTS_A_REPORT);
            }
            if (!PostgresLedger.isAddress(place)) {
                System.out.printf(Locale.ROOT, "file: %,d MB%n", Files.size(Path.of(place)) / 1_000_000);
            }
            Pattern only = Pattern.compile(System.getProperty("dragoman.benchmark.only", ""));
            questions(ledger).forEach((name, question) -> {
                if (only.matcher(name).find()) {
                    time(name, question);
                }
            });
        }
    }

    private void insert(Ledger ledger, int reports) {
        SyntheticNews news = SyntheticNews.inOrder(11, reports);
        long nanos = 0;
        for (int from = 0; from < reports; from += BATCH) {
            List<Deposit> batch = IntStream.range(from, Math.min(reports, from + BATCH))
                    .mapToObj(i -> Deposit.of(news.reading(i, EVENTS_A_REPORT, 2, 1)))
                    .toList();
            long start = spent();
            ledger.put(batch, BY);
            nanos += spent() - start;
            if (from / BATCH % 10 == 0) {
                rate("so far", (from + BATCH) * (long) EVENTS_A_REPORT, nanos);
            }
        }
        var totals = ledger.totals();
        rate("events", totals.events(), nanos);
        rate("entries of all kinds", totals.events() + totals.positions() + totals.quotations(), nanos);
        long start = spent();
        ledger.merge();
        System.out.printf(Locale.ROOT, "merge: %.1f s%n", (spent() - start) / 1e9);
    }

    /**
     * CPU time of this thread, which asks and writes: a clock would also measure what else the machine does. What a server
     * does is not in it, so that the clock measures there.
     */
    private long spent() {
        return isServer
                ? System.nanoTime()
                : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void rate(String what, long count, long nanos) {
        System.out.printf(Locale.ROOT, "%s: %,d in %.1f s, %,.0f/s%n", what, count, nanos / 1e9, count / (nanos / 1e9));
    }

    /** Every question with each filter, and what the pages ask for first. */
    private static Map<String, Runnable> questions(Ledger ledger) {
        Map<String, Runnable> out = new LinkedHashMap<>();
        Map<String, Consumer<Query.Builder>> filters = filters();
        filters.forEach((name, filter) -> {
            Query query = page(filter).build();
            out.put("events " + name, () -> ledger.events(query));
        });
        out.put(
                "events oldest",
                () -> ledger.events(page(q -> q.oldestFirst(true)).build()));
        out.put(
                "events page 200",
                () -> ledger.events(page(q -> q.offset(10_000)).build()));
        out.put(
                "events --actor RUS --code 19",
                () -> ledger.events(page(q -> q.actor("RUS").code("19")).build()));
        out.put(
                "events --actor RUS --text convoy",
                () -> ledger.events(page(q -> q.actor("RUS").text("convoy")).build()));
        out.put(
                "events --source --target",
                () -> ledger.events(page(q -> q.source("RUS").target("UKR")).build()));
        filters.forEach((name, filter) -> {
            Query query = page(filter).build();
            out.put("positions " + name, () -> ledger.positions(query));
            out.put("quotations " + name, () -> ledger.quotations(query));
            out.put("reports " + name, () -> ledger.reports(query));
            out.put("actors " + name, () -> ledger.actors(query));
        });
        out.put(
                "standing --measure sanctions --target SYR",
                () -> ledger.standing(
                        page(q -> q.measure("sanctions").measureTarget("SYR")).build()));
        out.put(
                "standing --holder RUS",
                () -> ledger.standing(page(q -> q.holder("RUS")).build()));
        for (String who : new String[] {"", "RUS"}) {
            Query query = page(q -> q.actor(who)).build();
            String name = who.isEmpty() ? "" : " --actor " + who;
            out.put("months" + name, () -> ledger.months(query));
            out.put("pairs" + name, () -> ledger.pairs(query));
            out.put("measures" + name, () -> ledger.measures(query));
            out.put("count events" + name, () -> ledger.countEvents(query));
        }
        out.put(
                "count events --text convoy",
                () -> ledger.countEvents(page(q -> q.text("convoy")).build()));
        out.put(
                "page of actors",
                () -> ledger.actors(Query.builder().limit(2_000).build()));
        out.put("totals", ledger::totals);
        return out;
    }

    private static Query.Builder page(Consumer<Query.Builder> filter) {
        Query.Builder query = Query.builder().limit(50);
        filter.accept(query);
        return query;
    }

    private static Map<String, Consumer<Query.Builder>> filters() {
        Map<String, Consumer<Query.Builder>> out = new LinkedHashMap<>();
        out.put("newest", q -> q.limit(50));
        out.put("--actor RUS", q -> q.actor("RUS"));
        out.put("--actor Person61", q -> q.actor("Ada Person61"));
        out.put("--actor nobody", q -> q.actor("nobody"));
        out.put("--source UKR", q -> q.source("UKR"));
        out.put("--target SYR", q -> q.target("SYR").measureTarget("SYR"));
        out.put("--holder RUS", q -> q.holder("RUS"));
        out.put("--speaker FRA", q -> q.speaker("FRA"));
        out.put("--measure sanctions", q -> q.measure("sanctions"));
        out.put("--stance oppose", q -> q.stances(Set.of(Stance.OPPOSE)));
        out.put("--code 19", q -> q.code("19"));
        out.put("--code 203 (none)", q -> q.code("203"));
        out.put("--code ASSAULT", q -> q.code("ASSAULT"));
        out.put("--quad 4", q -> q.quads(Set.of(4)));
        out.put("--factuality denied", q -> q.factualities(Set.of(Factuality.DENIED)));
        out.put(
                "--since --until, a year",
                q -> q.since(LocalDate.of(2014, 1, 1)).until(LocalDate.of(2014, 12, 31)));
        out.put("--since", q -> q.since(LocalDate.of(2012, 1, 1)));
        out.put("--at SYR", q -> q.at("SYR"));
        out.put("--at Town 39", q -> q.at("Town 39"));
        out.put("--text convoy", q -> q.text("convoy"));
        out.put("--text \"harbour shelling\"", q -> q.text("harbour shelling"));
        out.put("--text over", q -> q.text("over"));
        out.put("--text Łódź verdict", q -> q.text("Łódź verdict"));
        out.put("--min-confidence 1", q -> q.minConfidence(1));
        out.put("--publisher Wire 3", q -> q.publisher("Wire 3"));
        out.put("--merged", q -> q.merged(true));
        return out;
    }

    /** Asks a few times, a slow question once. */
    private void time(String name, Runnable question) {
        List<Double> millis = new ArrayList<>();
        double total = 0;
        while (millis.size() < REPEATS && total < ENOUGH_MS) {
            long start = spent();
            question.run();
            millis.add((spent() - start) / 1e6);
            total += millis.get(millis.size() - 1);
        }
        double first = millis.get(0);
        millis.sort(Comparator.naturalOrder());
        System.out.printf(
                Locale.ROOT, "%-36s median %7.1f ms, first %7.1f ms%n", name, millis.get(millis.size() / 2), first);
    }
}
