package org.dragoman;

import java.util.List;
import org.dragoman.coding.Reading;
import org.dragoman.report.Sentence;

/**
 * A reading with its reasons.
 *
 * @param reading what came out
 * @param steps what happened at each parsed sentence, in order
 */
public record Explanation(Reading reading, List<Step> steps) {

    /**
     * What happened at one sentence.
     *
     * @param sentence the sentence with its tree
     * @param nearly the triggers that stood in it and called up nothing, with the reason
     */
    public record Step(Sentence sentence, List<String> nearly) {

        public Step {
            nearly = List.copyOf(nearly);
        }
    }

    public Explanation {
        steps = List.copyOf(steps);
    }
}
