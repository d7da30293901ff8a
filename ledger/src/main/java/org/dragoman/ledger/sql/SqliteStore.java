package org.dragoman.ledger.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.dragoman.ledger.LedgerException;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** One SQLite file: opens it, checks that it is a ledger, and says in plain words what is wrong with it. */
final class SqliteStore extends Store {
    /** "DRAG": what tells a ledger from any other SQLite file. */
    private static final int APPLICATION = 0x44524147;

    private static final int CACHE_KB = 128_000;

    /** So many connections wait for the next questions: to open one takes as long as a small question. */
    private static final int IDLE = 4;

    /** Pages of the log before they are put in their places: a page that is written often is then moved once. */
    private static final int LOG_PAGES = 16_384;

    private static final int PATIENCE_MS = 60_000;
    private static final int ATTEMPTS = 50;
    private static final int BETWEEN_MS = 200;

    private final Path file;
    private final Deque<Handle> idle = new ArrayDeque<>();
    private @Nullable Handle writer;
    private boolean closed;

    private SqliteStore(Path file, int patience) {
        super(Dialect.SQLITE, () -> connect(file, SQLiteConfig.TransactionMode.IMMEDIATE, patience));
        this.file = file;
        prepare();
        writer();
    }

    /** Opens a ledger, or makes it in a new file; refuses a file that is something else. */
    static SqliteStore open(Path file) {
        return new SqliteStore(file, PATIENCE_MS);
    }

    /** The same, waiting only so long for another writer. */
    static SqliteStore open(Path file, int patienceMs) {
        return new SqliteStore(file, patienceMs);
    }

    private static Connection connect(Path file, SQLiteConfig.TransactionMode mode, int patience) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(mode);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(patience);
        // The driver lets one thread at a time use a connection; the library need not do so once more.
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        config.resetOpenMode(SQLiteOpenMode.FULLMUTEX);
        config.setCacheSize(-CACHE_KB);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "1073741824");
        config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, "268435456");
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    /** After a failure the driver may be wrong about whether a transaction is open: the next change gets a new connection. */
    @Override
    synchronized <T> T change(Work<T> work) {
        boolean done = false;
        try {
            T result = change(writer(), work);
            done = true;
            return result;
        } finally {
            if (!done) {
                forgetWriter();
            }
        }
    }

    private Handle writer() {
        Handle there = writer;
        if (there == null) {
            there = connected();
            there.execute("pragma wal_autocheckpoint = " + LOG_PAGES);
            writer = there;
        }
        return there;
    }

    private Handle connected() {
        try {
            return open();
        } catch (ConnectionException e) {
            throw e.getCause() instanceof SQLException sql ? explained(sql) : e;
        }
    }

    /** Without taking the lock of writers, which the driver would take. */
    @Override
    void beginAsking(Handle handle) {
        handle.execute("begin deferred");
    }

    @Override
    void endAsking(Handle handle) {
        handle.execute("commit");
    }

    @Override
    void beginWriting(Handle handle) {
        // Every transaction is immediate: it holds the lock from its first statement.
    }

    private void prepare() {
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
        try (Handle handle = connected()) {
            if (version(handle) != Migrations.LAST) {
                change(handle, this::mark);
                bringUpToDate(handle);
                raise();
            }
        } catch (JdbiException e) {
            throw e.getCause() instanceof SQLException sql ? explained(sql) : e;
        }
    }

    /** The form of this ledger, zero for a new file; complains of a file that is none or too new. */
    private int version(Handle handle) {
        int version = (int) Sql.of("pragma user_version").number(handle);
        long application = Sql.of("pragma application_id").number(handle);
        if (application == APPLICATION && version > Migrations.LAST) {
            throw new LedgerException("The ledger " + file + " was written by a newer Dragoman (its form " + version
                    + ", known here " + Migrations.LAST + "). Use the newer program; nothing was changed.");
        }
        if (application != APPLICATION
                && Sql.of("select count(*) from sqlite_master").number(handle) > 0) {
            throw new LedgerException("The file " + file
                    + " is a database of another program. Choose another file with --ledger; nothing was changed.");
        }
        return application == APPLICATION ? version : 0;
    }

    /** Says that the file is ours before there is anything in it: a run that is killed now leaves no stranger. */
    private boolean mark(Handle handle) {
        version(handle);
        handle.execute("pragma application_id = " + APPLICATION);
        return true;
    }

    /**
     * Flyway holds two connections, so neither may lock the file before it writes. Of two processes that begin at once one
     * may fail, and then finds the other's work done.
     */
    private void bringUpToDate(Handle handle) {
        int version = version(handle);
        for (int attempt = 1; version != Migrations.LAST; attempt++) {
            try {
                Migrations.sqlite(() -> connect(file, SQLiteConfig.TransactionMode.DEFERRED, BETWEEN_MS), version);
                handle.execute("pragma user_version = " + Migrations.LAST);
            } catch (FlywayException e) {
                if (attempt == ATTEMPTS) {
                    throw new LedgerException(
                            "The ledger " + file + " of form " + version + " cannot be brought to form "
                                    + Migrations.LAST + ": " + Migrations.reason(e)
                                    + " Nothing that it holds was lost.",
                            e);
                }
                pause();
            }
            version = version(handle);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("Interrupted while the ledger was opened.", e);
        }
    }

    @Override
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

    @Override
    Handle lend() {
        synchronized (idle) {
            Handle there = idle.pollLast();
            if (there != null) {
                return there;
            }
        }
        return open();
    }

    @Override
    void takeBack(Handle handle, boolean done) {
        synchronized (idle) {
            if (done && !closed && idle.size() < IDLE) {
                idle.addLast(handle);
                return;
            }
        }
        letGo(handle);
    }

    private synchronized void forgetWriter() {
        Handle there = writer;
        writer = null;
        if (there != null) {
            letGo(there);
        }
    }

    /** What was to be written is written or undone; a connection that cannot even be closed is let go. */
    private static void letGo(Handle handle) {
        try {
            handle.close();
        } catch (RuntimeException e) {
            return;
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(SqliteStore::letGo);
            idle.clear();
        }
        forgetWriter();
    }
}
