package org.dragoman.lexicon;

import java.util.Set;

/**
 * A word that must, or must not, stand in a grammatical slot of the trigger.
 *
 * @param slot the slot: {@code prt}, {@code obj}, {@code subj}, {@code xcomp}, {@code adj} or a preposition
 * @param lemmas the lemmas that satisfy it; for {@code prt} the particles
 * @param negated whether they are forbidden instead
 */
public record Constraint(String slot, Set<String> lemmas, boolean negated) {

    public Constraint {
        lemmas = Set.copyOf(lemmas);
    }

    /** Whether any word satisfies it, written as a star. */
    public boolean takesAny() {
        return lemmas.contains("*");
    }
}
