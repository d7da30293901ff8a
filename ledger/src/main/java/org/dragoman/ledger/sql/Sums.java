package org.dragoman.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.actor.Actor;
import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.MeasureCount;
import org.dragoman.ledger.MonthCount;
import org.dragoman.ledger.PairCount;
import org.dragoman.ledger.Parties;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.Totals;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Counts what a query asks for: by actor, measure, month and pair. What asks for everything takes the kept sums. */
final class Sums {
    private static final String KINDS = "epq";
    private static final int LISTED = 3_000;
    private static final String MEASURES = "count(case when e.stance = 'SUPPORT' then 1 end),"
            + " count(case when e.stance = 'OPPOSE' then 1 end),"
            + " count(case when e.stance not in ('SUPPORT', 'OPPOSE') then 1 end)";

    private final Store store;

    Sums(Store store) {
        this.store = store;
    }

    /** The conditions of a query, each settled; of one that asks for everything only those for what is not summed yet. */
    private List<Where> parts(Handle handle, Query query, char kind) {
        List<Where> parts = isSummed(handle, query, kind)
                ? List.of(unsummed(handle, query, kind))
                : Where.disjoint(handle, store.dialect(), query, kind);
        parts.forEach(Where::settleAll);
        return parts;
    }

    private boolean isSummed(Handle handle, Query query, char kind) {
        return query.since() == null && query.until() == null && isOpen(handle, query, kind);
    }

    /** Whether all entries of a kind are asked for, the period apart. */
    private boolean isOpen(Handle handle, Query query, char kind) {
        return Where.entries(handle, store.dialect(), query, kind).isOpen();
    }

    private Where unsummed(Handle handle, Query query, char kind) {
        return Where.entries(handle, store.dialect(), query, kind).after(KeptSums.upto(handle));
    }

