package org.dragoman.position;

import org.dragoman.coding.Measure;
import org.dragoman.coding.Stance;
import org.jspecify.annotations.Nullable;

/**
 * A measure that a phrase names.
 *
 * @param measure kind, target and words
 * @param head index of the token that names it
 * @param sentence index of the sentence of that token
 * @param undone whether the phrase is of ending or preventing it: "lifting sanctions"
 * @param ownTarget whether the phrase itself names the target
 * @param author code of the party whose measure the phrase calls it ("U.S. sanctions"), null if it names none
 * @param rule id of the frame that read it
 */
record FoundMeasure(
        Measure measure,
        int head,
        int sentence,
        boolean undone,
        boolean ownTarget,
        @Nullable String author,
        String rule) {

    /** A stance on what the phrase tells as a stance on the measure: who is for lifting sanctions is against them. */
    Stance turn(Stance stance) {
        return undone ? stance.contrary() : stance;
    }

    FoundMeasure turned() {
        return new FoundMeasure(measure, head, sentence, !undone, ownTarget, author, rule);
    }

    /** The same with a target that the phrase itself does not name. */
    FoundMeasure aimedAt(String target) {
        return new FoundMeasure(
                new Measure(measure.kind(), target, measure.label()), head, sentence, undone, false, author, rule);
    }
}
