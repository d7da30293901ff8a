package org.dragoman.testkit;

import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.MemoryLedger;

class MemoryLedgerTest extends LedgerContract {

    @Override
    protected Ledger open() {
        return new MemoryLedger();
    }
}
