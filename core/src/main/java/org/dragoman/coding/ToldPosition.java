package org.dragoman.coding;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A position with the report that tells it.
 *
 * @param position the position
 * @param report what the report is known by
 * @param published its day, null if it gives none
 */
public record ToldPosition(
        Position position, String report, @Nullable LocalDate published) {

    public ToldPosition {
        Objects.requireNonNull(position, "what is told is a position");
        Objects.requireNonNull(report, "a position needs its report");
    }

    /** The first day that the position's date may mean, else the day of the report; null if neither is known. */
    public @Nullable LocalDate day() {
        String value = position.date().value();
        if (value == null || !value.matches("\\d{4}(-\\d\\d){0,2}")) {
            return published;
        }
        return LocalDate.parse(value + "-01-01".substring(Math.min(6, value.length() - 4)));
    }
}
