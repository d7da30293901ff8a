package org.dragoman.ledger.sql;

import java.sql.SQLException;
import org.dragoman.ledger.LedgerException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/** A database with the tables of a ledger. Thread safe. */
abstract class Store implements AutoCloseable {
    private final Dialect dialect;
    private final Jdbi jdbi;
    private boolean raised;

    Store(Dialect dialect, ConnectionFactory connections) {
        this.dialect = dialect;
        this.jdbi = Jdbi.create(connections);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        jdbi.getConfig(Arguments.class).setUntypedNullArgument(new NullArgument(java.sql.Types.NULL));
    }

    /** Questions or changes on one connection. */
    interface Work<T> {
        T on(Handle handle) throws SQLException;
    }

    Dialect dialect() {
        return dialect;
    }

    Handle open() {
        return jdbi.open();
    }

    /** Notes that an older ledger was brought to the form of today. */
    void raise() {
        raised = true;
    }

    /** Whether it was of an older form when it was opened, so that it lacks what is made from its entries. */
    boolean isRaised() {
        return raised;
    }

    /** Asks without changing anything, in one snapshot of the ledger. */
    <T> T ask(Work<T> work) {
        Handle handle = null;
        boolean done = false;
        try {
            handle = lend();
            beginAsking(handle);
            T answer = work.on(handle);
            endAsking(handle);
            done = true;
            return answer;
        } catch (SQLException e) {
            throw explained(e);
        } catch (JdbiException e) {
            throw explained(e);
        } finally {
            if (handle != null) {
                takeBack(handle, done);
            }
        }
    }

    /** A connection to ask by. */
    Handle lend() {
        return open();
    }

    /** Takes back what was lent; {@code done} says whether it holds nothing half done. */
    void takeBack(Handle handle, boolean done) {
        try (handle) {
            if (!done && handle.isInTransaction()) {
                handle.rollback();
            }
        } catch (RuntimeException e) {
            if (done) {
                throw e;
            }
        }
    }

    /** Does all of it or nothing, one writer at a time. */
    abstract <T> T change(Work<T> work);

    <T> T change(Handle handle, Work<T> work) {
        try {
            handle.begin();
            try {
                beginWriting(handle);
                T result = work.on(handle);
                handle.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                undo(handle, e);
                throw e;
            }
        } catch (SQLException e) {
            throw explained(e);
        } catch (JdbiException e) {
            throw explained(e);
        }
    }

    /** What went wrong first is told, not that undoing it went wrong too. */
    private static void undo(Handle handle, Throwable cause) {
        try {
            handle.rollback();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    abstract void beginAsking(Handle handle);

    abstract void endAsking(Handle handle);

    abstract void beginWriting(Handle handle);

    private LedgerException explained(JdbiException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return explained(sql);
            }
        }
        throw e;
    }

    /** What went wrong in plain words: what, where, what to do. */
    abstract LedgerException explained(SQLException e);

    @Override
    public abstract void close();
}
