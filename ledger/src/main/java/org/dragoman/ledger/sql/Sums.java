package org.dragoman.ledger.sql;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.actor.Actor;
import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.MeasureCount;
import org.dragoman.ledger.MonthCount;
import org.dragoman.ledger.PairCount;
import org.dragoman.ledger.Parties;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.Totals;
import org.jdbi.v3.core.Handle;

/** Counts what a query asks for: by actor, measure, month and pair. */
final class Sums {
    private static final String KINDS = "epq";

    private final Store store;

    Sums(Store store) {
        this.store = store;
    }

    private List<Where> parts(Handle handle, Query query, char kind) {
        List<Where> parts = Where.disjoint(handle, store.dialect(), query, kind);
        parts.forEach(Where::settle);
        return parts;
    }

    List<ActorCount> actors(Query query) {
        return store.ask(handle -> {
            Map<Long, long[]> counts = new HashMap<>();
            for (int kind = 0; kind < KINDS.length(); kind++) {
                for (Where where : parts(handle, query, KINDS.charAt(kind))) {
                    count(handle, where, counts, kind, "actor1", "");
                    count(handle, where, counts, kind, "actor2", " and e.actor2 <> e.actor1 and e.actor2 is not null");
                }
            }
            Map<Long, Actor> actors = actors(handle, counts.keySet());
            return counts.entrySet().stream()
                    .map(each -> counted(actors, each.getKey(), each.getValue()))
                    .filter(each -> query.actor() == null || Parties.isMeant(query.actor(), each.actor()))
                    .sorted(Comparator.comparingLong(ActorCount::entries)
                            .reversed()
                            .thenComparing(each -> each.actor().name())
                            .thenComparing(each -> String.valueOf(each.actor().code()))
                            .thenComparing(each -> String.valueOf(each.actor().office())))
                    .skip(query.offset())
                    .limit(query.limit())
                    .toList();
        });
    }

    private static ActorCount counted(Map<Long, Actor> actors, Long seq, long[] counts) {
        Actor actor = actors.getOrDefault(seq, Actor.unknown("?"));
        return new ActorCount(actor, counts[0], counts[1], counts[2]);
    }

    private static void count(
            Handle handle, Where where, Map<Long, long[]> counts, int kind, String column, String more) {
        record Row(long actor, long count) {}
        Sql.of("select e." + column + ", count(*)")
                .and(where.from())
                .and(more + " group by 1")
                .each(
                        handle,
                        row -> new Row(row.getLong(1), row.getLong(2)),
                        row -> counts.computeIfAbsent(row.actor, seq -> new long[KINDS.length()])[kind] += row.count);
    }

    private static Map<Long, Actor> actors(Handle handle, Set<Long> wanted) {
        record Row(long seq, Actor actor) {}
        Map<Long, Actor> out = new HashMap<>();
        Sql.of("select seq, name, code, country, sector, office, kind from actor")
                .each(handle, row -> new Row(row.getLong(1), Rows.actor(row, 2)), row -> {
                    if (wanted.contains(row.seq)) {
                        out.put(row.seq, row.actor);
                    }
                });
        return out;
    }

    List<MeasureCount> measures(Query query) {
        return store.ask(handle -> {
            Where where = Where.entries(handle, store.dialect(), query, 'p').settle();
            return Sql.of("select e.code, e.target, count(case when e.stance = 'SUPPORT' then 1 end),"
                            + " count(case when e.stance = 'OPPOSE' then 1 end),"
                            + " count(case when e.stance not in ('SUPPORT', 'OPPOSE') then 1 end)")
                    .and(where.from())
                    .and(
                            " group by 1, 2 order by count(*) desc, 1, 2 nulls first limit ? offset ?",
                            query.limit(),
                            query.offset())
                    .all(
                            handle,
                            row -> new MeasureCount(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5)));
        });
    }

    List<MonthCount> months(Query query) {
        return store.ask(handle -> {
            // By day, which an index has in order; there are few days to add up to months.
            record Day(YearMonth month, int quad, long count) {}
            Map<YearMonth, Map<Integer, Long>> counts = new TreeMap<>();
            for (Where where : parts(handle, query, 'e')) {
                Sql.of("select e.day, e.quad, count(*)")
                        .and(where.from())
                        .and(" and e.day is not null group by 1, 2")
                        .each(
                                handle,
                                row -> new Day(
                                        YearMonth.parse(row.getString(1).substring(0, 7)),
                                        row.getInt(2),
                                        row.getLong(3)),
                                day -> counts.computeIfAbsent(day.month, month -> new TreeMap<>())
                                        .merge(day.quad, day.count, Long::sum));
            }
            List<MonthCount> out = new ArrayList<>();
            counts.forEach(
                    (month, quads) -> quads.forEach((quad, count) -> out.add(new MonthCount(month, quad, count))));
            return out;
        });
    }

    List<PairCount> pairs(Query query) {
        return store.ask(handle -> {
            List<PairCount> counts = new ArrayList<>();
            for (Where where : parts(handle, query, 'e')) {
                counts.addAll(Sql.of("select e.party1, e.party2, count(*), count(case when e.quad >= 3 then 1 end)")
                        .and(where.from())
                        .and(" and e.party2 is not null group by 1, 2")
                        .all(
                                handle,
                                row -> new PairCount(
                                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4))));
            }
            return summed(counts).stream()
                    .sorted(Comparator.comparingLong(PairCount::count)
                            .reversed()
                            .thenComparing(PairCount::source)
                            .thenComparing(PairCount::target))
                    .skip(query.offset())
                    .limit(query.limit())
                    .toList();
        });
    }

    private static Collection<PairCount> summed(List<PairCount> counts) {
        Map<List<String>, PairCount> out = new HashMap<>();
        for (PairCount each : counts) {
            out.merge(
                    List.of(each.source(), each.target()),
                    each,
                    (one, other) -> new PairCount(
                            one.source(),
                            one.target(),
                            one.count() + other.count(),
                            one.conflict() + other.conflict()));
        }
        return out.values();
    }

    /** Number of entries of a kind that a query asks for. */
    long count(Query query, char kind) {
        return store.ask(handle -> count(handle, query, kind));
    }

    private long count(Handle handle, Query query, char kind) {
        long sum = 0;
        for (Where where : parts(handle, query, kind)) {
            sum += Sql.of("select count(*)").and(where.from()).number(handle);
        }
        return sum;
    }

    Totals totals() {
        return store.ask(handle -> {
            Query merged = Query.builder().merged(true).build();
            long positions = count(handle, Query.all(), 'p');
            long events = count(handle, Query.all(), 'e');
            long happenings = count(handle, merged, 'e');
            long quotations = count(handle, Query.all(), 'q');
            return Sql.of("select count(*), count(distinct coalesce(story, id)), min(published), max(published),"
                            + " (select count(*) from correction) from report")
                    .all(
                            handle,
                            row -> new Totals(
                                    row.getLong(1),
                                    row.getLong(2),
                                    positions,
                                    events,
                                    happenings,
                                    quotations,
                                    row.getLong(5),
                                    Rows.day(row.getString(3)),
                                    Rows.day(row.getString(4))))
                    .get(0);
        });
    }
}
