package org.dragoman.ledger.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Entry;
import org.dragoman.ledger.Parties;
import org.dragoman.ledger.ReadBy;
import org.dragoman.ledger.Tally;
import org.dragoman.place.Place;
import org.dragoman.report.Report;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes readings inside one transaction, in batches of prepared statements: the one place where plain JDBC is used, for
 * speed. Numbers of rows are given here, which is safe because the transaction holds the lock of writers from its start.
 */
final class Writing implements AutoCloseable {
    private static final String INSERT =
            "insert into entry (seq, id, kind, report, actor1, actor2, party1, party2, code, plover, quad, stance, target,"
                    + " factuality, day, place, country, confidence, kin)"
                    + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String BODY = "insert into body (seq, json) values (?, ?)";

    private final Handle handle;
    private final Connection connection;
    private final Dialect dialect;
    private final Slabs slabs;
    private final Slabs.Fresh fresh;
    private final Map<Actor, Somebody> known;
    private final Map<Actor, Somebody> met;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private long lastReport;
    private long lastEntry;
    private long lastActor;

    /**
     * An actor of the list of actors.
     *
     * @param seq its number
     * @param party its party
     * @param word the two as a slab has them
     */
    record Somebody(long seq, String party, String word) {
        Somebody(long seq, String party) {
            this(seq, party, seq + " " + party);
        }
    }

    /**
     * Begins to write.
     *
     * @param known numbers of actors that are there
     * @param met takes the numbers of actors that this meets or makes
     */
    Writing(Handle handle, Dialect dialect, Slabs slabs, Map<Actor, Somebody> known, Map<Actor, Somebody> met) {
        this.handle = handle;
        this.connection = handle.getConnection();
        this.dialect = dialect;
        this.slabs = slabs;
        this.fresh = slabs.fresh(handle);
        this.known = known;
        this.met = met;
        lastReport = last("report");
        // A number that a merge or a slab has passed is not given again, even if its entry is gone.
        lastEntry = Math.max(
                slabs.lastCovered(handle),
                Math.max(last("entry"), Sql.of("select upto from merged").number(handle)));
        lastActor = last("actor");
    }

    private long last(String table) {
        return Sql.of("select coalesce(max(seq), 0) from " + table).number(handle);
    }

