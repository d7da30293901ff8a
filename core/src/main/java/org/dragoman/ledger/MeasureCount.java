package org.dragoman.ledger;

import org.jspecify.annotations.Nullable;

/**
 * How much is said for and against a measure.
 *
 * @param kind kind of measure
 * @param target code of the party that it bears on
 * @param support positions for it
 * @param oppose positions against it
 * @param other neutral and withheld ones
 */
public record MeasureCount(String kind, @Nullable String target, long support, long oppose, long other) {

    /** All together. */
    public long positions() {
        return support + oppose + other;
    }
}
