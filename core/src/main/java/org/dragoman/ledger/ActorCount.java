package org.dragoman.ledger;

import org.dragoman.actor.Actor;

/**
 * How often an actor takes part.
 *
 * @param actor the actor as resolved
 * @param events events that it did or suffered
 * @param positions positions that it holds or voiced
 * @param quotations quotations of its words
 */
public record ActorCount(Actor actor, long events, long positions, long quotations) {

    /** All together. */
    public long entries() {
        return events + positions + quotations;
    }
}
