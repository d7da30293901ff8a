package org.dragoman.council;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a state in the Security Council.
 *
 * @param country code of the state
 * @param from its first day
 * @param to its last day, null if none is set
 * @param permanent whether its vote against a draft stops it
 */
public record Seat(String country, LocalDate from, @Nullable LocalDate to, boolean permanent) {

    public Seat {
        Objects.requireNonNull(country, "a seat needs a country");
        Objects.requireNonNull(from, "a seat needs a first day");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a seat cannot end before it begins: " + from + " to " + to);
        }
    }

    /** Whether the state sat there on that day. */
    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
