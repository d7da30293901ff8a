package org.dragoman.ledger.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Position;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.Parties;
import org.dragoman.ledger.Query;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Asks for entries, page by page in the order of days. */
final class Entries {
    private static final String ORDER = " order by e.day %s nulls last, e.id limit ? offset ?";

    /** More entries than these are not looked up one by one. */
    private static final int FEW = 20_000;

    private final Store store;
    private final Slabs slabs;
    private final Ids ids;

    Entries(Store store, Slabs slabs, Ids ids) {
        this.store = store;
        this.slabs = slabs;
        this.ids = ids;
    }

    /** Hands over the entries of one kind that a query asks for. */
    <E extends Entry> void each(Query query, char kind, Class<E> type, Consumer<Kept<E>> each) {
        store.ask(handle -> {
            question(handle, query, kind).each(handle, row -> Rows.typed(Rows.kept(row), type), each);
            return true;
        });
    }

    private Sql question(Handle handle, Query query, char kind) throws SQLException {
        String direction = query.oldestFirst() ? "asc" : "desc";
        boolean isPage = query.limit() != Integer.MAX_VALUE;
        if (isPage && store.dialect().plans()) {
            return shown(page(handle, query, kind, direction), direction);
        }
        Where all = Where.entries(handle, store.dialect(), query, kind);
        List<Long> seen = isPage ? all.glance("e.day", direction, query.limit(), query.offset()) : null;
        if (seen != null) {
            return shown(rows(seen, direction, query.limit(), 0), direction);
        }
        List<Integer> found = store.dialect().plans() ? null : found(handle, query, kind, isPage);
        if (found != null) {
            return shown(rows(found, direction, query.limit(), query.offset()), direction);
        }
        Sql where = all.anyhow();
        return Sql.of(Rows.KEPT + whole(where.text()), where.values().toArray())
                .and(ORDER.formatted(direction), query.limit(), query.offset());
    }

    /** "from entry e where …" with what is shown of an entry beside it. */
    private static String whole(String fromWhere) {
        return fromWhere.replaceFirst("from entry e", "from entry e " + Rows.BESIDE);
    }

    /** What is shown of the rows of a page, which are few. */
    private static Sql shown(Sql page, String direction) {
        return Sql.of(Rows.KEPT + "from (")
                .and(page)
                .and(") p join entry e on e.seq = p.seq " + Rows.BESIDE + " order by p.day " + direction
                        + " nulls last, p.id");
    }

    /** The numbers of the rows of a page: each part gives as many as may be on it. */
    private Sql page(Handle handle, Query query, char kind, String direction) {
        List<Where> parts = Where.entries(handle, store.dialect(), query, kind).disjoint(query, kind);
        if (parts.size() == 1) {
            return part(parts.get(0), direction, query.limit(), query.offset());
        }
        Sql union = Sql.of("select * from (");
        String between = "";
        for (Where part : parts) {
            Sql rows = part(part, direction, (long) query.limit() + query.offset(), 0);
            union = union.and(between + "select * from (").and(rows).and(") u");
            between = " union all ";
        }
        return union.and(") e" + ORDER.formatted(direction), query.limit(), query.offset());
    }

    private static Sql part(Where where, String direction, long limit, long offset) {
        return Sql.of("select e.seq, e.day, e.id").and(where.anyhow()).and(ORDER.formatted(direction), limit, offset);
    }

    private Sql rows(List<? extends Number> seqs, String direction, int limit, int offset) {
        return Sql.of("select e.seq, e.day, e.id from entry e where ")
                .and(among(seqs))
                .and(ORDER.formatted(direction), limit, offset);
    }

    private Sql among(List<? extends Number> seqs) {
        String list = seqs.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Sql.of(store.dialect().among("e.seq"), list);
    }

    /**
     * Numbers of the entries of which a page is made: those of the days that fill it, the last of these days wholly, because
     * within a day only the entries themselves say which comes first. Without a page all that are asked for, null if they are
     * so many that they had better be walked.
     */
    private @Nullable List<Integer> found(Handle handle, Query query, char kind, boolean isPage) throws SQLException {
        Comparator<String> days = query.oldestFirst() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        Map<String, List<Integer>> dated = new TreeMap<>(days);
        List<Integer> undated = new ArrayList<>();
        int[] count = new int[1];
        slabs.sift(handle, store.dialect(), query, String.valueOf(kind), Set.of(Column.DAY), (slab, at, asked) -> {
            Slab.Words day = slab.of(Column.DAY);
            for (int i = 0; i < asked.length; i++) {
                if (asked[i] && (isPage || ++count[0] <= FEW)) {
                    String word = day.list().get(day.at()[i]);
                    (word == null ? undated : dated.computeIfAbsent(word, key -> new ArrayList<>()))
                            .add((int) slab.first() + i);
                }
            }
        });
        if (count[0] > FEW) {
            return null;
        }
        List<Integer> out = new ArrayList<>();
        Iterator<List<Integer>> next =
                Stream.concat(dated.values().stream(), Stream.of(undated)).iterator();
        while (next.hasNext() && out.size() < (long) query.limit() + query.offset()) {
            out.addAll(next.next());
        }
        return out;
    }

