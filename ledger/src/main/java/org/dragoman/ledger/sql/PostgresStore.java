package org.dragoman.ledger.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import org.dragoman.ledger.LedgerException;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.postgresql.util.PSQLState;

/** The tables of a ledger in a PostgreSQL database, reached through a pool of connections. */
final class PostgresStore extends Store {
    /** "DRAG": the advisory lock that lets one writer in at a time, whichever machine it is on. */
    private static final int WRITERS = 0x44524147;

    private static final int CONNECTIONS = 10;
    private static final int PATIENCE_MS = 60_000;
    private static final int CONNECT_MS = 10_000;

    private final HikariDataSource pool;
    private final String shown;

    private PostgresStore(HikariDataSource pool, String shown) {
        super(Dialect.POSTGRESQL, pool::getConnection);
        this.pool = pool;
        this.shown = shown;
    }

    /** Opens a ledger, or makes its tables in an empty schema; refuses a schema that holds something else. */
    static PostgresStore open(String url) {
        String shown = shown(url);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("ledger");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MS);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("defaultRowFetchSize", "500");
        config.addDataSourceProperty("ApplicationName", "dragoman");
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new LedgerException(
                    "The ledger " + shown + ": " + reason(e.getCause() == null ? e : e.getCause())
                            + " Check the address, the database, the user and the password.",
                    e);
        } catch (RuntimeException e) {
            throw new LedgerException(
                    "The ledger " + shown + ": this is no address of a PostgreSQL database. Give one like"
                            + " jdbc:postgresql://server/database?user=name.",
                    e);
        }
        PostgresStore store = new PostgresStore(pool, shown);
        try {
            store.prepare();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** The address without what may be a password. */
    static String shown(String url) {
        int parameters = url.indexOf('?');
        return (parameters < 0 ? url : url.substring(0, parameters)).replaceFirst("//[^/@]*@", "//");
    }

    private void prepare() {
        int form = ask(PostgresStore::form);
        if (form > Migrations.LAST) {
            throw new LedgerException("The ledger " + shown + " was written by a newer Dragoman (its form " + form
                    + ", known here " + Migrations.LAST + "). Use the newer program; nothing was changed.");
        }
        if (form == Migrations.LAST) {
            return;
        }
        if (form == 0 && ask(PostgresStore::tables) > 0) {
            throw new LedgerException("The database " + shown + " holds tables of another program. Give one that is"
                    + " empty, or a schema of its own with ?currentSchema=NAME; nothing was changed.");
        }
        try {
            Migrations.postgresql(pool);
            raise();
        } catch (FlywayException e) {
            throw new LedgerException(
                    "The tables of the ledger " + shown + " cannot be made: " + Migrations.reason(e)
                            + " The user needs the right to create tables in the schema.",
                    e);
        }
    }

    private static int form(Handle handle) {
        long there = Sql.of(
                        "select count(*) from information_schema.tables"
                                + " where table_schema = current_schema() and table_name = ?",
                        Migrations.HISTORY)
                .number(handle);
        return there == 0
                ? 0
                : (int) Sql.of("select coalesce(max(cast(version as integer)), 0) from " + Migrations.HISTORY
                                + " where success and version is not null")
                        .number(handle);
    }

    private static long tables(Handle handle) {
        return Sql.of("select count(*) from information_schema.tables where table_schema = current_schema()")
                .number(handle);
    }

    @Override
    <T> T change(Work<T> work) {
        try (Handle handle = open()) {
            return change(handle, work);
        } catch (ConnectionException e) {
            throw e.getCause() instanceof SQLException sql ? explained(sql) : e;
        }
    }

    @Override
    void beginAsking(Handle handle) {
        handle.begin();
        handle.execute("set transaction isolation level repeatable read, read only");
    }

    @Override
    void endAsking(Handle handle) {
        handle.commit();
    }

    @Override
    void beginWriting(Handle handle) {
        handle.execute("set local lock_timeout = " + PATIENCE_MS);
        Sql.of("select 1 from (select pg_advisory_xact_lock(?)) taken", WRITERS).number(handle);
    }

    @Override
    LedgerException explained(SQLException e) {
        return new LedgerException("The ledger " + shown + ": " + reason(e) + " Nothing that it holds was lost.", e);
    }

    private static String reason(Throwable e) {
        String state = e instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        if (state.equals("55P03")) {
            return "another process has been writing for a minute. Run this again when it is done.";
        }
        if (state.equals("53100")) {
            return "the server's disk is full. Make room and run this again; it goes on where it stopped.";
        }
        if (state.equals("25006") || state.equals("42501")) {
            return "the user may not write there. Ask for the rights, or for the address of the main server.";
        }
        if (PSQLState.isConnectionError(state)) {
            return "the server cannot be reached (" + e.getMessage() + ").";
        }
        String message = String.valueOf(e.getMessage()).strip();
        return message.endsWith(".") ? message : message + ".";
    }

    @Override
    public void close() {
        pool.close();
    }
}
