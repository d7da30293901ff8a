package org.dragoman.intake.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When something was published, as precisely as it says.
 *
 * @param day the day in the zone that it is stated in, which is the day that "today" means in the report
 * @param time the time of day, when stated
 * @param zone the offset from UTC, when stated
 */
public record Published(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset zone) {

    /** A day without a time. */
    public static Published on(LocalDate day) {
        return new Published(day, null, null);
    }
}