    /** Of the positions that a query asks for, the latest of each holder on each measure and target. */
    List<Kept<Position>> standing(Query query) {
        return store.ask(handle -> {
            Sql rows = Sql.of("select e.seq, e.day, e.id from (select e.seq, e.day, e.id, row_number() over"
                            + " (partition by e.party1, e.code, e.target, case when e.code = '" + Measure.OTHER
                            + "' then e.id else '' end order by e.day desc nulls last, e.id) as place"
                            + " from entry e where ")
                    .and(among(latest(handle, query)))
                    .and(") e where place = 1" + ORDER.formatted("desc"), query.limit(), query.offset());
            return shown(rows, "desc").all(handle, row -> Rows.typed(Rows.kept(row), Position.class));
        });
    }

    /** One matter on which a holder has a position; {@code alone} tells those apart that are of no known kind. */
    private record Matter(
            String holder,
            @Nullable String measure,
            @Nullable String target,
            int alone) {}

    /** Numbers of the latest positions on a matter, of one day. */
    private static final class Latest {
        private String day = "";
        private final List<Integer> seqs = new ArrayList<>();

        void add(String another, int seq) {
            if (another.compareTo(day) > 0) {
                day = another;
                seqs.clear();
            }
            if (another.equals(day)) {
                seqs.add(seq);
            }
        }
    }

    private List<Integer> latest(Handle handle, Query query) throws SQLException {
        Map<Matter, Latest> latest = new HashMap<>();
        Set<Column> columns = Set.of(Column.ONE, Column.CODE, Column.TARGET, Column.DAY);
        slabs.sift(handle, store.dialect(), query, "p", columns, (slab, kind, asked) -> {
            for (int i = 0; i < asked.length; i++) {
                if (asked[i]) {
                    int seq = (int) slab.first() + i;
                    String holder = Sieve.party(String.valueOf(slab.word(Column.ONE, i)));
                    String measure = slab.word(Column.CODE, i);
                    int alone = Measure.OTHER.equals(measure) ? seq : 0;
                    Matter matter = new Matter(holder, measure, slab.word(Column.TARGET, i), alone);
                    String day = slab.word(Column.DAY, i);
                    latest.computeIfAbsent(matter, key -> new Latest()).add(day == null ? "" : day, seq);
                }
            }
        });
        return latest.values().stream().flatMap(each -> each.seqs.stream()).toList();
    }

    /** Of the positions that a query asks for, the newest so many of each holder: all holders in one pass. */
    List<Kept<Position>> newest(Query query, Collection<String> holders, int each) {
        List<Kept<Position>> found = store.ask(handle -> shown(
                        rows(newestOf(handle, query, holders, each), "desc", Integer.MAX_VALUE, 0), "desc")
                .all(handle, row -> Rows.typed(Rows.kept(row), Position.class)));
        return holders.stream()
                .flatMap(holder -> found.stream()
                        .filter(kept ->
                                Parties.isMeant(holder, kept.entry().holder().actor()))
                        .limit(each))
                .toList();
    }

    /** Numbers of the positions of one holder by their days, the newest first; what has no day comes last. */
    private static final class Newest {
        private final Map<String, List<Integer>> days = new TreeMap<>(Comparator.reverseOrder());

        void add(@Nullable String day, int seq) {
            days.computeIfAbsent(day == null ? "" : day, key -> new ArrayList<>())
                    .add(seq);
        }

        /** Those of the days that make up so many, the last of these days wholly. */
        List<Integer> seqs(int most) {
            List<Integer> out = new ArrayList<>();
            Iterator<List<Integer>> next = days.values().iterator();
            while (next.hasNext() && out.size() < most) {
                out.addAll(next.next());
            }
            return out;
        }
    }

    private List<Integer> newestOf(Handle handle, Query query, Collection<String> holders, int each)
            throws SQLException {
        List<Newest> newest = new ArrayList<>();
        Map<Long, List<Newest>> byActor = new HashMap<>();
        for (String holder : holders) {
            Newest one = new Newest();
            newest.add(one);
            Where.meant(handle, holder)
                    .forEach(actor -> byActor.computeIfAbsent(actor, key -> new ArrayList<>())
                            .add(one));
        }
        slabs.sift(handle, store.dialect(), query, "p", Set.of(Column.ONE, Column.DAY), (slab, kind, asked) -> {
            Slab.Words holder = slab.of(Column.ONE);
            boolean[] meant = holder.that(word -> byActor.containsKey(Sieve.number(word)));
            for (int i = 0; i < asked.length; i++) {
                if (asked[i] && meant[holder.at()[i]]) {
                    int seq = (int) slab.first() + i;
                    String day = slab.word(Column.DAY, i);
                    long actor = Sieve.number(String.valueOf(slab.word(Column.ONE, i)));
                    byActor.getOrDefault(actor, List.of()).forEach(one -> one.add(day, seq));
                }
            }
        });
        return newest.stream().flatMap(one -> one.seqs(each).stream()).toList();
    }

    /** The entry of a row. */
    static Kept<?> kept(Handle handle, long seq) {
        return Sql.of(Rows.KEPT + "from entry e " + Rows.BESIDE + " where e.seq = ?", seq)
                .<Kept<?>>all(handle, Rows::kept)
                .get(0);
    }

    /** An entry by its id or by a beginning of it that no other has. */
    Optional<Kept<?>> entry(String id) {
        return store.ask(handle -> {
            List<Long> found = ids.rows(handle, id, 2);
            if (found.size() > 1) {
                throw new LedgerException("\"" + id + "\" begins the ids of more than one entry. Give more of the id.");
            }
            return found.stream().findFirst().map(seq -> kept(handle, seq));
        });
    }
}
