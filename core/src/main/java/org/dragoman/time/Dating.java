package org.dragoman.time;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When something was or will be, how precisely that is known, and why.
 *
 * @param value ISO 8601 date cut to its precision ({@code 2012-01-25}, {@code 2011-10}, {@code 1999}), null if unknown;
 *     a week is given by its Monday, a quarter or season by its first month, a decade by its first year
 * @param precision how much of the value counts
 * @param reason what it was read from: "publication date", "“on Wednesday” before 2012-01-27"
 */
public record Dating(@Nullable String value, Precision precision, String reason) {

    /** How precisely a date is known. */
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        SEASON,
        YEAR,
        DECADE,
        UNKNOWN
    }

    public Dating {
        Objects.requireNonNull(precision, "a date needs a precision");
        Objects.requireNonNull(reason, "a date needs a reason");
        if ((value == null) != (precision == Precision.UNKNOWN)) {
            throw new IllegalArgumentException("a date has a value or is unknown: " + value + ", " + precision);
        }
    }

    /** A date that is not known, with the reason. */
    public static Dating unknown(String reason) {
        return new Dating(null, Precision.UNKNOWN, reason);
    }
}
