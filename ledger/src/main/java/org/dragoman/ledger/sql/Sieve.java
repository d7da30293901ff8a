package org.dragoman.ledger.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.Query;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A query as conditions on the columns of {@linkplain Slab slabs}, for entries of one kind: what sums are counted of. */
final class Sieve {
    private final Handle handle;
    private final List<List<Test>> conditions = new ArrayList<>();
    private final @Nullable BitSet rows;

    /** A condition on the word of one column; of two in a list one has to be met. */
    private record Test(Column column, Predicate<String> condition) {}

    private Sieve(Handle handle, @Nullable BitSet rows) {
        this.handle = handle;
        this.rows = rows;
    }

    /**
     * The conditions of a query on entries of one kind: e, p or q.
     *
     * @param rows what {@link #rows} found for the query
     */
    static Sieve of(Handle handle, Query query, char kind, @Nullable BitSet rows) {
        Sieve sieve = new Sieve(handle, rows);
        sieve.is(Column.KIND, String.valueOf(kind));
        sieve.common(query);
        sieve.takesPart(query.actor(), kind);
        sieve.takesPart(query.counterpart(), kind);
        if (kind == 'e') {
            sieve.event(query);
        } else if (kind == 'p') {
            sieve.position(query);
        } else {
            sieve.actor(query.speaker(), Column.ONE);
        }
        return sieve;
    }

    /** Numbers of the entries that have the words and are of the report asked for; null if neither is asked for. */
    static @Nullable BitSet rows(Handle handle, Dialect dialect, Query query) {
        List<List<String>> phrases = query.text() == null ? List.of() : Filter.phrases(query.text());
        BitSet said = phrases.isEmpty()
                ? null
                : numbers(handle, dialect, Sql.of(dialect.having("entry_text"), dialect.asked(phrases)));
        if (query.report() == null) {
            return said;
        }
        BitSet told = numbers(
                handle,
                dialect,
                Sql.of("select e.seq from report r join entry e on e.report = r.seq where r.id = ?", query.report()));
        if (said != null) {
            told.and(said);
        }
        return told;
    }

    /** The numbers that a question finds, handed over in one piece: a row for each takes thrice as long. */
    private static BitSet numbers(Handle handle, Dialect dialect, Sql question) {
        BitSet out = new BitSet();
        Sql.of("select " + dialect.inOnePiece("seq") + " from (")
                .and(question)
                .and(") found")
                .all(handle, row -> String.valueOf(row.getString(1)))
                .forEach(list -> read(list, out));
        return out;
    }