    /** Does it with the next {@link #flush}, together with others of its kind. */
    void later(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof String text ? dialect.storable(text) : values[i]);
        }
        statement.addBatch();
    }

    /** Does what was put off, each kind of statement in the order in which they were first met. */
    void flush() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.executeBatch();
        }
    }

    /** A report that is there, and what read it. */
    private record Held(long seq, ReadBy by) {}

    /** Writes reports in parts, each as soon as it is ready. */
    Tally put(List<CompletableFuture<List<Prepared>>> parts, ReadBy by) throws SQLException {
        Tally tally = Tally.NONE;
        for (CompletableFuture<List<Prepared>> part : parts) {
            List<Prepared> batch = part.join();
            Map<String, Held> there = there(batch);
            for (Prepared deposit : batch) {
                tally = tally.plus(put(deposit, by, there));
            }
            flush();
        }
        slabs.fill(handle, tally.entries());
        return tally;
    }

    private Map<String, Held> there(List<Prepared> batch) {
        record Found(String id, Held held) {}
        Map<String, Held> out = new HashMap<>();
        for (List<String> some :
                Reports.slices(batch.stream().map(Prepared::reportId).toList())) {
            Sql.of(
                            "select id, seq, program, knowledge from report where id in (" + Sql.marks(some) + ")",
                            some.toArray())
                    .all(
                            handle,
                            row -> new Found(
                                    row.getString(1),
                                    new Held(row.getLong(2), new ReadBy(row.getString(3), row.getString(4)))))
                    .forEach(found -> out.put(found.id, found.held));
        }
        return out;
    }

    private Tally put(Prepared deposit, ReadBy by, Map<String, Held> there) throws SQLException {
        Held held = there.get(deposit.reportId());
        if (held != null && held.by.equals(by)) {
            return new Tally(0, 0, 1, 0);
        }
        int entries = deposit.entries().size();
        if (held == null) {
            long seq = ++lastReport;
            there.put(deposit.reportId(), new Held(seq, by));
            report(seq, deposit, by);
            String publisher = deposit.reading().report().publisher();
            String folded = publisher == null ? null : Where.fold(publisher);
            for (Prepared.Line line : deposit.entries()) {
                Somebody one = somebody(line.one());
                Somebody two = line.two() == null ? null : somebody(line.two());
                enter(++lastEntry, seq, line, one, two);
                fresh.add(lastEntry, line.id(), words(line, one, two, folded));
            }
            return new Tally(1, 0, 0, entries);
        }
        there.put(deposit.reportId(), new Held(held.seq, by));
        flush();
        replace(held.seq, deposit, by);
        return new Tally(0, 1, 0, entries);
    }

    private void replace(long seq, Prepared deposit, ReadBy by) throws SQLException {
        part("e.report = ?", seq);
        slabs.forget(handle, "e.report = ?", seq);
        run(dialect.dropText("entry_text") + "(select seq from entry where report = ?)", seq);
        run("delete from body where seq in (select seq from entry where report = ?)", seq);
        run(
                "delete from telling where kin in (select kin from entry where report = ?)"
                        + " and entry in (select seq from entry where report = ?)",
                seq,
                seq);
        run("delete from entry where report = ?", seq);
        run(dialect.dropText("report_text") + "(?)", seq);
        report(seq, deposit, by);
        fresh.skip();
        for (Prepared.Line line : said(seq, deposit.entries())) {
            enter(++lastEntry, seq, line);
        }
        flush();
        run(
                "update entry set verdict = (select verdict from correction c where c.entry = entry.id)"
                        + " where report = ? and id in (select entry from correction where report = ?)",
                seq,
                seq);
    }

    /** Takes the happenings apart that some entries are in, before these change: {@code which} is a condition on them. */
    void part(String which, Object value) {
        run(
                "insert into unmerged select distinct kin from entry e where kin is not null and " + which
                        + " on conflict do nothing",
                value);
        String together =
                "happening in (select e.happening from entry e where e.happening is not null and " + which + ")";
        slabs.forget(handle, "e." + together, value);
        run("update entry set happening = null, witnesses = 1 where " + together, value);
    }

    private void run(String sql, @Nullable Object... values) {
        Sql.of(sql, values).run(handle);
    }

    /** The entries of a new reading with what persons vouched for or corrected. */
    private List<Prepared.Line> said(long report, List<Prepared.Line> entries) {
        Map<String, Prepared.Line> out = new LinkedHashMap<>();
        entries.forEach(line -> out.put(line.id(), line));
        Sql.of(
                        "select entry, coalesce(corrected, original) from correction"
                                + " where report = ? and verdict <> 'REJECTED' order by at, entry",
                        report)
                .all(handle, row -> Prepared.Line.of(row.getString(1), Rows.entry(row.getString(1), row.getString(2))))
                .forEach(line -> out.put(line.id(), line));
        return List.copyOf(out.values());
    }

    private void report(long seq, Prepared deposit, ReadBy by) throws SQLException {
        Report report = deposit.reading().report();
        Place place = deposit.reading().datelinePlace();
        later(
                "insert into report (seq, id, key, title, publisher, folded_publisher, published, url, language, text,"
                        + " reading, program, knowledge, positions, events, quotations, place, country, lat, lon)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
                        + " on conflict (seq) do update set reading = excluded.reading, program = excluded.program,"
                        + " knowledge = excluded.knowledge, positions = excluded.positions, events = excluded.events,"
                        + " quotations = excluded.quotations, key = excluded.key, publisher = excluded.publisher,"
                        + " folded_publisher = excluded.folded_publisher,"
                        + " url = excluded.url, language = excluded.language, place = excluded.place,"
                        + " country = excluded.country, lat = excluded.lat, lon = excluded.lon",
                seq,
                deposit.reportId(),
                report.key(),
                report.title(),
                report.publisher(),
                report.publisher() == null ? null : Where.fold(report.publisher()),
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
        later(dialect.putText("report_text"), seq, dialect.words(title + "\n" + report.text()));
    }

    /** An entry as a slab has it, in the order of {@link Column}. */
    private @Nullable String[] words(
            Prepared.Line line, Somebody one, @Nullable Somebody two, @Nullable String publisher) {
        @Nullable
        String[] out = {
            line.kind(),
            "",
            one.word,
            two == null ? null : two.word,
            line.code(),
            line.plover(),
            line.quad() == null ? null : line.quad().toString(),
            line.stance(),
            line.target(),
            line.factuality(),
            line.day(),
            line.place(),
            line.country(),
            line.confident(),
            publisher
        };
        for (int i = 0; i < out.length; i++) {
            String word = out[i];
            out[i] = word == null ? null : dialect.storable(word);
        }
        return out;
    }

    /** Puts another wording and verdict in the place of an entry. */
    void overwrite(long seq, String id, Entry entry, @Nullable String verdict) throws SQLException {
        long report = Sql.of("select report from entry where seq = ?", seq).number(handle);
        slabs.forget(handle, "e.seq = ?", seq);
        run(dialect.dropText("entry_text") + "(?)", seq);
        run("delete from body where seq = ?", seq);
        run("delete from telling where kin = (select kin from entry where seq = ?) and entry = ?", seq, seq);
        run("delete from entry where seq = ?", seq);
        Prepared.Line line = Prepared.Line.of(id, entry);
        enter(seq, report, line);
        flush();
        if (line.kin() != null) {
            run("insert into unmerged (kin) values (?) on conflict do nothing", dialect.storable(line.kin()));
            run(
                    "insert into telling select kin, seq from entry where seq = ? and seq <= (select upto from merged)",
                    seq);
        }
        run("update entry set verdict = ? where seq = ?", verdict, seq);
        slabs.fill(handle, 1);
    }

    private void enter(long seq, long report, Prepared.Line line) throws SQLException {
        enter(seq, report, line, somebody(line.one()), line.two() == null ? null : somebody(line.two()));
    }

    private void enter(long seq, long report, Prepared.Line line, Somebody one, @Nullable Somebody two)
            throws SQLException {
        later(
                INSERT,
                seq,
                line.id(),
                line.kind(),
                report,
                one.seq,
                two == null ? null : two.seq,
                one.party,
                two == null ? null : two.party,
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
                line.kin());
        later(BODY, seq, line.body());
        later(dialect.putText("entry_text"), seq, dialect.words(line.proof()));
    }

    private Somebody somebody(Actor actor) {
        Somebody there = known.get(actor);
        if (there == null) {
            there = met.get(actor);
        }
        if (there == null) {
            there = new Somebody(look(actor), Parties.of(actor));
            met.put(actor, there);
        }
        return there;
    }

    private long look(Actor actor) {
        String name = dialect.storable(actor.name());
        List<Long> found = Sql.of(
                        "select seq from actor where folded = ? and name = ? and code is not distinct from ?"
                                + " and country is not distinct from ? and sector is not distinct from ?"
                                + " and office is not distinct from ? and kind = ?",
                        Where.fold(name),
                        name,
                        actor.code(),
                        actor.country(),
                        actor.sector(),
                        actor.office(),
                        actor.kind().name())
                .all(handle, row -> row.getLong(1));
        if (!found.isEmpty()) {
            return found.get(0);
        }
        run(
                "insert into actor (seq, name, folded, code, country, sector, office, kind, party)"
                        + " values (?,?,?,?,?,?,?,?,?)",
                ++lastActor,
                name,
                Where.fold(name),
                actor.code(),
                actor.country(),
                actor.sector(),
                actor.office(),
                actor.kind().name(),
                dialect.storable(Parties.of(actor)));
        return lastActor;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