    List<ActorCount> actors(Query query) {
        return store.ask(handle -> {
            Map<Long, long[]> counts = new HashMap<>();
            for (int kind = 0; kind < KINDS.length(); kind++) {
                count(handle, query, counts, kind);
            }
            counts.values().removeIf(each -> sum(each) == 0);
            String asked = query.actor();
            Map<Long, Actor> actors = asked == null
                    ? actors(handle, top(counts, (long) query.offset() + query.limit()))
                    : actors(handle, Where.meant(handle, asked));
            return actors.entrySet().stream()
                    .filter(each -> counts.containsKey(each.getKey()))
                    .filter(each -> asked == null || Parties.isMeant(asked, each.getValue()))
                    .map(each -> counted(each.getValue(), counts.getOrDefault(each.getKey(), new long[KINDS.length()])))
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

    private static long sum(long[] counts) {
        return counts[0] + counts[1] + counts[2];
    }

    private static ActorCount counted(Actor actor, long[] counts) {
        return new ActorCount(actor, counts[0], counts[1], counts[2]);
    }

    /** The actors that may be among the first so many: those and all that are as active as the last of them. */
    private static @Nullable List<Long> top(Map<Long, long[]> counts, long most) {
        if (most >= counts.size()) {
            return null;
        }
        List<Long> sums = counts.values().stream()
                .map(Sums::sum)
                .sorted(Comparator.reverseOrder())
                .toList();
        long least = sums.get((int) Math.max(0, most - 1));
        return counts.entrySet().stream()
                .filter(each -> sum(each.getValue()) >= least)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(Handle handle, Query query, Map<Long, long[]> counts, int kind) {
        char letter = KINDS.charAt(kind);
        // Whoever is asked for takes part in all entries of his own, so that the sums of all hold for him too.
        Query rest = query.withoutActor();
        if (!isOpen(handle, rest, letter)) {
            for (Where where : parts(handle, query, letter)) {
                live(handle, where, counts, kind);
            }
            return;
        }
        KeptSums.Split split = KeptSums.split(rest);
        Sql months = split.months();
        if (months == null) {
            live(handle, Where.entries(handle, store.dialect(), rest, letter), counts, kind);
            return;
        }
        Sql.of("select actor, sum(n) from sum_actor where kind = ? and ", String.valueOf(letter))
                .and(months)
                .and(" group by 1")
                .each(handle, Sums::row, row -> add(counts, kind, row));
        long upto = KeptSums.upto(handle);
        live(handle, Where.entries(handle, store.dialect(), rest, letter).after(upto), counts, kind);
        for (Query end : split.ends()) {
            live(handle, Where.entries(handle, store.dialect(), end, letter).upto(upto), counts, kind);
        }
    }

    /** An actor by its number. */
    private record Active(long actor, long count) {}

    private static Active row(ResultSet row) throws SQLException {
        return new Active(row.getLong(1), row.getLong(2));
    }

    private static void add(Map<Long, long[]> counts, int kind, Active active) {
        counts.computeIfAbsent(active.actor, seq -> new long[KINDS.length()])[kind] += active.count;
    }

    /** Both sides in one go: whoever is on both is counted once. */
    private static void live(Handle handle, Where where, Map<Long, long[]> counts, int kind) {
        record Pair(long one, long other, long count) {}
        Sql.of("select e.actor1, coalesce(e.actor2, e.actor1), count(*)")
                .and(where.byDays())
                .and(" group by 1, 2")
                .each(handle, row -> new Pair(row.getLong(1), row.getLong(2), row.getLong(3)), pair -> {
                    add(counts, kind, new Active(pair.one, pair.count));
                    if (pair.other != pair.one) {
                        add(counts, kind, new Active(pair.other, pair.count));
                    }
                });
    }

    /** Actors by their numbers; all of them if none are named. */
    private static Map<Long, Actor> actors(Handle handle, @Nullable List<Long> wanted) {
        record Row(long seq, Actor actor) {}
        Map<Long, Actor> out = new HashMap<>();
        if (wanted != null && wanted.isEmpty()) {
            return out;
        }
        Sql all = Sql.of("select seq, name, code, country, sector, office, kind from actor");
        Sql some = wanted == null || wanted.size() > LISTED
                ? all
                : all.and(" where seq in (" + Sql.marks(wanted) + ")", wanted.toArray());
        some.each(handle, row -> new Row(row.getLong(1), Rows.actor(row, 2)), row -> out.put(row.seq, row.actor));
        return out;
    }

    List<MeasureCount> measures(Query query) {
        return store.ask(handle -> {
            List<MeasureCount> counts = new ArrayList<>();
            if (isSummed(handle, query, 'p')) {
                counts.addAll(Sql.of("select code, target, support, oppose, other from sum_measure")
                        .all(handle, Sums::measure));
            }
            for (Where where : parts(handle, query, 'p')) {
                counts.addAll(Sql.of("select e.code, coalesce(e.target, ''), " + MEASURES)
                        .and(where.from())
                        .and(" group by 1, 2")
                        .all(handle, Sums::measure));
            }
            return summed(counts, each -> List.of(each.kind(), String.valueOf(each.target())), Sums::plus)
                    .filter(each -> each.support() + each.oppose() + each.other() > 0)
                    .sorted(Comparator.comparingLong(
                                    (MeasureCount each) -> each.support() + each.oppose() + each.other())
                            .reversed()
                            .thenComparing(MeasureCount::kind)
                            .thenComparing(MeasureCount::target, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .skip(query.offset())
                    .limit(query.limit())
                    .toList();
        });
    }

    private static MeasureCount measure(ResultSet row) throws SQLException {
        String target = row.getString(2);
        return new MeasureCount(
                row.getString(1), target.isEmpty() ? null : target, row.getLong(3), row.getLong(4), row.getLong(5));
    }

    private static MeasureCount plus(MeasureCount one, MeasureCount other) {
        return new MeasureCount(
                one.kind(),
                one.target(),
                one.support() + other.support(),
                one.oppose() + other.oppose(),
                one.other() + other.other());
    }

    List<MonthCount> months(Query query) {
        return store.ask(handle -> {
            List<MonthCount> counts = new ArrayList<>();
            if (isSummed(handle, query, 'e')) {
                counts.addAll(Sql.of("select month, quad, n from sum_month where n > 0")
                        .all(handle, Sums::month));
            }
            // By day, which an index has in order; there are few days to add up to months.
            for (Where where : parts(handle, query, 'e')) {
                counts.addAll(Sql.of("select e.day, e.quad, count(*)")
                        .and(where.from())
                        .and(" and e.day is not null group by 1, 2")
                        .all(handle, Sums::month));
            }
            Map<YearMonth, Map<Integer, Long>> sorted = new TreeMap<>();
            counts.forEach(each -> sorted.computeIfAbsent(each.month(), month -> new TreeMap<>())
                    .merge(each.quad(), each.count(), Long::sum));
            List<MonthCount> out = new ArrayList<>();
            sorted.forEach(
                    (month, quads) -> quads.forEach((quad, count) -> out.add(new MonthCount(month, quad, count))));
            return out;
        });
    }

    private static MonthCount month(ResultSet row) throws SQLException {
        return new MonthCount(YearMonth.parse(row.getString(1).substring(0, 7)), row.getInt(2), row.getLong(3));
    }

    List<PairCount> pairs(Query query) {
        return store.ask(handle -> {
            List<PairCount> counts = new ArrayList<>();
            if (isSummed(handle, query, 'e')) {
                counts.addAll(Sql.of("select party1, party2, n, conflict from sum_pair where n > 0")
                        .all(handle, Sums::pair));
            }
            for (Where where : parts(handle, query, 'e')) {
                counts.addAll(Sql.of("select e.party1, e.party2, count(*), count(case when e.quad >= 3 then 1 end)")
                        .and(where.from())
                        .and(" and e.party2 is not null group by 1, 2")
                        .all(handle, Sums::pair));
            }
            return summed(counts, each -> List.of(each.source(), each.target()), Sums::plus)
                    .sorted(Comparator.comparingLong(PairCount::count)
                            .reversed()
                            .thenComparing(PairCount::source)
                            .thenComparing(PairCount::target))
                    .skip(query.offset())
                    .limit(query.limit())
                    .toList();
        });
    }

    private static PairCount pair(ResultSet row) throws SQLException {
        return new PairCount(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4));
    }

    private static PairCount plus(PairCount one, PairCount other) {
        return new PairCount(
                one.source(), one.target(), one.count() + other.count(), one.conflict() + other.conflict());
    }

    private static <T> Stream<T> summed(List<T> counts, Function<T, Object> key, BinaryOperator<T> plus) {
        Map<Object, T> out = new HashMap<>();
        counts.forEach(each -> out.merge(key.apply(each), each, plus));
        return out.values().stream();
    }

    /** Number of entries of a kind that a query asks for. */
    long count(Query query, char kind) {
        return store.ask(handle -> count(handle, query, kind));
    }

    private long count(Handle handle, Query query, char kind) {
        long sum = isSummed(handle, query, kind)
                ? Sql.of("select n from sum_kind where kind = ?", String.valueOf(kind))
                        .number(handle)
                : 0;
        for (Where where : parts(handle, query, kind)) {
            sum += Sql.of("select count(*)").and(where.from()).number(handle);
        }
        return sum;
    }

    Totals totals() {
        return store.ask(handle -> {
            long positions = count(handle, Query.all(), 'p');
            long events = count(handle, Query.all(), 'e');
            long quotations = count(handle, Query.all(), 'q');
            long retold = Sql.of("select coalesce(sum(witnesses - 1), 0) from entry where kind = 'e' and witnesses > 1")
                    .number(handle);
            long copies = Sql.of("select count(*) from report where story is not null and story <> id")
                    .number(handle);
            return Sql.of("select (select count(*) from report), (select count(*) from correction),"
                            + " (select min(published) from report), (select max(published) from report)")
                    .all(
                            handle,
                            row -> new Totals(
                                    row.getLong(1),
                                    row.getLong(1) - copies,
                                    positions,
                                    events,
                                    events - retold,
                                    quotations,
                                    row.getLong(2),
                                    Rows.day(row.getString(3)),
                                    Rows.day(row.getString(4))))
                    .get(0);
        });
    }
}
