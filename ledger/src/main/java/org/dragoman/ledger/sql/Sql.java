package org.dragoman.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the values of its question marks, in their order; no value ever becomes part of the text.
 *
 * @param text the statement
 * @param values what stands for its question marks
 */
record Sql(String text, List<@Nullable Object> values) {

    Sql {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    static Sql of(String text, @Nullable Object... values) {
        return new Sql(text, Arrays.asList(values));
    }

    /** A row of an answer as an object. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> all(Handle handle, Row<T> row) {
        try (Query query = query(handle)) {
            return query.map((rows, context) -> row.of(rows)).list();
        }
    }

    /** Hands over the rows one by one, so that a long answer needs no room. */
    <T> void each(Handle handle, Row<T> row, Consumer<? super T> consumer) {
        try (Query query = query(handle);
                ResultIterator<T> rows =
                        query.map((result, context) -> row.of(result)).iterator()) {
            rows.forEachRemaining(consumer);
        }
    }

    /** The number in the only row and column of the answer; zero if there is no row. */
    long number(Handle handle) {
        List<Long> found = all(handle, row -> row.getLong(1));
        return found.isEmpty() ? 0 : found.get(0);
    }

    /** Changes something; returns how many rows. */
    int run(Handle handle) {
        try (Update update = handle.createUpdate(text)) {
            for (int i = 0; i < values.size(); i++) {
                update.bind(i, values.get(i));
            }
            return update.execute();
        }
    }

    private Query query(Handle handle) {
        Query query = handle.createQuery(text);
        for (int i = 0; i < values.size(); i++) {
            query.bind(i, values.get(i));
        }
        return query;
    }

    /** The statement with more after it. */
    Sql and(String more, @Nullable Object... bound) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.addAll(Arrays.asList(bound));
        return new Sql(text + more, all);
    }

    /** This statement and then another one's text and values. */
    Sql and(Sql other) {
        return and(other.text, other.values.toArray());
    }

    /** As many question marks as there are values, with commas between. */
    static String marks(Collection<?> of) {
        return of.stream().map(each -> "?").collect(Collectors.joining(", "));
    }
}