    private static void read(String list, BitSet out) {
        int number = -1;
        for (int i = 0; i <= list.length(); i++) {
            int digit = i == list.length() ? -1 : list.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                number = Math.max(0, number) * 10 + digit;
            } else if (number >= 0) {
                out.set(number);
                number = -1;
            }
        }
    }

    /** The columns that it looks at. */
    Set<Column> columns() {
        Set<Column> out = EnumSet.noneOf(Column.class);
        conditions.forEach(tests -> tests.forEach(test -> out.add(test.column)));
        return out;
    }

    /** Which entries of a slab go through. */
    boolean[] sift(Slab slab) {
        boolean[] out = new boolean[slab.size()];
        if (rows == null) {
            Arrays.fill(out, true);
        } else {
            int first = (int) slab.first();
            for (int row = rows.nextSetBit(first);
                    row >= 0 && row < first + out.length;
                    row = rows.nextSetBit(row + 1)) {
                out[row - first] = true;
            }
        }
        for (List<Test> tests : conditions) {
            Test one = tests.get(0);
            if (tests.size() == 1) {
                keep(out, slab.of(one.column), one.condition);
            } else {
                Test other = tests.get(1);
                keep(out, slab.of(one.column), one.condition, slab.of(other.column), other.condition);
            }
        }
        return out;
    }

    private static void keep(boolean[] rows, Slab.Words words, Predicate<String> condition) {
        boolean[] those = words.that(condition);
        short[] at = words.at();
        for (int i = 0; i < rows.length; i++) {
            rows[i] &= those[at[i]];
        }
    }

    private static void keep(
            boolean[] rows, Slab.Words one, Predicate<String> first, Slab.Words other, Predicate<String> second) {
        boolean[] ones = one.that(first);
        boolean[] others = other.that(second);
        short[] oneAt = one.at();
        short[] otherAt = other.at();
        for (int i = 0; i < rows.length; i++) {
            rows[i] &= ones[oneAt[i]] | others[otherAt[i]];
        }
    }

    private void common(Query query) {
        if (!query.rejected()) {
            that(Column.STATE, state -> !state.contains(Column.REJECTED));
        }
        if (query.since() != null) {
            String since = query.since().toString();
            that(Column.DAY, day -> day.compareTo(since) >= 0);
        }
        if (query.until() != null) {
            String until = query.until().toString();
            that(Column.DAY, day -> day.compareTo(until) <= 0);
        }
        if (query.minConfidence() > 0) {
            that(Column.CONFIDENCE, confidence -> Double.parseDouble(confidence) >= query.minConfidence());
        }
        if (query.publisher() != null) {
            is(Column.PUBLISHER, Where.fold(query.publisher()));
        }
    }

    private void event(Query query) {
        actor(query.source(), Column.ONE);
        actor(query.target(), Column.TWO);
        in(Column.QUAD, query.quads().stream().map(String::valueOf).toList());
        in(Column.FACTUALITY, query.factualities().stream().map(Enum::name).toList());
        String code = query.code();
        if (code != null && Character.isDigit(code.charAt(0))) {
            that(Column.CODE, each -> each.startsWith(code));
        } else if (code != null) {
            is(Column.PLOVER, code.toUpperCase(Locale.ROOT));
        }
        String at = query.at();
        if (at != null) {
            conditions.add(List.of(
                    new Test(Column.PLACE, Where.fold(at)::equals),
                    new Test(Column.COUNTRY, at.toUpperCase(Locale.ROOT)::equals)));
        }
        if (query.merged()) {
            that(Column.STATE, state -> !state.contains(Column.FOLLOWS));
        }
    }

    private void position(Query query) {
        actor(query.holder(), Column.ONE);
        actor(query.speaker(), Column.TWO);
        in(Column.STANCE, query.stances().stream().map(Enum::name).toList());
        in(Column.FACTUALITY, query.factualities().stream().map(Enum::name).toList());
        in(Column.CODE, query.measures());
        if (query.measureTarget() != null) {
            is(Column.TARGET, query.measureTarget().toUpperCase(Locale.ROOT));
        }
    }

    private void takesPart(@Nullable String asked, char kind) {
        if (asked != null) {
            Predicate<String> meant = meant(asked);
            Test one = new Test(Column.ONE, meant);
            conditions.add(kind == 'q' ? List.of(one) : List.of(one, new Test(Column.TWO, meant)));
        }
    }

    private void actor(@Nullable String asked, Column column) {
        if (asked != null) {
            that(column, meant(asked));
        }
    }

    private Predicate<String> meant(String asked) {
        Set<Long> actors = new HashSet<>(Where.meant(handle, asked));
        return word -> actors.contains(number(word));
    }

    /** The number of the actor in a word of {@link Column#ONE} or {@link Column#TWO}. */
    static long number(String word) {
        return Long.parseLong(word, 0, word.indexOf(' '), 10);
    }

    /** The party in such a word. */
    static String party(String word) {
        return word.substring(word.indexOf(' ') + 1);
    }

    private void in(Column column, Collection<String> wanted) {
        if (!wanted.isEmpty()) {
            that(column, Set.copyOf(wanted)::contains);
        }
    }

    private void is(Column column, String wanted) {
        that(column, wanted::equals);
    }

    private void that(Column column, Predicate<String> condition) {
        conditions.add(List.of(new Test(column, condition)));
    }
}
