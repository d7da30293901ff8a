package org.dragoman.ledger;

import java.util.Objects;

/**
 * What read a report; a reading by anything else is a new reading.
 *
 * @param program version of Dragoman
 * @param knowledge version of the knowledge
 */
public record ReadBy(String program, String knowledge) {

    public ReadBy {
        Objects.requireNonNull(program, "a reading needs the version of the program");
        Objects.requireNonNull(knowledge, "a reading needs the version of the knowledge");
    }

    @Override
    public String toString() {
        return "Dragoman " + program + ", knowledge " + knowledge;
    }
}
