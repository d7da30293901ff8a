package org.dragoman.coding;

import java.util.Objects;
import org.dragoman.actor.Actor;

/**
 * An actor in its part of an entry, with the words that the report used.
 *
 * @param actor who is meant
 * @param text the words of the report
 */
public record Participant(Actor actor, String text) {

    public Participant {
        Objects.requireNonNull(actor, "a participant needs an actor");
        Objects.requireNonNull(text, "a participant needs its words");
    }
}
