package org.dragoman.ledger.sql;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Stance;
import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.MeasureCount;
import org.dragoman.ledger.MonthCount;
import org.dragoman.ledger.PairCount;
import org.dragoman.ledger.Parties;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.Totals;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Counts what a query asks for, by actor, measure, month and pair, from {@linkplain Slabs slabs}. */
final class Sums {
    private static final String KINDS = "epq";
    private static final int LISTED = 3_000;
    private static final int CONFLICT = 3;

    private final Store store;
    private final Slabs slabs;

    Sums(Store store, Slabs slabs) {
        this.store = store;
        this.slabs = slabs;
    }

    private void each(Handle handle, Query query, String kinds, Set<Column> counted, Slabs.Sifted each)
            throws SQLException {
        slabs.sift(handle, store.dialect(), query, kinds, counted, each);
    }

    // ---- by actor ----

    List<ActorCount> actors(Query query) {
        return store.ask(handle -> {
            Map<Long, long[]> counts = new HashMap<>();
            each(handle, query, KINDS, EnumSet.of(Column.ONE, Column.TWO), (slab, kind, asked) -> {
                Slab.Words one = slab.of(Column.ONE);
                Slab.Words two = slab.of(Column.TWO);
                count(one, asked, kind, counts);
                count(two, others(one, two, asked), kind, counts);
            });
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

    private static void count(Slab.Words words, boolean[] asked, int kind, Map<Long, long[]> counts) {
        int[] count = new int[words.list().size()];
        short[] at = words.at();
        for (int i = 0; i < asked.length; i++) {
            count[at[i]] += asked[i] ? 1 : 0;
        }
        for (int i = 1; i < count.length; i++) {
            String word = words.list().get(i);
            if (count[i] > 0 && word != null) {
                counts.computeIfAbsent(Sieve.number(word), seq -> new long[KINDS.length()])[kind] += count[i];
            }
        }
    }

    /** Whoever is on both sides of an entry is counted once. */
    private static boolean[] others(Slab.Words one, Slab.Words two, boolean[] asked) {
        Map<@Nullable String, Integer> places = new HashMap<>();
        for (int i = 0; i < one.list().size(); i++) {
            places.put(one.list().get(i), i);
        }
        int[] same = new int[two.list().size()];
        for (int i = 1; i < same.length; i++) {
            same[i] = places.getOrDefault(two.list().get(i), -1);
        }
        boolean[] out = new boolean[asked.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = asked[i] && same[two.at()[i]] != one.at()[i];
        }
        return out;
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

    // ---- by measure ----

    private record Measure(String kind, @Nullable String target) {}

    List<MeasureCount> measures(Query query) {
        return store.ask(handle -> {
            List<Groups> groups = List.of(new Groups(), new Groups(), new Groups());
            Set<Column> columns = EnumSet.of(Column.CODE, Column.TARGET, Column.STANCE);
            each(handle, query, "p", columns, (slab, kind, asked) -> {
                for (int i = 0; i < groups.size(); i++) {
                    int wanted = i;
                    boolean[] rows = and(asked, slab.of(Column.STANCE), stance -> side(stance) == wanted);
                    groups.get(i).add(slab.of(Column.CODE), slab.of(Column.TARGET), rows);
                }
            });
            Map<Measure, long[]> counts = new HashMap<>();
            for (int i = 0; i < groups.size(); i++) {
                int side = i;
                groups.get(i)
                        .each((code, target, count) -> counts.computeIfAbsent(
                                        new Measure(String.valueOf(code), target), key -> new long[3])[side] += count);
            }
            return counts.entrySet().stream()
                    .map(each -> counted(each.getKey(), each.getValue()))
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

    /** 0 for, 1 against, 2 neither. */
    private static int side(String stance) {
        return stance.equals(Stance.SUPPORT.name()) ? 0 : stance.equals(Stance.OPPOSE.name()) ? 1 : 2;
    }

    private static MeasureCount counted(Measure measure, long[] counts) {
        return new MeasureCount(measure.kind, measure.target, counts[0], counts[1], counts[2]);
    }

    // ---- by month ----

    List<MonthCount> months(Query query) {
        return store.ask(handle -> {
            Groups groups = new Groups();
            each(
                    handle,
                    query,
                    "e",
                    EnumSet.of(Column.DAY, Column.QUAD),
                    (slab, kind, asked) -> groups.add(slab.of(Column.DAY), slab.of(Column.QUAD), asked));
            Map<YearMonth, Map<Integer, Long>> sorted = new TreeMap<>();
            groups.each((day, quad, count) -> {
                if (day != null && quad != null) {
                    sorted.computeIfAbsent(YearMonth.parse(day.substring(0, 7)), month -> new TreeMap<>())
                            .merge(Integer.valueOf(quad), count, Long::sum);
                }
            });
            List<MonthCount> out = new ArrayList<>();
            sorted.forEach(
                    (month, quads) -> quads.forEach((quad, count) -> out.add(new MonthCount(month, quad, count))));
            return out;
        });
    }

    // ---- by pair ----

    private record Pair(String source, String target) {}

    List<PairCount> pairs(Query query) {
        return store.ask(handle -> {
            Groups all = new Groups();
            Groups conflict = new Groups();
            each(handle, query, "e", EnumSet.of(Column.ONE, Column.TWO, Column.QUAD), (slab, kind, asked) -> {
                Slab.Words one = slab.of(Column.ONE);
                Slab.Words two = slab.of(Column.TWO);
                all.add(one, two, asked, Sieve::party);
                boolean[] rows = and(asked, slab.of(Column.QUAD), quad -> Integer.parseInt(quad) >= CONFLICT);
                conflict.add(one, two, rows, Sieve::party);
            });
            Map<Pair, long[]> counts = new HashMap<>();
            all.each((source, target, count) -> count(counts, source, target, 0, count));
            conflict.each((source, target, count) -> count(counts, source, target, 1, count));
            return counts.entrySet().stream()
                    .map(each -> new PairCount(
                            each.getKey().source, each.getKey().target, each.getValue()[0], each.getValue()[1]))
                    .sorted(Comparator.comparingLong(PairCount::count)
                            .reversed()
                            .thenComparing(PairCount::source)
                            .thenComparing(PairCount::target))
                    .skip(query.offset())
                    .limit(query.limit())
                    .toList();
        });
    }

    private static void count(
            Map<Pair, long[]> counts, @Nullable String source, @Nullable String target, int column, long count) {
        if (source != null && target != null) {
            counts.computeIfAbsent(new Pair(source, target), key -> new long[2])[column] += count;
        }
    }

    // ---- together ----

    private static boolean[] and(boolean[] asked, Slab.Words words, Predicate<String> condition) {
        boolean[] that = words.that(condition);
        boolean[] out = new boolean[asked.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = asked[i] && that[words.at()[i]];
        }
        return out;
    }

    /** Number of entries of a kind that a query asks for. */
    long count(Query query, char kind) {
        return store.ask(handle -> counts(handle, query, String.valueOf(kind))[0]);
    }

    private long[] counts(Handle handle, Query query, String kinds) throws SQLException {
        long[] out = new long[kinds.length()];
        each(handle, query, kinds, EnumSet.of(Column.KIND), (slab, kind, asked) -> {
            for (boolean each : asked) {
                out[kind] += each ? 1 : 0;
            }
        });
        return out;
    }

    Totals totals() {
        return store.ask(handle -> {
            long[] counts = counts(handle, Query.all(), KINDS);
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
                                    counts[KINDS.indexOf('p')],
                                    counts[KINDS.indexOf('e')],
                                    counts[KINDS.indexOf('e')] - retold,
                                    counts[KINDS.indexOf('q')],
                                    row.getLong(2),
                                    Rows.day(row.getString(3)),
                                    Rows.day(row.getString(4))))
                    .get(0);
        });
    }
}
