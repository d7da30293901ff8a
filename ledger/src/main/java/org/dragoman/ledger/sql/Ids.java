package org.dragoman.ledger.sql;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Finds entries by their ids. Ids are in no order of any report, so an index of them would make every insert change pages far
 * from each other; instead a slab has the first eight digits of each id as a number, and the few entries with the right number
 * are looked at.
 */
final class Ids {
    /** The name under which a slab has them. */
    static final String NAME = "ID";

    /** The letter of the kind and the digits after it that make the number. */
    private static final int BEGIN = 1;

    /** What an id, or the beginning of one, looks like: nothing else need be looked for. */
    private static final Pattern FORM = Pattern.compile("[epq][0-9a-f]*");

    private static final int END = 9;
    private static final int BITS = 4;
    private static final int HEX = 16;
    private static final int AT_ONCE = 200;

    private final Dialect dialect;
    private final Slabs slabs;

    Ids(Dialect dialect, Slabs slabs) {
        this.dialect = dialect;
        this.slabs = slabs;
    }

    /** The number of an id, or of a beginning of one as if zeros followed. */
    static int mark(String id) {
        int out = 0;
        for (int i = BEGIN; i < END; i++) {
            int digit = i < id.length() ? Character.digit(id.charAt(i), HEX) : 0;
            out = out << BITS | Math.max(0, digit);
        }
        return out;
    }

    /** Which bits of the number a beginning of an id tells. */
    private static int known(String begin) {
        int digits = Math.max(0, Math.min(begin.length(), END) - BEGIN);
        return digits == 0 ? 0 : -1 << (END - BEGIN - digits) * BITS;
    }

    /** The number of the row of the entry with an id. */
    Optional<Long> row(Handle handle, String id) throws SQLException {
        return rows(handle, id, Sql.of("id = ?", id), 1).stream().findFirst();
    }

    /** The numbers of the rows of entries whose ids begin so, at most so many. */
    List<Long> rows(Handle handle, String begin, int most) throws SQLException {
        return rows(handle, begin, Sql.of("id >= ? and id < ?", begin, begin + "~"), most);
    }

    private List<Long> rows(Handle handle, String begin, Sql condition, int most) throws SQLException {
        List<Long> out = new ArrayList<>();
        if (!FORM.matcher(begin).matches()) {
            return out;
        }
        if (dialect.plans()) {
            look(handle, condition, "", most, out);
            return out;
        }
        int mark = mark(begin);
        int known = known(begin);
        Set<Long> seen = new HashSet<>();
        try (PreparedStatement select =
                handle.getConnection().prepareStatement("select n, bytes from slab where name = ? order by n desc")) {
            select.setString(1, NAME);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next() && out.size() < most) {
                    long n = rows.getLong(1);
                    seen.add(n);
                    look(handle, condition, slabs.first(n), marked(rows.getBytes(2), mark, known), most, out);
                }
            }
        }
        long last = slabs.last(handle);
        for (long n = 0; n <= last && out.size() < most; n++) {
            if (!seen.contains(n)) {
                String within = " and seq >= " + slabs.first(n) + " and seq < " + slabs.first(n + 1);
                look(handle, condition, within, most - out.size(), out);
            }
        }
        return out;
    }

    /** The places in a slab of ids that may be meant. */
    private static List<Integer> marked(byte[] bytes, int mark, int known) {
        int[] marks = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(marks);
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            if ((marks[i] & known) == mark) {
                out.add(i);
            }
        }
        return out;
    }

    private static void look(Handle handle, Sql condition, long first, List<Integer> places, int most, List<Long> out) {
        for (int from = 0; from < places.size() && out.size() < most; from += AT_ONCE) {
            String list = places.subList(from, Math.min(places.size(), from + AT_ONCE)).stream()
                    .map(place -> String.valueOf(first + place))
                    .collect(Collectors.joining(", "));
            look(handle, condition, " and seq in (" + list + ")", most - out.size(), out);
        }
    }

    private static void look(Handle handle, Sql condition, String within, int most, List<Long> out) {
        out.addAll(Sql.of("select seq from entry where ")
                .and(condition)
                .and(within + " limit ?", most)
                .all(handle, row -> row.getLong(1)));
    }
}
