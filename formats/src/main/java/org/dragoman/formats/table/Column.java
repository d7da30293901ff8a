package org.dragoman.formats.table;

import java.util.function.Function;
import org.dragoman.coding.Entry;
import org.dragoman.ledger.Kept;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of entries.
 *
 * @param name its name
 * @param type what it holds
 * @param value where that comes from; null leaves the cell empty
 */
record Column<E extends Entry>(String name, Type type, Function<Kept<E>, @Nullable Object> value) {

    /** What a column holds. */
    enum Type {
        /** A string. */
        TEXT,
        /** An {@code Integer}. */
        COUNT,
        /** A {@code Double}, written with one or two places. */
        NUMBER,
        /** A {@code Double} in degrees, written with up to four places. */
        DEGREES
    }

    static <E extends Entry> Column<E> text(String name, Function<Kept<E>, @Nullable Object> value) {
        return new Column<>(name, Type.TEXT, value);
    }

    static <E extends Entry> Column<E> count(String name, Function<Kept<E>, @Nullable Object> value) {
        return new Column<>(name, Type.COUNT, value);
    }

    static <E extends Entry> Column<E> number(String name, Function<Kept<E>, @Nullable Object> value) {
        return new Column<>(name, Type.NUMBER, value);
    }

    static <E extends Entry> Column<E> degrees(String name, Function<Kept<E>, @Nullable Object> value) {
        return new Column<>(name, Type.DEGREES, value);
    }
}
