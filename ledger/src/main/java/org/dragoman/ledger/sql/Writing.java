package org.dragoman.ledger.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.EntryId;
import org.dragoman.ledger.Parties;
import org.dragoman.ledger.Period;
import org.dragoman.ledger.ReadBy;
import org.dragoman.ledger.Tally;
import org.dragoman.ledger.Telling;
import org.dragoman.place.Place;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Writes readings inside one transaction. Numbers of rows are given here, which is safe because SQLite has one writer at a
 * time and the transaction holds its lock from the start.
 */
final class Writing implements AutoCloseable {
    private static final JsonReadings JSON = JsonReadings.plain();
    private static final JsonReadings WHOLE = JsonReadings.detailed();

    private final Connection connection;
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

    Tally put(List<Deposit> batch, ReadBy by) throws SQLException {
        Tally tally = Tally.NONE;
        for (Deposit deposit : batch) {
            tally = tally.plus(put(deposit, by));
        }
        flush();
        return tally;
    }

    private Tally put(Deposit deposit, ReadBy by) throws SQLException {
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
        Map<String, Entry> entries = entries(deposit);
        if (there == null) {
            long seq = ++lastReport;
            report(seq, deposit, entries, by);
            enter(seq, entries);
            return new Tally(1, 0, 0, entries.size());
        }
        flush();
        replace(there, deposit, entries, by);
        return new Tally(0, 1, 0, entries.size());
    }

    private static Map<String, Entry> entries(Deposit deposit) {
        Reading reading = deposit.reading();
        Map<String, Entry> out = new LinkedHashMap<>();
        Stream.of(reading.positions(), reading.events(), reading.quotations())
                .flatMap(List::stream)
                .forEach(entry -> out.putIfAbsent(EntryId.of(deposit.reportId(), entry), entry));
        return out;
    }

    private void replace(long seq, Deposit deposit, Map<String, Entry> entries, ReadBy by) throws SQLException {
        run(
                "update entry set happening = null, witnesses = 1 where happening in"
                        + " (select happening from entry where report = ? and happening is not null)",
                seq);
        run("delete from entry_text where rowid in (select seq from entry where report = ?)", seq);
        run("delete from entry where report = ?", seq);
        run("delete from report_text where rowid = ?", seq);
        report(seq, deposit, entries, by);
        flush();
        enter(seq, said(seq, entries));
        flush();
        run(
                "update entry set verdict = (select verdict from correction c where c.entry = entry.id)"
                        + " where report = ? and id in (select entry from correction where report = ?)",
                seq,
                seq);
    }

    /** The entries of a new reading with what persons vouched for or corrected. */
    private Map<String, Entry> said(long report, Map<String, Entry> entries) throws SQLException {
        Map<String, Entry> out = new LinkedHashMap<>(entries);
        String sql = "select entry, coalesce(corrected, original) from correction"
                + " where report = ? and verdict <> 'REJECTED' order by at, entry";
        try (ResultSet rows = bound(sql, report).executeQuery()) {
            while (rows.next()) {
                out.put(rows.getString(1), Rows.entry(rows.getString(1), rows.getString(2)));
            }
        }
        return out;
    }

    private void report(long seq, Deposit deposit, Map<String, Entry> entries, ReadBy by) throws SQLException {
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
                frame(deposit),
                by.program(),
                by.knowledge(),
                count(entries, Position.class),
                count(entries, Event.class),
                count(entries, Quotation.class),
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

    /** The reading without its text and entries: dateline, notes and sentences, which stand nowhere else. */
    private static String frame(Deposit deposit) {
        Reading reading = deposit.reading();
        Report report = reading.report();
        Report bare = new Report(report.key(), null, "", null, null, null, null);
        Reading.Detail sentences = new Reading.Detail(reading.detail().sentences(), List.of(), List.of(), List.of());
        return WHOLE.write(
                new Reading(
                        bare,
                        reading.dateline(),
                        reading.datelinePlace(),
                        List.of(),
                        List.of(),
                        List.of(),
                        reading.notes(),
                        sentences),
                deposit.reportId());
    }

    private void enter(long report, Map<String, Entry> entries) throws SQLException {
        for (Map.Entry<String, Entry> each : entries.entrySet()) {
            enter(++lastEntry, each.getKey(), report, each.getValue(), "insert");
        }
    }

    /** Puts another wording in the place of an entry. */
    void overwrite(long seq, String id, long report, Entry entry) throws SQLException {
        run("delete from entry_text where rowid = ?", seq);
        enter(seq, id, report, entry, "insert or replace");
        flush();
    }

    private void enter(long seq, String id, long report, Entry entry, String how) throws SQLException {
        Columns columns = entry.fold(Columns::event, Columns::position, Columns::quotation);
        Period period = Period.of(entry.date());
        later(
                how + " into entry (seq, id, kind, report, actor1, actor2, party1, party2, code, plover, quad, stance,"
                        + " target, factuality, day, place, country, confidence, kin, body)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                seq,
                id,
                id.substring(0, 1),
                report,
                actor(columns.one.actor()),
                columns.two == null ? null : actor(columns.two.actor()),
                Parties.of(columns.one.actor()),
                columns.two == null ? null : Parties.of(columns.two.actor()),
                columns.code,
                columns.plover,
                columns.quad,
                columns.stance,
                columns.target,
                columns.factuality,
                period == null ? null : period.first().toString(),
                columns.place,
                columns.country,
                entry.confidence(),
                columns.kin,
                JSON.write(entry));
        later(
                "insert into entry_text (rowid, text) values (?, ?)",
                seq,
                entry.evidence().text());
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

    /** What of an entry is asked for. */
    private record Columns(
            Participant one,
            @Nullable Participant two,
            @Nullable String code,
            @Nullable String plover,
            @Nullable Integer quad,
            @Nullable String stance,
            @Nullable String target,
            @Nullable String factuality,
            @Nullable String place,
            @Nullable String country,
            @Nullable String kin) {

        static Columns event(Event event) {
            return new Columns(
                    event.source(),
                    event.target(),
                    event.cameo(),
                    event.plover().type(),
                    event.quad(),
                    null,
                    null,
                    event.factuality().name(),
                    event.place() == null ? null : event.place().name(),
                    event.place() == null ? null : event.place().country(),
                    Telling.kin(event));
        }

        static Columns position(Position position) {
            return new Columns(
                    position.holder(),
                    position.speaker(),
                    position.measure().kind(),
                    null,
                    null,
                    position.stance().name(),
                    position.measure().target(),
                    position.factuality().name(),
                    null,
                    null,
                    null);
        }

        static Columns quotation(Quotation quotation) {
            return new Columns(quotation.speaker(), null, null, null, null, null, null, null, null, null, null);
        }
    }
}
