package org.dragoman.ledger;

import java.util.List;
import org.dragoman.coding.Event;

/**
 * One event told by several reports.
 *
 * @param id id of the entry that leads it
 * @param witnesses the tellings, the leading one first
 * @param reasons for each telling why it was joined
 */
public record Happening(String id, List<Kept<Event>> witnesses, List<String> reasons) {

    public Happening {
        witnesses = List.copyOf(witnesses);
        reasons = List.copyOf(reasons);
    }

    /** How many reports tell it. */
    public long reports() {
        return witnesses.stream().map(kept -> kept.report().id()).distinct().count();
    }

    /** How many stories tell it: near-identical copies count once. */
    public long stories() {
        return witnesses.stream().map(kept -> kept.report().story()).distinct().count();
    }
}
