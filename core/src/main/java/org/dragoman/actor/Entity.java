package org.dragoman.actor;

import java.util.List;

/**
 * Somebody who may be followed to.
 *
 * @param mention where it was named
 * @param actors whom it means; more than the mention's own for "Russia and China", joined
 * @param gender what pronoun may follow it
 * @param plural whether "they" may follow it
 * @param subject whether it is the subject of a verb
 * @param sentence index of its sentence
 * @param token index of the token that heads it
 */
record Entity(
        Mention mention, List<Actor> actors, Gender gender, boolean plural, boolean subject, int sentence, int token) {

    boolean isPerson() {
        return gender != Gender.THING;
    }
}
