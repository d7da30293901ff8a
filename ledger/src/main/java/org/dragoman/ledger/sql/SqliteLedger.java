package org.dragoman.ledger.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Happening;
import org.dragoman.ledger.Happenings;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReading;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.KeptText;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.MeasureCount;
import org.dragoman.ledger.MonthCount;
import org.dragoman.ledger.PairCount;
import org.dragoman.ledger.Parties;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;
import org.dragoman.ledger.Story;
import org.dragoman.ledger.Tally;
import org.dragoman.ledger.Telling;
import org.dragoman.ledger.Totals;
import org.dragoman.place.Place;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in one SQLite file, made on first use.
 *
 * <p>Writers take turns, also those of other processes; readers never wait and see the ledger as it was when they began. A
 * process that is killed while it writes leaves the ledger as it was before. Thread safe.
 */
public final class SqliteLedger implements Ledger {
    private static final JsonReadings JSON = JsonReadings.plain();
    private static final int KINS_AT_ONCE = 500;
    private static final String ORDER = " order by e.day %s nulls last, e.id limit ? offset ?";

    private final Database database;
    private final Connection writer;

    private SqliteLedger(Database database) throws SQLException {
        this.database = database;
        this.writer = database.connect();
    }

    /**
     * Opens a ledger, or makes it if there is no such file.
     *
     * @throws LedgerException if it cannot be opened, is no ledger, or was written by a newer program
     */
    public static SqliteLedger open(Path file) {
        Database database = new Database(file);
        database.prepare();
        try {
            return new SqliteLedger(database);
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    private interface Change<T> {
        T in(Writing writing) throws SQLException;
    }

    private synchronized <T> T change(Change<T> change) {
        return database.change(writer, connection -> {
            try (Writing writing = new Writing(connection)) {
                return change.in(writing);
            }
        });
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> all(PreparedStatement statement, Row<T> row) throws SQLException {
        List<T> out = new ArrayList<>();
        try (statement;
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                out.add(row.of(rows));
            }
        }
        return out;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public Set<String> known(Collection<String> reportIds, ReadBy by) {
        return database.ask(connection -> {
            Set<String> out = new HashSet<>();
            String sql = "select 1 from report where id = ? and program = ? and knowledge = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(2, by.program());
                statement.setString(3, by.knowledge());
                for (String id : reportIds) {
                    statement.setString(1, id);
                    try (ResultSet rows = statement.executeQuery()) {
                        if (rows.next()) {
                            out.add(id);
                        }
                    }
                }
            }
            return out;
        });
    }

    @Override
    public Tally put(List<Deposit> batch, ReadBy by) {
        // What can be made ready without the lock is made ready without it.
        List<Prepared> ready = batch.parallelStream().map(Prepared::of).toList();
        return change(writing -> writing.put(ready, by));
    }

    @Override
    public void events(Query query, Consumer<Kept<Event>> each) {
        entries(query, 'e', Event.class, each);
    }

    @Override
    public void positions(Query query, Consumer<Kept<Position>> each) {
        entries(query, 'p', Position.class, each);
    }

    @Override
    public void quotations(Query query, Consumer<Kept<Quotation>> each) {
        entries(query, 'q', Quotation.class, each);
    }

    private <E extends Entry> void entries(Query query, char kind, Class<E> type, Consumer<Kept<E>> each) {
        database.ask(connection -> {
            Where where = Where.entries(connection, query, kind);
            String sql = Rows.KEPT + "where " + where.sql() + ORDER.formatted(query.oldestFirst() ? "asc" : "desc");
            try (PreparedStatement statement = where.prepare(sql, query.limit(), query.offset());
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.accept(typed(Rows.kept(rows), type));
                }
            }
            return true;
        });
    }

    /** The column {@code kind} says which type an entry is; this holds it to that. */
    @SuppressWarnings("unchecked")
    private static <E extends Entry> Kept<E> typed(Kept<?> kept, Class<E> type) {
        if (!type.isInstance(kept.entry())) {
            throw new IllegalStateException("the entry " + kept.id() + " is no " + type.getSimpleName());
        }
        return (Kept<E>) kept;
    }

    @Override
    public void readings(Query query, Consumer<KeptReading> each) {
        database.ask(connection -> {
            for (String id : reportIds(connection, query)) {
                reading(connection, "r.id = ?", id).forEach(each);
            }
            return true;
        });
    }

    @Override
    public void texts(Query query, Consumer<KeptText> each) {
        database.ask(connection -> {
            Where where = Where.reports(connection, query);
            String sql = "select " + Rows.REPORT + ", r.text from report r where " + where.sql()
                    + " order by r.published asc nulls last, r.id limit ? offset ?";
            try (PreparedStatement statement = where.prepare(sql, query.limit(), query.offset());
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.accept(new KeptText(Rows.report(rows, 1), rows.getString(14)));
                }
            }
            return true;
        });
    }

