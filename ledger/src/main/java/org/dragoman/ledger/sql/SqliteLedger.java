package org.dragoman.ledger.sql;

import java.nio.file.Path;
import org.dragoman.ledger.Ledger;

/** Ledgers in SQLite files, made on first use: one file each, with its log beside it while it is open. */
public final class SqliteLedger {

    private SqliteLedger() {}

    /**
     * Opens a ledger, or makes it if there is no such file.
     *
     * @throws org.dragoman.ledger.LedgerException if it cannot be opened, is no ledger, or was written by a newer program
     */
    public static Ledger open(Path file) {
        return new SqlLedger(SqliteStore.open(file));
    }
}
