package org.dragoman.ledger.sql;

import org.dragoman.ledger.Ledger;

/** Ledgers in PostgreSQL databases, one in a schema, for those who share one. */
public final class PostgresLedger {
    private static final String SCHEME = "jdbc:postgresql:";

    private PostgresLedger() {}

    /** Whether this is the address of such a ledger, and not the name of a file. */
    public static boolean isAddress(String given) {
        return given.startsWith(SCHEME);
    }

    /** The address as it may be shown to anybody: without user, password and other parameters. */
    public static String shown(String address) {
        return PostgresStore.shown(address);
    }

    /**
     * Opens a ledger, or makes its tables in an empty schema.
     *
     * @param address as the PostgreSQL driver takes it: {@code jdbc:postgresql://server/database?user=name}
     * @throws org.dragoman.ledger.LedgerException if the server cannot be reached, the schema holds something else, or it was
     *     written by a newer program
     */
    public static Ledger open(String address) {
        return new SqlLedger(PostgresStore.open(address));
    }
}
