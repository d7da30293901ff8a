package org.dragoman.ledger.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.Query;
import org.jspecify.annotations.Nullable;

/** A query as an SQL condition with its values; no value ever becomes part of the SQL. */
final class Where {
    private final Connection connection;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private Where(Connection connection) {
        this.connection = connection;
    }

    /** The condition on {@code entry e} for entries of one kind: e, p or q. */
    static Where entries(Connection connection, Query query, char kind) throws SQLException {
        Where where = new Where(connection);
        where.and("e.kind = ?", String.valueOf(kind));
        where.common(query);
        where.takesPart(query.actor(), kind);
        where.takesPart(query.counterpart(), kind);
        if (kind == 'e') {
            where.event(query);
        } else if (kind == 'p') {
            where.position(query);
        } else {
            where.actor(query.speaker(), 1);
        }
        return where;
    }

    /**
     * The condition taken apart into several that no entry meets twice and that each one index answers: who takes part as the
     * first party, and who only as the second. For counting; an order across them is lost.
     */
    static List<Where> disjoint(Connection connection, Query query, char kind) throws SQLException {
        String asked = query.actor();
        if (asked == null || query.counterpart() != null || kind == 'q') {
            return List.of(entries(connection, query, kind));
        }
        Query rest = query.withoutActor();
        Where first = entries(connection, rest, kind);
        first.actor(asked, 1);
        Where second = entries(connection, rest, kind);
        second.actor(asked, 2);
        Part one = second.part(asked, 1);
        second.and("not " + one.sql, one.values.toArray());
        return List.of(first, second);
    }

    /** The condition on {@code report r}. */
    static Where reports(Connection connection, Query query) throws SQLException {
        Where where = new Where(connection);
        where.and("1 = 1");
        where.period(query, "r.published");
        where.optional("r.id = ?", query.report());
        where.optional("lower(r.publisher) = lower(?)", query.publisher());
        where.text(query, "r.seq in (select rowid from report_text where report_text match ?)");
        if (query.actor() != null) {
            where.hasActor(query.actor());
        }
        return where;
    }

    private void hasActor(String asked) throws SQLException {
        Where any = new Where(connection);
        any.and("e.report = r.seq and (e.verdict is null or e.verdict <> 'REJECTED')");
        any.takesPart(asked, 'e');
        and("exists (select 1 from entry e where " + any.sql() + ")", any.values.toArray());
    }

    private void common(Query query) {
        if (!query.rejected()) {
            and("(e.verdict is null or e.verdict <> 'REJECTED')");
        }
        if (query.minConfidence() > 0) {
            and("e.confidence >= ?", query.minConfidence());
        }
        period(query, "e.day");
        optional("e.report = (select seq from report where id = ?)", query.report());
        optional("e.report in (select seq from report where lower(publisher) = lower(?))", query.publisher());
        text(query, "e.seq in (select rowid from entry_text where entry_text match ?)");
    }

    private void event(Query query) throws SQLException {
        actor(query.source(), 1);
        actor(query.target(), 2);
        in("e.quad", query.quads());
        in("e.factuality", query.factualities().stream().map(Enum::name).toList());
        String code = query.code();
        if (code != null) {
            and("(e.code >= ? and e.code < ? or e.plover = upper(?))", code, code + '\uffff', code);
        }
        String at = query.at();
        if (at != null) {
            and("(lower(e.place) = lower(?) or e.country = upper(?))", at, at);
        }
        if (query.merged()) {
            and("(e.happening is null or e.happening = e.id)");
        }
    }

    private void position(Query query) throws SQLException {
        actor(query.holder(), 1);
        actor(query.speaker(), 2);
        in("e.code", query.measures());
        in("e.stance", query.stances().stream().map(Enum::name).toList());
        in("e.factuality", query.factualities().stream().map(Enum::name).toList());
        optional("e.target = upper(?)", query.measureTarget());
    }

    private void takesPart(@Nullable String asked, char kind) throws SQLException {
        if (asked == null) {
            return;
        }
        Part one = part(asked, 1);
        if (kind == 'q') {
            and(one.sql, one.values.toArray());
            return;
        }
        Part two = part(asked, 2);
        List<Object> both = new ArrayList<>(one.values);
        both.addAll(two.values);
        and("(" + one.sql + " or " + two.sql + ")", both.toArray());
    }

    private void actor(@Nullable String asked, int column) throws SQLException {
        if (asked != null) {
            Part part = part(asked, column);
            and(part.sql, part.values.toArray());
        }
    }

    private record Part(String sql, List<Object> values) {}

    /** A whole party is asked for by its indexed column, anybody else through the list of actors. */
    private Part part(String asked, int column) throws SQLException {
        List<Object> parties = strings("select distinct party from actor where party in (?, ?, ?)", asked);
        if (!parties.isEmpty()) {
            return new Part("(e.party" + column + " in (" + marks(parties) + "))", parties);
        }
        String lower = asked.toLowerCase(Locale.ROOT);
        return new Part(
                "(e.actor" + column + " in (select seq from actor where lower(party) = ? or code = ? or lower(name) = ?"
                        + " or substr(lower(name), -length(?)) = ?))",
                List.of(lower, asked.toUpperCase(Locale.ROOT), lower, " " + lower, " " + lower));
    }

    private List<Object> strings(String sql, String asked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, asked);
            statement.setString(2, asked.toUpperCase(Locale.ROOT));
            statement.setString(3, asked.toLowerCase(Locale.ROOT));
            List<Object> out = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    out.add(rows.getString(1));
                }
            }
            return out;
        }
    }

    private void period(Query query, String column) {
        if (query.since() != null) {
            and(column + " >= ?", query.since().toString());
        }
        if (query.until() != null) {
            and(column + " <= ?", query.until().toString());
        }
    }

    private void text(Query query, String condition) {
        List<List<String>> phrases = query.text() == null ? List.of() : Filter.phrases(query.text());
        if (!phrases.isEmpty()) {
            and(
                    condition,
                    phrases.stream().map(p -> '"' + String.join(" ", p) + '"').collect(Collectors.joining(" ")));
        }
    }

    private void optional(String condition, @Nullable String value) {
        if (value != null) {
            and(condition, value);
        }
    }

    private void in(String column, Collection<?> wanted) {
        if (!wanted.isEmpty()) {
            and(column + " in (" + marks(wanted) + ")", wanted.toArray());
        }
    }

    private static String marks(Collection<?> of) {
        return of.stream().map(each -> "?").collect(Collectors.joining(", "));
    }

    private void and(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
    }

    /** The condition, without the word "where". */
    String sql() {
        return String.join(" and ", conditions);
    }

    /** A statement with the values of this condition and then {@code more}. */
    PreparedStatement prepare(String sql, Object... more) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        int index = 1;
        for (Object value : values) {
            statement.setObject(index++, value);
        }
        for (Object value : more) {
            statement.setObject(index++, value);
        }
        return statement;
    }
}
