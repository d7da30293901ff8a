package org.dragoman.coding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a position is about: sanctions on Syria, a ceasefire, the departure of a leader.
 *
 * @param kind from the closed list of the codebook, or {@code other}
 * @param target code of the party that the measure bears on, null if the text names none
 * @param label the words of the report
 */
public record Measure(String kind, @Nullable String target, String label) {

    public Measure {
        Objects.requireNonNull(kind, "a measure needs a kind");
        Objects.requireNonNull(label, "a measure needs its words");
    }
}
