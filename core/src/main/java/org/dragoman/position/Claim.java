package org.dragoman.position;

import org.dragoman.coding.Stance;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.Standing;
import org.dragoman.lexicon.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a match claims of each of its holders.
 *
 * @param match the frame that tells it
 * @param predicate the head of the clause that tells it
 * @param standing how the sentence presents that clause
 * @param found the measure
 * @param stance the stance on the measure itself, turned already where the words are of ending it
 * @param act the act by which the stance is taken
 */
record Claim(FrameMatch match, int predicate, Standing standing, FoundMeasure found, Stance stance, String act) {

    /** The heads of those of whom it is claimed. */
    int[] sources() {
        return match.heads(Role.SOURCE);
    }

    /** What two do together bears for each on the other. */
    Claim between(@Nullable String partner) {
        boolean mutual = partner != null
                && !found.ownTarget()
                && Aims.isMutual(found.measure().kind());
        return mutual && partner != null
                ? new Claim(match, predicate, standing, found.aimedAt(partner), stance, act)
                : this;
    }
}
