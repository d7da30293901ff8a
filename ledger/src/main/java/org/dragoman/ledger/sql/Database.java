package org.dragoman.ledger.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.dragoman.ledger.LedgerException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One SQLite file: opens it, checks that it is a ledger, and says in plain words what is wrong with it. */
final class Database {
    /** "DRAG": what tells a ledger from any other SQLite file. */
    private static final int APPLICATION = 0x44524147;

    private static final int VERSION = 2;
    private static final int PATIENCE_MS = 60_000;

    private final Path file;
    private final SQLiteConfig config = new SQLiteConfig();

    Database(Path file) {
        this.file = file;
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(PATIENCE_MS);
        config.setCacheSize(-64_000);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "1073741824");
        config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, "67108864");
    }

    /** A statement or a whole transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    Connection connect() throws SQLException {
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    /** Asks without changing anything, in one snapshot of the ledger. */
    <T> T ask(Work<T> work) {
        try (Connection connection = connect()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    /** Does all of it or nothing. */
    <T> T change(Connection connection, Work<T> work) {
        try {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    /** Makes the tables in a new file; refuses a file that is something else. */
    void prepare() {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            throw new LedgerException(
                    "The folder of the ledger " + file + " cannot be made: " + e.getMessage()
                            + ". Choose another with --ledger.",
                    e);
        }
        try (Connection connection = connect()) {
            if (!isCurrent(connection)) {
                change(connection, this::bringUpToDate);
            }
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    private boolean isCurrent(Connection connection) throws SQLException {
        int version = number(connection, "pragma user_version");
        int application = number(connection, "pragma application_id");
        if (application == APPLICATION && version > VERSION) {
            throw new LedgerException("The ledger " + file + " was written by a newer Dragoman (its form " + version
                    + ", known here " + VERSION + "). Use the newer program; nothing was changed.");
        }
        if (application != APPLICATION && number(connection, "select count(*) from sqlite_master") > 0) {
            throw new LedgerException("The file " + file
                    + " is a database of another program. Choose another file with --ledger; nothing was changed.");
        }
        return application == APPLICATION && version == VERSION;
    }

    private boolean bringUpToDate(Connection connection) throws SQLException {
        if (isCurrent(connection)) {
            return false; // Another process was faster.
        }
        try (Statement statement = connection.createStatement()) {
            for (int version = number(connection, "pragma user_version") + 1; version <= VERSION; version++) {
                for (String sql : script(version).split(";\\R")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
            statement.execute("pragma application_id = " + APPLICATION);
            statement.execute("pragma user_version = " + VERSION);
        }
        return true;
    }

    /** What makes a ledger of a version from one of the version before. */
    private static String script(int version) {
        String name = "ledger-" + version + ".sql";
        try (InputStream in = Database.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read in this build", e);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    LedgerException explained(SQLException e) {
        String what = e instanceof SQLiteException known ? reason(known.getResultCode()) : e.getMessage();
        return new LedgerException("The ledger " + file + ": " + what + " Nothing that it holds was lost.", e);
    }

    private static String reason(SQLiteErrorCode code) {
        String name = code.name();
        if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return "another process has been writing for a minute. Run this again when it is done.";
        }
        if (name.startsWith("SQLITE_NOTADB") || name.startsWith("SQLITE_CORRUPT")) {
            return "this is no ledger, or a damaged one. Choose another file with --ledger, or restore a copy.";
        }
        if (name.startsWith("SQLITE_FULL")) {
            return "the disk is full. Make room and run this again; it goes on where it stopped.";
        }
        if (name.startsWith("SQLITE_READONLY")
                || name.startsWith("SQLITE_CANTOPEN")
                || name.startsWith("SQLITE_PERM")) {
            return "it cannot be opened for writing. Check the rights of the file and its folder, or choose another"
                    + " with --ledger.";
        }
        return code.message + " (" + name + ").";
    }
}
