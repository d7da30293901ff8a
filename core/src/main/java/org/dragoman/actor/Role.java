package org.dragoman.actor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A common noun that means an actor, and composes with a country, a people or a body: "rebels", "police", "lawmaker".
 *
 * @param word the singular, in lower case
 * @param plural the plural, null if there is none
 * @param sector sector of the actor
 * @param inherits whether the sector of what it belongs to counts before its own: an army's spokesman is military
 * @param shape what sort of noun it is
 * @param gender what pronoun may follow it
 */
public record Role(String word, @Nullable String plural, String sector, boolean inherits, Shape shape, Gender gender) {

    /** Sorts of role nouns. */
    public enum Shape {
        /** One person: "lawmaker". */
        PERSON,
        /** Something organised: "army", "parliament". */
        BODY,
        /** Unorganised people: "protesters", "crowd". */
        PEOPLE,
        /** The state itself: "government", "authorities". */
        STATE,
        /** Arms that act for who sends them: "warplanes". */
        FORCE,
        /** Not an actor alone, but gives its sector to the noun behind it: "rebel" fighters, "opposition" leader. */
        MODIFIER
    }

    public Role {
        Objects.requireNonNull(word);
        Objects.requireNonNull(sector);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(gender);
    }
}
