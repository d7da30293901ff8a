package org.dragoman.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What sums are counted by and entries are told apart by, each as a word. */
enum Column {
    KIND("e.kind"),
    /** Holds {@link #REJECTED} and {@link #FOLLOWS} where they are true. */
    STATE("case when e.verdict = 'REJECTED' then 'r' else '' end"
            + " || case when e.happening is not null and e.happening <> e.id then 'f' else '' end"),
    /** The number of the first actor, a space, its party. */
    ONE("e.actor1 || ' ' || e.party1"),
    /** The same of the second. */
    TWO("e.actor2 || ' ' || e.party2"),
    /** CAMEO code or kind of measure. */
    CODE("e.code"),
    PLOVER("e.plover"),
    QUAD("e.quad"),
    STANCE("e.stance"),
    TARGET("e.target"),
    FACTUALITY("e.factuality"),
    DAY("e.day"),
    PLACE("e.place"),
    COUNTRY("e.country"),
    CONFIDENCE("e.confidence") {
        /** As Java writes it, which reads back as the same number. */
        @Override
        String word(ResultSet row, int at) throws SQLException {
            return Double.toString(row.getDouble(at));
        }
    },
    PUBLISHER("(select r.folded_publisher from report r where r.seq = e.report)");

    /** In {@link #STATE}: a person rejected it. */
    static final String REJECTED = "r";

    /** In {@link #STATE}: another entry leads its happening. */
    static final String FOLLOWS = "f";

    private final String sql;

    Column(String sql) {
        this.sql = sql;
    }

    /** What it is of {@code entry e}. */
    String sql() {
        return sql;
    }

    /** The word in a row of an answer. */
    @Nullable
    String word(ResultSet row, int at) throws SQLException {
        return row.getString(at);
    }
}
