package org.dragoman.grammar;

import java.util.Map;
import org.dragoman.lexicon.Frame;
import org.dragoman.lexicon.Role;
import org.dragoman.lexicon.Trigger;

/**
 * A frame found in a sentence.
 *
 * @param frame the frame
 * @param trigger the word that called it up
 * @param predicate index of that word in the sentence
 * @param fillers for each role that is filled, the indexes of the heads that fill it
 * @param slots for each role that is filled, the slot that it was filled from
 * @param consumed indexes of the words that constraints were satisfied by; they trigger nothing else
 */
public record FrameMatch(
        Frame frame,
        Trigger trigger,
        int predicate,
        Map<Role, int[]> fillers,
        Map<Role, String> slots,
        int[] consumed) {

    /** The heads that fill a role, empty if it is not filled. */
    public int[] heads(Role role) {
        return fillers.getOrDefault(role, Heads.NONE);
    }

    /** The slot that a role was filled from, empty if it is not filled. */
    public String slot(Role role) {
        return slots.getOrDefault(role, "");
    }
}
