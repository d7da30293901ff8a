package org.dragoman.ledger.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.dragoman.actor.Actor;
import org.jdbi.v3.core.Handle;

/** Lets one change in at a time, each in one transaction, and remembers the numbers of actors between them. */
final class Writers {
    private static final int REMEMBERED = 200_000;

    private final Store store;
    private final Slabs slabs;
    private final Map<Actor, Writing.Somebody> actors = new HashMap<>();

    Writers(Store store, Slabs slabs) {
        this.store = store;
        this.slabs = slabs;
    }

    /** A change. */
    interface Change<T> {
        T in(Handle handle, Writing writing) throws SQLException;
    }

    synchronized <T> T write(Change<T> change) {
        Map<Actor, Writing.Somebody> met = new HashMap<>();
        T result = store.change(handle -> {
            try (Writing writing = new Writing(handle, store.dialect(), slabs, actors, met)) {
                return change.in(handle, writing);
            }
        });
        // Only now is it certain that they are there. An actor is never deleted.
        if (actors.size() + met.size() > REMEMBERED) {
            actors.clear();
        }
        actors.putAll(met);
        return result;
    }
}