    private static List<String> reportIds(Connection connection, Query query) throws SQLException {
        Where where = Where.reports(connection, query);
        String sql = "select r.id from report r where " + where.sql()
                + " order by r.published asc nulls last, r.id limit ? offset ?";
        return all(where.prepare(sql, query.limit(), query.offset()), row -> row.getString(1));
    }

    @Override
    public List<KeptReport> reports(Query query) {
        return database.ask(connection -> {
            Where where = Where.reports(connection, query);
            String sql = "select " + Rows.REPORT + " from report r where " + where.sql()
                    + " order by r.published desc nulls last, r.id limit ? offset ?";
            return all(where.prepare(sql, query.limit(), query.offset()), row -> Rows.report(row, 1));
        });
    }

    @Override
    public List<Kept<Position>> standing(Query query) {
        return database.ask(connection -> {
            Where where = Where.entries(connection, query, 'p');
            String sql = Rows.KEPT + "where e.seq in (select seq from (select e.seq, row_number() over"
                    + " (partition by +e.party1, e.code, e.target order by e.day desc nulls last, e.id) as place"
                    + " from entry e where " + where.sql() + ") where place = 1)" + ORDER.formatted("desc");
            return all(where.prepare(sql, query.limit(), query.offset()), row -> typed(Rows.kept(row), Position.class));
        });
    }

    @Override
    public List<ActorCount> actors(Query query) {
        return database.ask(connection -> {
            Map<Long, long[]> counts = new HashMap<>();
            for (int kind = 0; kind < 3; kind++) {
                for (Where where : Where.disjoint(connection, query, "epq".charAt(kind))) {
                    count(where, counts, kind, "actor1", "");
                    count(where, counts, kind, "actor2", " and e.actor2 <> e.actor1");
                }
            }
            Map<Long, Actor> actors = actorsBySeq(connection, counts.keySet());
            return counts.entrySet().stream()
                    .map(each -> counted(actors, each.getKey(), each.getValue()))
                    .filter(each -> query.actor() == null || Parties.isMeant(query.actor(), each.actor()))
                    .sorted(Comparator.comparingLong(ActorCount::entries)
                            .reversed()
                            .thenComparing(each -> each.actor().name())
                            .thenComparing(each -> String.valueOf(each.actor().code()))
                            .thenComparing(each -> String.valueOf(each.actor().office())))
                    .skip(query.offset())
                    .limit(query.limit())
                    .toList();
        });
    }

    private static ActorCount counted(Map<Long, Actor> actors, Long seq, long[] counts) {
        Actor actor = actors.getOrDefault(seq, Actor.unknown("?"));
        return new ActorCount(actor, counts[0], counts[1], counts[2]);
    }

    private static void count(Where where, Map<Long, long[]> counts, int kind, String column, String more)
            throws SQLException {
        String sql = "select e." + column + ", count(*) from entry e where " + where.sql() + more + " and e." + column
                + " is not null group by 1";
        try (PreparedStatement statement = where.prepare(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.computeIfAbsent(rows.getLong(1), seq -> new long[3])[kind] += rows.getLong(2);
            }
        }
    }

