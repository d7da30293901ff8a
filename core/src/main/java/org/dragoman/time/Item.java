package org.dragoman.time;

import java.util.EnumSet;
import java.util.Set;

/**
 * A word or number of a sentence as the time grammar sees it.
 *
 * @param word lower case, without the full stop of an abbreviation
 * @param kinds what it can be
 * @param number what it counts: a number, the number of a month or weekday, 0 if nothing
 * @param code letter of a unit, a season or a part of day as in TIMEX3; a quantity as in {@code P3D} or {@code PXD}
 * @param glued whether a hyphen joins it to the item before
 * @param first index of its first token
 * @param last index of its last token
 * @param begin offset of its first character
 * @param end offset behind its last character
 */
record Item(
        String word, Set<Kind> kinds, int number, String code, boolean glued, int first, int last, int begin, int end) {

    /** What an item can be. */
    enum Kind {
        /** A plain number. */
        NUM,
        /** A quantity: a number, "a", "several", "a few". */
        QTY,
        YEAR,
        /** A day of the month. */
        DAY,
        ORD,
        UNIT,
        UNITS,
        WEEKDAY,
        WEEKDAYS,
        MONTH,
        SEASON,
        /** A part of the day. */
        POD,
        PODS,
        DECADE,
        CLOCK,
        HOLIDAY
    }

    boolean is(Kind kind) {
        return kinds.contains(kind);
    }

    static Set<Kind> kinds(Kind first, Kind... rest) {
        return EnumSet.of(first, rest);
    }
}
