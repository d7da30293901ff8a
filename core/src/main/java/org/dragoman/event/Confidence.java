package org.dragoman.event;

import org.dragoman.coding.Participant;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.Standing;
import org.dragoman.lexicon.Role;
import org.jspecify.annotations.Nullable;

/** How likely an event is right, from what is known to go wrong. */
final class Confidence {
    private static final double USUAL = 0.85;
    private static final double WEAK = 0.55;

    private Confidence() {}

    static double of(FrameMatch match, Standing standing, Participant source, @Nullable Participant target) {
        double value = match.trigger().has("weak") ? WEAK : USUAL;
        if (match.slot(Role.TARGET).equals("objof")) {
            value *= 0.9;
        }
        if (!source.actor().isKnown()) {
            value *= 0.85;
        }
        if (target == null || !target.actor().isKnown()) {
            value *= 0.85;
        }
        if (!standing.isFact()) {
            value *= 0.9;
        }
        return Math.round(value * 100) / 100.0;
    }
}