    private static Map<Long, Actor> actorsBySeq(Connection connection, Set<Long> wanted) throws SQLException {
        Map<Long, Actor> out = new HashMap<>();
        String sql = "select seq, name, code, country, sector, office, kind from actor";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (wanted.contains(row.getLong(1))) {
                    out.put(row.getLong(1), actor(row));
                }
            }
        }
        return out;
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Actor.Kind.valueOf(row.getString(7)));
    }

    @Override
    public List<MeasureCount> measures(Query query) {
        return database.ask(connection -> {
            Where where = Where.entries(connection, query, 'p');
            String sql = "select e.code, e.target, sum(e.stance = 'SUPPORT'), sum(e.stance = 'OPPOSE'),"
                    + " sum(e.stance not in ('SUPPORT', 'OPPOSE')) from entry e where " + where.sql()
                    + " group by 1, 2 order by count(*) desc, 1, 2 limit ? offset ?";
            return all(
                    where.prepare(sql, query.limit(), query.offset()),
                    row -> new MeasureCount(
                            row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)));
        });
    }

    @Override
    public List<MonthCount> months(Query query) {
        return database.ask(connection -> {
            // By day, which an index has in order; there are few days to add up to months.
            Map<YearMonth, Map<Integer, Long>> counts = new TreeMap<>();
            for (Where where : Where.disjoint(connection, query, 'e')) {
                String sql = "select e.day, e.quad, count(*) from entry e where " + where.sql()
                        + " and e.day is not null group by 1, 2";
                all(
                        where.prepare(sql),
                        row -> counts.computeIfAbsent(
                                        YearMonth.parse(row.getString(1).substring(0, 7)), month -> new TreeMap<>())
                                .merge(row.getInt(2), row.getLong(3), Long::sum));
            }
            List<MonthCount> out = new ArrayList<>();
            counts.forEach(
                    (month, quads) -> quads.forEach((quad, count) -> out.add(new MonthCount(month, quad, count))));
            return out;
        });
    }

    @Override
    public List<PairCount> pairs(Query query) {
        return database.ask(connection -> {
            List<PairCount> counts = new ArrayList<>();
            List<Where> parts = Where.disjoint(connection, query, 'e');
            for (Where where : parts) {
                String sql = "select e.party1, e.party2, count(*), sum(e.quad >= 3) from entry e where " + where.sql()
                        + " and e.party2 is not null group by 1, 2";
                counts.addAll(all(
                        where.prepare(sql),
                        row -> new PairCount(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4))));
            }
            return summed(counts).stream()
                    .sorted(Comparator.comparingLong(PairCount::count)
                            .reversed()
                            .thenComparing(PairCount::source)
                            .thenComparing(PairCount::target))
                    .skip(query.offset())
                    .limit(query.limit())
                    .toList();
        });
    }

    private static Collection<PairCount> summed(List<PairCount> counts) {
        Map<List<String>, PairCount> out = new HashMap<>();
        for (PairCount each : counts) {
            out.merge(
                    List.of(each.source(), each.target()),
                    each,
                    (one, other) -> new PairCount(
                            one.source(),
                            one.target(),
                            one.count() + other.count(),
                            one.conflict() + other.conflict()));
        }
        return out.values();
    }

    @Override
    public long countEvents(Query query) {
        return count(query, 'e');
    }

    @Override
    public long countPositions(Query query) {
        return count(query, 'p');
    }

    @Override
    public long countQuotations(Query query) {
        return count(query, 'q');
    }

    private long count(Query query, char kind) {
        return database.ask(connection -> count(connection, query, kind));
    }

    private static long count(Connection connection, Query query, char kind) throws SQLException {
        long sum = 0;
        for (Where where : Where.disjoint(connection, query, kind)) {
            String sql = "select count(*) from entry e where " + where.sql();
            sum += all(where.prepare(sql), row -> row.getLong(1)).get(0);
        }
        return sum;
    }

    @Override
    public Optional<KeptReading> reading(String idOrKey) {
        return database.ask(connection -> {
            List<KeptReading> byId = reading(connection, "r.id = ?", idOrKey);
            List<KeptReading> found = byId.isEmpty() ? reading(connection, "r.key = ?", idOrKey) : byId;
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        });
    }

    private static List<KeptReading> reading(Connection connection, String which, String value) throws SQLException {
        String sql = "select " + Rows.REPORT
                + ", r.text, r.reading, r.seq, r.place, r.country, r.lat, r.lon from report r where " + which
                + " limit 2";
        return all(prepare(connection, sql, value), row -> full(connection, row));
    }

    private static KeptReading full(Connection connection, ResultSet row) throws SQLException {
        KeptReport kept = Rows.report(row, 1);
        Reading frame = JSON.read(row.getString(15)).reading();
        Report report = new Report(
                kept.key(),
                kept.title(),
                row.getString(14),
                kept.published(),
                kept.url(),
                kept.publisher(),
                kept.language());
        List<Kept<?>> entries =
                all(prepare(connection, Rows.KEPT + "where e.report = ? order by e.seq", row.getLong(16)), Rows::kept);
        List<Kept<Position>> positions = of(entries, Position.class);
        List<Kept<Event>> events = of(entries, Event.class);
        List<Kept<Quotation>> quotations = of(entries, Quotation.class);
        Reading reading = new Reading(
                report,
                frame.dateline(),
                place(row),
                shown(positions),
                shown(events),
                shown(quotations),
                frame.notes(),
                frame.detail());
        return new KeptReading(kept, reading, positions, events, quotations);
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        String name = row.getString(17);
        return name == null ? null : new Place(name, row.getString(18), row.getDouble(19), row.getDouble(20));
    }

    private static <E extends Entry> List<Kept<E>> of(List<Kept<?>> entries, Class<E> type) {
        return entries.stream()
                .filter(kept -> type.isInstance(kept.entry()))
                .map(kept -> typed(kept, type))
                .toList();
    }

    private static <E extends Entry> List<E> shown(List<Kept<E>> kept) {
        return kept.stream()
                .filter(each -> each.verdict() != Correction.Verdict.REJECTED)
                .map(Kept::entry)
                .toList();
    }

    @Override
    public Optional<Kept<?>> entry(String id) {
        return database.ask(connection -> {
            String sql = Rows.KEPT + "where e.id >= ? and e.id < ? order by e.id limit 2";
            List<Kept<?>> found = all(prepare(connection, sql, id, id + "~"), Rows::kept);
            if (found.size() > 1) {
                throw new LedgerException("\"" + id + "\" begins the ids of more than one entry. Give more of the id.");
            }
            return found.stream().findFirst();
        });
    }

    @Override
    public void correct(Correction correction) {
        change(writing -> {
            String id = correction.entry();
            Kept<?> there = shownEntry(id)
                    .orElseThrow(() -> new LedgerException(
                            "The ledger has no entry " + id + ". Copy the id from the first column of the table."));
            Entry corrected = correction.corrected();
            if (corrected != null && corrected.getClass() != there.entry().getClass()) {
                throw new LedgerException("The entry " + id + " can only be corrected by an entry of its own kind, "
                        + there.entry().getClass().getSimpleName() + ".");
            }
            Entry original = original(id).orElse(there.entry());
            writing.run(
                    "insert or replace into correction (entry, report, verdict, who, at, why, original, corrected)"
                            + " values (?, (select report from entry where id = ?), ?, ?, ?, ?, ?, ?)",
                    id,
                    id,
                    correction.verdict().name(),
                    correction.who(),
                    correction.when().toString(),
                    correction.why(),
                    JSON.write(original),
                    corrected == null ? null : JSON.write(corrected));
            show(
                    writing,
                    id,
                    corrected == null ? original : corrected,
                    correction.verdict().name());
            return true;
        });
    }

    private Optional<Kept<?>> shownEntry(String id) throws SQLException {
        return all(prepare(writer, Rows.KEPT + "where e.id = ?", id), Rows::kept).stream()
                .findFirst();
    }

    private Optional<Entry> original(String id) throws SQLException {
        return all(
                        prepare(writer, "select original from correction where entry = ?", id),
                        row -> Rows.entry(id, row.getString(1)))
                .stream()
                .findFirst();
    }

    /** Gives an entry another wording and verdict, and takes the happening apart that it was in. */
    private static void show(Writing writing, String id, Entry entry, @Nullable String verdict) throws SQLException {
        writing.run("insert or ignore into unmerged select kin from entry where id = ? and kin is not null", id);
        writing.run(
                "update entry set happening = null, witnesses = 1 where happening ="
                        + " (select happening from entry where id = ?)",
                id);
        Long seq = writing.number("select seq from entry where id = ?", id);
        Long report = writing.number("select report from entry where id = ?", id);
        if (seq != null && report != null) {
            writing.overwrite(seq, id, report, entry);
            writing.run("update entry set verdict = ? where id = ?", verdict, id);
        }
    }

    @Override
    public boolean withdraw(String entryId) {
        return change(writing -> {
            Optional<Entry> original = original(entryId);
            if (original.isEmpty()) {
                return false;
            }
            show(writing, entryId, original.get(), null);
            writing.run("delete from correction where entry = ?", entryId);
            return true;
        });
    }

    @Override
    public List<Correction> corrections() {
        String sql = "select entry, verdict, who, at, why, corrected from correction order by at, entry";
        return database.ask(connection -> all(prepare(connection, sql), SqliteLedger::correction));
    }

    private static Correction correction(ResultSet row) throws SQLException {
        String corrected = row.getString(6);
        return new Correction(
                row.getString(1),
                Correction.Verdict.valueOf(row.getString(2)),
                row.getString(3),
                Instant.parse(row.getString(4)),
                row.getString(5),
                corrected == null ? null : Rows.entry(row.getString(1), corrected));
    }

    @Override
    public void join(List<Story> stories) {
        change(writing -> {
            for (Story story : stories) {
                for (Story.Member member : story.members()) {
                    writing.run(
                            "update report set story = ?, likeness = ? where id = ?",
                            story.id(),
                            member.likeness(),
                            member.report());
                }
            }
            return true;
        });
    }

    @Override
    public Optional<Story> story(String reportId) {
        return database.ask(connection -> {
            String sql = "select coalesce(story, id) from report where id = ?";
            List<String> id = all(prepare(connection, sql, reportId), row -> row.getString(1));
            return id.isEmpty() ? Optional.empty() : Optional.of(story(connection, id.get(0)));
        });
    }

    private static Story story(Connection connection, String id) throws SQLException {
        String sql =
                "select id, coalesce(likeness, 1) from report where story = ? or id = ? order by id <> ?, published, id";
        return new Story(
                id,
                all(prepare(connection, sql, id, id, id), row -> new Story.Member(row.getString(1), row.getDouble(2))));
    }

    /** Goes through the kins part by part, so that other writers have their turn and the log stays short. */
    @Override
    public long merge() {
        while (change(this::mergeSome)) {
            // Until no kin is left.
        }
        return database.ask(connection -> all(
                        prepare(connection, "select count(*) from entry where kind = 'e' and witnesses > 1"),
                        row -> row.getLong(1))
                .get(0));
    }

    private boolean mergeSome(Writing writing) throws SQLException {
        List<String> kins =
                all(prepare(writer, "select kin from unmerged limit ?", KINS_AT_ONCE), row -> row.getString(1));
        for (String kin : kins) {
            merge(writing, kin);
            writing.run("delete from unmerged where kin = ?", kin);
        }
        return kins.size() == KINS_AT_ONCE;
    }

    private void merge(Writing writing, String kin) throws SQLException {
        String sql = Rows.KEPT + "where e.kin = ? and (e.verdict is null or e.verdict <> 'REJECTED')";
        List<Kept<Event>> kept = all(prepare(writer, sql, kin), row -> typed(Rows.kept(row), Event.class));
        if (kept.size() < 2) {
            return;
        }
        Map<String, Kept<Event>> before = new HashMap<>();
        kept.forEach(each -> before.put(each.id(), each));
        for (List<Telling> group : Happenings.of(kept.stream().map(Telling::of).toList())) {
            String lead = group.get(0).id();
            for (Telling telling : group) {
                int witnesses = telling.id().equals(lead) ? group.size() : 1;
                Kept<Event> was = before.get(telling.id());
                if (was == null || !was.happening().equals(lead) || was.witnesses() != witnesses) {
                    writing.run(
                            "update entry set happening = ?, witnesses = ? where id = ?",
                            group.size() == 1 ? null : lead,
                            witnesses,
                            telling.id());
                }
            }
        }
    }

    @Override
    public void separate() {
        change(writing -> {
            writing.run("insert or ignore into unmerged select distinct kin from entry where kin is not null");
            return writing.run("update entry set happening = null, witnesses = 1 where happening is not null");
        });
    }

    @Override
    public Optional<Happening> happening(String entryId) {
        return database.ask(connection -> {
            String sql = Rows.KEPT + "where e.kind = 'e' and (e.id = ? or e.happening ="
                    + " (select happening from entry where id = ?))";
            List<Kept<Event>> told =
                    all(prepare(connection, sql, entryId, entryId), row -> typed(Rows.kept(row), Event.class));
            return told.isEmpty() ? Optional.empty() : Optional.of(happening(told));
        });
    }

    private static Happening happening(List<Kept<Event>> told) {
        List<String> order = Happenings.of(told.stream().map(Telling::of).toList()).stream()
                .flatMap(List::stream)
                .map(Telling::id)
                .toList();
        List<Kept<Event>> witnesses = told.stream()
                .sorted(Comparator.comparingInt(kept -> order.indexOf(kept.id())))
                .toList();
        Telling lead = Telling.of(witnesses.get(0));
        return new Happening(
                lead.id(),
                witnesses,
                witnesses.stream()
                        .map(kept -> Happenings.why(lead, Telling.of(kept)))
                        .toList());
    }

    @Override
    public Totals totals() {
        return database.ask(connection -> {
            String sql = "select count(*), count(distinct coalesce(story, id)), min(published), max(published),"
                    + " (select count(*) from correction) from report";
            Query merged = Query.builder().merged(true).build();
            long[] counts = {
                count(connection, Query.all(), 'p'),
                count(connection, Query.all(), 'e'),
                count(connection, merged, 'e'),
                count(connection, Query.all(), 'q')
            };
            return all(
                            prepare(connection, sql),
                            row -> new Totals(
                                    row.getLong(1),
                                    row.getLong(2),
                                    counts[0],
                                    counts[1],
                                    counts[2],
                                    counts[3],
                                    row.getLong(5),
                                    date(row.getString(3)),
                                    date(row.getString(4))))
                    .get(0);
        });
    }

    private static @Nullable LocalDate date(@Nullable String value) {
        return value == null ? null : LocalDate.parse(value);
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }
}
