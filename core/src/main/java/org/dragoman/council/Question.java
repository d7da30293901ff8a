package org.dragoman.council;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What the council is asked.
 *
 * @param measure kind of the measure that a draft would take
 * @param target code of the party that it bears on
 * @param on the day of the vote; what was said later does not count
 */
public record Question(String measure, String target, LocalDate on) {

    public Question {
        Objects.requireNonNull(measure, "a question needs a measure");
        Objects.requireNonNull(target, "a question needs a target");
        Objects.requireNonNull(on, "a question needs a day");
    }
}
