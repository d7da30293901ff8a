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

    /** The kind of what somebody is plainly for or against and no kind of the codebook is: its words say what. */
    public static final String OTHER = "other";

    public Measure {
        Objects.requireNonNull(kind, "a measure needs a kind");
        Objects.requireNonNull(label, "a measure needs its words");
    }

    /** Whether it is of no kind of the codebook, so that only its words tell it from others. */
    public boolean isOther() {
        return kind.equals(OTHER);
    }

    /** What it is about, so that two measures are the same matter when their concepts are: the kind, else the words. */
    public String concept() {
        return isOther() ? label : kind;
    }
}
