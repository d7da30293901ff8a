package org.dragoman.ledger.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dragoman.ledger.Query;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The columns of all entries in slabs, from which sums are counted: a slab is read in one piece, where its entries would be
 * looked up one by one.
 *
 * <p>A slab that is there is true. Whoever changes or deletes an entry {@linkplain #forget forgets} its slab in the same
 * transaction; a slab that is not there is made from the entries for every question, until a change {@linkplain #fill
 * makes it} to stay.
 */
final class Slabs {
    private static final int SIZE = 8_192;
    private static final Set<Column> ALL = Collections.unmodifiableSet(EnumSet.allOf(Column.class));

    /** So many slabs that others lost are made anew by a change: a few hundredths of a second each. */
    private static final int MENDED = 8;

    /** Above this all are read and those not wanted are passed over. */
    private static final int LISTED = 200;

    private final int size;

    Slabs() {
        this(SIZE);
    }

    /** With so many entries in a slab; the same for all who use a ledger. */
    Slabs(int size) {
        this.size = size;
    }

    /** Before entries change or go: {@code which} is a condition on {@code entry e}. */
    void forget(Handle handle, String which, @Nullable Object... values) {
        Sql.of("delete from slab where n in (select e.seq / " + size + " from entry e where " + which + ")", values)
                .run(handle);
    }

    /**
     * Takes new entries as they are written, one after the other, and keeps each slab that they fill, so that it need not be
     * read back.
     */
    final class Fresh {
        private final Handle handle;
        private Slab.@Nullable Builder filling;
        private boolean isBegun;
        private long from;

        private Fresh(Handle handle) {
            this.handle = handle;
        }

        /** Entries come between that may still change: their slab is left to {@link #fill}. */
        void skip() {
            filling = null;
            isBegun = true;
        }

        /** An entry with its id and its words in the order of the columns. */
        void add(long seq, String id, @Nullable String[] words) throws SQLException {
            if (seq % size == 0 || !isBegun) {
                filling = new Slab.Builder(seq / size * size, size, ALL);
                isBegun = true;
                from = seq;
            }
            Slab.Builder slab = filling;
            if (slab == null) {
                return;
            }
            slab.id(seq, id);
            for (Column column : ALL) {
                slab.set(seq, column, words[column.ordinal()]);
            }
            if ((seq + 1) % size == 0) {
                read(handle, slab, seq / size * size, from, ALL);
                keep(handle, seq / size, slab.build());
                filling = null;
            }
        }
    }

    /** What takes the new entries of a change. */
    Fresh fresh(Handle handle) {
        return new Fresh(handle);
    }

    /** After entries were added: makes the slabs that are full now, and some that are lacking. */
    void fill(Handle handle, long added) throws SQLException {
        fill(handle, (int) Math.min(Integer.MAX_VALUE, added / size + MENDED));
    }

    /** Makes all slabs that are lacking. */
    void complete(Handle handle) throws SQLException {
        fill(handle, Integer.MAX_VALUE);
    }

    private void fill(Handle handle, int most) throws SQLException {
        List<Long> lacking = lacking(handle, lastEntry(handle) + 1 - size);
        int from = Math.max(0, lacking.size() - most);
        for (long n : lacking.subList(from, lacking.size())) {
            keep(handle, n, fromEntries(handle, n, ALL));
        }
    }

    /** Slabs that begin at or before a number and are not there. */
    private List<Long> lacking(Handle handle, long begin) {
        Set<Long> there = new HashSet<>(
                Sql.of("select n from slab where name = ?", Column.KIND.name()).all(handle, row -> row.getLong(1)));
        List<Long> out = new ArrayList<>();
        for (long n = 0; n * size <= begin; n++) {
            if (!there.contains(n)) {
                out.add(n);
            }
        }
        return out;
    }

    /** The number of the first entry that has room in a slab. */
    long first(long n) {
        return n * size;
    }

    /** The number of the last slab. */
    long last(Handle handle) {
        return lastEntry(handle) / size;
    }

    /** The last number that a slab which is kept has room for, below zero if none is: none of these is given again. */
    long lastCovered(Handle handle) {
        return first(Sql.of("select coalesce(max(n), -1) from slab").number(handle) + 1) - 1;
    }

    private static long lastEntry(Handle handle) {
        return Sql.of("select coalesce(max(seq), 0) from entry").number(handle);
    }

    private static void keep(Handle handle, long n, Slab slab) throws SQLException {
        try (PreparedStatement insert =
                handle.getConnection().prepareStatement("insert into slab (n, name, bytes) values (?, ?, ?)")) {
            insert.setLong(1, n);
            insert.setString(2, Ids.NAME);
            insert.setBytes(3, slab.ids());
            insert.addBatch();
            for (Column column : Column.values()) {
                insert.setLong(1, n);
                insert.setString(2, column.name());
                insert.setBytes(3, slab.of(column).toBytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A slab as the entries have it now. */
    Slab fromEntries(Handle handle, long n, Set<Column> wanted) throws SQLException {
        Slab.Builder out = new Slab.Builder(n * size, size, wanted);
        read(handle, out, n * size, (n + 1) * size, wanted);
        return out.build();
    }

    /** Takes entries from one number up to another, which is left out. */
    private static void read(Handle handle, Slab.Builder out, long begin, long end, Set<Column> wanted)
            throws SQLException {
        if (begin >= end) {
            return;
        }
        String columns = wanted.stream().map(Column::sql).collect(Collectors.joining(", "));
        try (PreparedStatement select = handle.getConnection()
                .prepareStatement("select e.seq, e.id, " + columns + " from entry e where e.seq >= ? and e.seq < ?")) {
            select.setLong(1, begin);
            select.setLong(2, end);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long seq = rows.getLong(1);
                    int at = 3;
                    out.id(seq, rows.getString(2));
                    for (Column column : wanted) {
                        out.set(seq, column, column.word(rows, at++));
                    }
                }
            }
        }
    }

    /** Takes a slab, the kind of entries as a place in the list of kinds, and which entries of that kind are asked for. */
    interface Sifted {
        void accept(Slab slab, int kind, boolean[] asked);
    }

    /**
     * Goes through the entries that a query asks for.
     *
     * @param kinds their kinds, each a letter
     * @param shown columns that {@code each} looks at
     */
    void sift(Handle handle, Dialect dialect, Query query, String kinds, Set<Column> shown, Sifted each)
            throws SQLException {
        BitSet rows = Sieve.rows(handle, dialect, query);
        List<Sieve> sieves = kinds.chars()
                .mapToObj(kind -> Sieve.of(handle, query, (char) kind, rows))
                .toList();
        Set<Column> columns = EnumSet.noneOf(Column.class);
        columns.addAll(shown);
        sieves.forEach(sieve -> columns.addAll(sieve.columns()));
        each(handle, columns, rows, slab -> {
            for (int i = 0; i < sieves.size(); i++) {
                each.accept(slab, i, sieves.get(i).sift(slab));
            }
        });
    }

    /** Numbers of the entries in which somebody takes part. */
    List<Integer> having(Handle handle, Dialect dialect, String actor) throws SQLException {
        Query query = Query.builder().actor(actor).build();
        List<Integer> out = new ArrayList<>();
        sift(handle, dialect, query, "epq", Set.of(), (slab, kind, asked) -> {
            for (int i = 0; i < asked.length; i++) {
                if (asked[i]) {
                    out.add((int) slab.first() + i);
                }
            }
        });
        return out;
    }

    /**
     * Hands over all slabs with some of their columns.
     *
     * @param only numbers of the entries that matter; null if all do
     */
    private void each(Handle handle, Set<Column> wanted, @Nullable BitSet only, Consumer<Slab> each)
            throws SQLException {
        if (only != null && only.isEmpty()) {
            return;
        }
        Set<Column> columns = EnumSet.copyOf(wanted);
        for (long n : lacking(handle, lastEntry(handle))) {
            if (matters(n, only)) {
                each.accept(fromEntries(handle, n, columns));
            }
        }
        try (PreparedStatement select = handle.getConnection().prepareStatement(kept(columns, only));
                ResultSet rows = select.executeQuery()) {
            Map<Column, Slab.Words> words = new EnumMap<>(Column.class);
            while (rows.next()) {
                long n = rows.getLong(1);
                if (matters(n, only)) {
                    words.put(Column.valueOf(rows.getString(2)), Slab.Words.of(rows.getBytes(3), size));
                    if (words.size() == columns.size()) {
                        each.accept(new Slab(n * size, size, words));
                        words = new EnumMap<>(Column.class);
                    }
                }
            }
        }
    }

    /** Names of columns and numbers come from this program alone. */
    private String kept(Set<Column> columns, @Nullable BitSet only) {
        String names = columns.stream().map(column -> "'" + column + "'").collect(Collectors.joining(", "));
        List<Long> slabs = only == null
                ? List.of()
                : only.stream().mapToObj(seq -> (long) seq / size).distinct().toList();
        String listed = only == null || slabs.size() > LISTED
                ? ""
                : " and n in (" + slabs.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        return "select n, name, bytes from slab where name in (" + names + ")" + listed + " order by n";
    }

    private boolean matters(long n, @Nullable BitSet only) {
        if (only == null) {
            return true;
        }
        int next = only.nextSetBit(Math.toIntExact(n * size));
        return next >= 0 && next < (n + 1) * size;
    }
}
