package org.dragoman.ledger.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Entry;
import org.dragoman.ledger.Parties;
import org.dragoman.ledger.ReadBy;
import org.dragoman.ledger.Tally;
import org.dragoman.place.Place;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Writes readings inside one transaction. Numbers of rows are given here, which is safe because SQLite has one writer at a
 * time and the transaction holds its lock from the start.
 */
final class Writing implements AutoCloseable {
    private static final String VALUES =
            " into entry (seq, id, kind, report, actor1, actor2, party1, party2, code, plover, quad, stance, target,"
                    + " factuality, day, place, country, confidence, kin, body)"
                    + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String INSERT = "insert" + VALUES;
    private static final String REPLACE = "insert or replace" + VALUES;

    private final Connection connection;
    private final Set<String> kins = new HashSet<>();
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<Actor, Long> actors = new HashMap<>();
    private long lastReport;
    private long lastEntry;
    private long lastActor;

    Writing(Connection connection) throws SQLException {
        this.connection = connection;
        lastReport = last("report");
        lastEntry = last("entry");
        lastActor = last("actor");
    }

    private long last(String table) throws SQLException {
        return Objects.requireNonNullElse(number("select coalesce(max(seq), 0) from " + table), 0L);
    }

    /** The number that a question gives, null if it gives none. */
    @Nullable
    Long number(String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? (Long) rows.getLong(1) : null;
        }
    }

    int run(String sql, @Nullable Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    private void later(String sql, @Nullable Object... values) throws SQLException {
        bound(sql, values).addBatch();
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private void flush() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.executeBatch();
        }
    }

    Tally put(List<Prepared> batch, ReadBy by) throws SQLException {
        Tally tally = Tally.NONE;
        for (Prepared deposit : batch) {
            tally = tally.plus(put(deposit, by));
        }
        flush();
        return tally;
    }

    private Tally put(Prepared deposit, ReadBy by) throws SQLException {
        String id = deposit.reportId();
        Long there = number("select seq from report where id = ?", id);
        if (there != null
                && number(
                                "select 1 from report where id = ? and program = ? and knowledge = ?",
                                id,
                                by.program(),
                                by.knowledge())
                        != null) {
            return new Tally(0, 0, 1, 0);
        }
        int entries = deposit.entries().size();
        if (there == null) {
            long seq = ++lastReport;
            report(seq, deposit, by);
            enter(seq, deposit.entries());
            return new Tally(1, 0, 0, entries);
        }
        flush();
        replace(there, deposit, by);
        return new Tally(0, 1, 0, entries);
    }

    private void replace(long seq, Prepared deposit, ReadBy by) throws SQLException {
        run("insert or ignore into unmerged select distinct kin from entry where report = ? and kin is not null", seq);
        run(
                "update entry set happening = null, witnesses = 1 where happening in"
                        + " (select happening from entry where report = ? and happening is not null)",
                seq);
        run("delete from entry_text where rowid in (select seq from entry where report = ?)", seq);
        run("delete from entry where report = ?", seq);
        run("delete from report_text where rowid = ?", seq);
        report(seq, deposit, by);
        flush();
        enter(seq, said(seq, deposit.entries()));
        flush();
        run(
                "update entry set verdict = (select verdict from correction c where c.entry = entry.id)"
                        + " where report = ? and id in (select entry from correction where report = ?)",
                seq,
                seq);
    }

    /** The entries of a new reading with what persons vouched for or corrected. */
    private List<Prepared.Line> said(long report, List<Prepared.Line> entries) throws SQLException {
        Map<String, Prepared.Line> out = new LinkedHashMap<>();
        entries.forEach(line -> out.put(line.id(), line));
        String sql = "select entry, coalesce(corrected, original) from correction"
                + " where report = ? and verdict <> 'REJECTED' order by at, entry";
        try (ResultSet rows = bound(sql, report).executeQuery()) {
            while (rows.next()) {
                Entry entry = Rows.entry(rows.getString(1), rows.getString(2));
                out.put(rows.getString(1), Prepared.Line.of(rows.getString(1), entry));
            }
        }
        return List.copyOf(out.values());
    }

    private void report(long seq, Prepared deposit, ReadBy by) throws SQLException {
        Report report = deposit.reading().report();
        Place place = deposit.reading().datelinePlace();
        run(
                "insert into report (seq, id, key, title, publisher, published, url, language, text, reading, program,"
                        + " knowledge, positions, events, quotations, place, country, lat, lon)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
                        + " on conflict (seq) do update set reading = excluded.reading, program = excluded.program,"
                        + " knowledge = excluded.knowledge, positions = excluded.positions, events = excluded.events,"
                        + " quotations = excluded.quotations, key = excluded.key, publisher = excluded.publisher,"
                        + " url = excluded.url, language = excluded.language, place = excluded.place,"
                        + " country = excluded.country, lat = excluded.lat, lon = excluded.lon",
                seq,
                deposit.reportId(),
                report.key(),
                report.title(),
                report.publisher(),
                report.published() == null ? null : report.published().toString(),
                report.url(),
                report.language(),
                report.text(),
                deposit.frame(),
                by.program(),
                by.knowledge(),
                deposit.count('p'),
                deposit.count('e'),
                deposit.count('q'),
                place == null ? null : place.name(),
                place == null ? null : place.country(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude());
        String title = report.title() == null ? "" : report.title();
        later("insert into report_text (rowid, text) values (?, ?)", seq, title + "\n" + report.text());
    }

    private static long count(Map<String, Entry> entries, Class<? extends Entry> kind) {
        return entries.values().stream().filter(kind::isInstance).count();
    }

    private void enter(long report, List<Prepared.Line> lines) throws SQLException {
        for (Prepared.Line line : lines) {
            enter(++lastEntry, report, line, INSERT);
        }
    }

    /** Puts another wording in the place of an entry. */
    void overwrite(long seq, String id, long report, Entry entry) throws SQLException {
        run("delete from entry_text where rowid = ?", seq);
        enter(seq, report, Prepared.Line.of(id, entry), REPLACE);
        flush();
    }

    private void enter(long seq, long report, Prepared.Line line, String how) throws SQLException {
        later(
                how,
                seq,
                line.id(),
                line.id().substring(0, 1),
                report,
                actor(line.one()),
                line.two() == null ? null : actor(line.two()),
                Parties.of(line.one()),
                line.two() == null ? null : Parties.of(line.two()),
                line.code(),
                line.plover(),
                line.quad(),
                line.stance(),
                line.target(),
                line.factuality(),
                line.day(),
                line.place(),
                line.country(),
                line.confidence(),
                line.kin(),
                line.body());
        later("insert into entry_text (rowid, text) values (?, ?)", seq, line.proof());
        if (line.kin() != null && kins.add(line.kin())) {
            later("insert or ignore into unmerged (kin) values (?)", line.kin());
        }
    }

    private long actor(Actor actor) throws SQLException {
        Long known = actors.get(actor);
        if (known == null) {
            known = number(
                    "select seq from actor where name = ? and code is ? and country is ? and sector is ?"
                            + " and office is ? and kind = ?",
                    actor.name(),
                    actor.code(),
                    actor.country(),
                    actor.sector(),
                    actor.office(),
                    actor.kind().name());
            known = known == null ? newActor(actor) : known;
            actors.put(actor, known);
        }
        return known;
    }

    private long newActor(Actor actor) throws SQLException {
        run(
                "insert into actor (seq, name, code, country, sector, office, kind, party) values (?,?,?,?,?,?,?,?)",
                ++lastActor,
                actor.name(),
                actor.code(),
                actor.country(),
                actor.sector(),
                actor.office(),
                actor.kind().name(),
                Parties.of(actor));
        return lastActor;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
