package org.dragoman.coding;

import org.dragoman.grammar.Standing;

/** Turns how a sentence presents a predicate into the factuality of an entry. */
public final class Presentation {

    private Presentation() {}

    /** The factuality; what is least real wins. */
    public static Factuality of(Standing standing) {
        if (standing.denied()) {
            return standing.negated() ? Factuality.NEGATED : Factuality.DENIED;
        }
        if (standing.negated()) {
            return Factuality.NEGATED;
        }
        if (standing.conditional()) {
            return Factuality.CONDITIONAL;
        }
        if (standing.demanded()) {
            return Factuality.DEMANDED;
        }
        if (standing.possible()) {
            return Factuality.POSSIBLE;
        }
        if (standing.future()) {
            return Factuality.FUTURE;
        }
        return standing.speakerVerb() >= 0 ? Factuality.REPORTED : Factuality.ASSERTED;
    }
}
