package org.dragoman.ledger;

/**
 * What became of a batch.
 *
 * @param added reports that the ledger did not hold
 * @param replaced reports that it held as read by something else
 * @param known reports that it held already as read by the same; nothing was changed
 * @param entries entries that were written
 */
public record Tally(int added, int replaced, int known, int entries) {

    /** Nothing happened. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** The two together. */
    public Tally plus(Tally other) {
        return new Tally(added + other.added, replaced + other.replaced, known + other.known, entries + other.entries);
    }
}
