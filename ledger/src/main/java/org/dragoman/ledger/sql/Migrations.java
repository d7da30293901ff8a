package org.dragoman.ledger.sql;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.ConnectionFactory;

/** Brings the tables of a ledger to the form that this program knows, by Flyway. */
final class Migrations {
    /** Number of the newest form, the same for both databases. */
    static final int LAST = 7;

    /** Where Flyway notes what it did. */
    static final String HISTORY = "ledger_form";

    private static final String SCRIPTS = "classpath:org/dragoman/ledger/sql/";

    private Migrations() {}

    /** A ledger of a form that was written before Flyway took over has no history: it begins at that form. */
    static void sqlite(ConnectionFactory connections, int form) {
        FluentConfiguration flyway = configure(new Source(connections), "sqlite");
        if (form > 0) {
            flyway.baselineOnMigrate(true).baselineVersion(String.valueOf(form));
        }
        flyway.load().migrate();
    }

    static void postgresql(DataSource source) {
        configure(source, "postgresql").load().migrate();
    }

    private static FluentConfiguration configure(DataSource source, String scripts) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(source)
                .locations(SCRIPTS + scripts)
                .table(HISTORY)
                .failOnMissingLocations(true);
    }

    /** The first line of a complaint, as a sentence. */
    static String reason(FlywayException e) {
        String message =
                String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("no reason given");
        return message.endsWith(".") ? message : message + ".";
    }

    /** Connections one by one, without a pool. */
    private record Source(ConnectionFactory connections) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return connections.openConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return new PrintWriter(java.io.Writer.nullWriter());
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            // Nothing is logged.
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // A file needs no login.
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("this wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
