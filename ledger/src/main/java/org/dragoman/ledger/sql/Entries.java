package org.dragoman.ledger.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Position;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.Query;
import org.jdbi.v3.core.Handle;

/** Asks for entries, page by page in the order of days. */
final class Entries {
    private static final String ORDER = " order by e.day %s nulls last, e.id limit ? offset ?";

    private final Store store;

    Entries(Store store) {
        this.store = store;
    }

    /** Hands over the entries of one kind that a query asks for. */
    <E extends Entry> void each(Query query, char kind, Class<E> type, Consumer<Kept<E>> each) {
        store.ask(handle -> {
            question(handle, query, kind).each(handle, row -> Rows.typed(Rows.kept(row), type), each);
            return true;
        });
    }

    private Sql question(Handle handle, Query query, char kind) {
        String direction = query.oldestFirst() ? "asc" : "desc";
        if (query.limit() == Integer.MAX_VALUE) {
            Sql where = Where.entries(handle, store.dialect(), query, kind).anyhow();
            return Sql.of(Rows.KEPT + whole(where.text()), where.values().toArray())
                    .and(ORDER.formatted(direction), query.limit(), query.offset());
        }
        return shown(page(handle, query, kind, direction), direction);
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
        Where all = Where.entries(handle, store.dialect(), query, kind).settle();
        List<Where> parts = all.isFew() ? List.of(all) : Where.disjoint(handle, store.dialect(), query, kind);
        if (parts.size() == 1) {
            return part(parts.get(0).settle(), direction, query.limit(), query.offset());
        }
        Sql union = Sql.of("select * from (");
        String between = "";
        for (Where part : parts) {
            Sql rows = part(part.settle(), direction, (long) query.limit() + query.offset(), 0);
            union = union.and(between + "select * from (").and(rows).and(") u");
            between = " union all ";
        }
        return union.and(") e" + ORDER.formatted(direction), query.limit(), query.offset());
    }

    private static Sql part(Where where, String direction, long limit, long offset) {
        return Sql.of("select e.seq, e.day, e.id").and(where.from()).and(ORDER.formatted(direction), limit, offset);
    }

    /** Of the positions that a query asks for, the latest of each holder on each measure and target. */
    List<Kept<Position>> standing(Query query) {
        return store.ask(handle -> {
            Where where = Where.entries(handle, store.dialect(), query, 'p').settle();
            Sql rows = Sql.of(
                            "select e.seq, e.day, e.id from (select e.seq, e.day, e.id, row_number() over"
                                    + " (partition by e.party1, e.code, e.target,"
                                    + " case when e.code = 'other' then e.id else '' end order by e.day desc nulls last, e.id) as place")
                    .and(where.from())
                    .and(") e where place = 1" + ORDER.formatted("desc"), query.limit(), query.offset());
            return shown(rows, "desc").all(handle, row -> Rows.typed(Rows.kept(row), Position.class));
        });
    }

    /** An entry by its id or by a beginning of it that no other has. */
    Optional<Kept<?>> entry(String id) {
        return store.ask(handle -> {
            List<Kept<?>> found = Sql.of(
                            Rows.KEPT + "from entry e " + Rows.BESIDE + " where e.id >= ? and e.id < ?"
                                    + " order by e.id limit 2",
                            id,
                            id + "~")
                    .all(handle, Rows::kept);
            if (found.size() > 1) {
                throw new LedgerException("\"" + id + "\" begins the ids of more than one entry. Give more of the id.");
            }
            return found.stream().findFirst();
        });
    }
}
