package org.dragoman.web;

import java.util.function.Supplier;
import org.dragoman.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Opens the ledger when it is first asked for, and again after it failed. Thread safe. */
final class LedgerDoor implements AutoCloseable {
    private final Supplier<Ledger> opening;
    private @Nullable Ledger open;

    LedgerDoor(Supplier<Ledger> opening) {
        this.opening = opening;
    }

    /**
     * The ledger.
     *
     * @throws Problem if it cannot be opened
     */
    synchronized Ledger get() {
        if (open == null) {
            try {
                open = opening.get();
            } catch (RuntimeException e) { // Whatever it is, the page says it, and the next request tries again.
                throw Problem.ledger(e);
            }
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
