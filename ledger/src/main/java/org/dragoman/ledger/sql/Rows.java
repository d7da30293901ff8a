package org.dragoman.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.ReadBy;
import org.dragoman.place.Place;
import org.jspecify.annotations.Nullable;

/** Rows of the tables as the objects of the port. */
final class Rows {
    static final String REPORT =
            "r.id, r.key, r.title, r.publisher, r.published, r.url, r.language, r.story, r.positions, r.events,"
                    + " r.quotations, r.program, r.knowledge";
    static final int REPORT_COLUMNS = 13;

    /** What {@link #kept} takes; the tables follow: "from entry e " and {@link #BESIDE}. */
    static final String KEPT = "select e.id, e.verdict, e.happening, e.witnesses, e.kind, b.json, " + REPORT + " ";

    static final String BESIDE = "join report r on r.seq = e.report join body b on b.seq = e.seq";

    private static final int REPORT_AT = 7;
    static final int KEPT_COLUMNS = REPORT_AT - 1 + REPORT_COLUMNS;
    private static final JsonReadings JSON = JsonReadings.plain();

    private Rows() {}

    /** The report whose columns begin at {@code at}. */
    static KeptReport report(ResultSet row, int at) throws SQLException {
        String story = row.getString(at + 7);
        return new KeptReport(
                row.getString(at),
                row.getString(at + 1),
                row.getString(at + 2),
                row.getString(at + 3),
                day(row.getString(at + 4)),
                row.getString(at + 5),
                row.getString(at + 6),
                story == null ? row.getString(at) : story,
                row.getInt(at + 8),
                row.getInt(at + 9),
                row.getInt(at + 10),
                new ReadBy(row.getString(at + 11), row.getString(at + 12)));
    }

    static @Nullable LocalDate day(@Nullable String value) {
        return value == null ? null : LocalDate.parse(value);
    }

    /** What of a report stands nowhere else: notes, dateline, sentences. */
    static Reading frame(String json) {
        return JSON.read(json).reading();
    }

    /** A place whose name, country, latitude and longitude begin at {@code at}; null without a name. */
    static @Nullable Place place(ResultSet row, int at) throws SQLException {
        String name = row.getString(at);
        return name == null
                ? null
                : new Place(name, row.getString(at + 1), row.getDouble(at + 2), row.getDouble(at + 3));
    }

    /** An actor whose name, code, country, sector, office and kind begin at {@code at}. */
    static Actor actor(ResultSet row, int at) throws SQLException {
        return new Actor(
                row.getString(at),
                row.getString(at + 1),
                row.getString(at + 2),
                row.getString(at + 3),
                row.getString(at + 4),
                Actor.Kind.valueOf(row.getString(at + 5)));
    }

    /** An entry as {@link #KEPT} selects it. */
    static Kept<? extends Entry> kept(ResultSet row) throws SQLException {
        return kept(row, entry(row.getString(5), row.getString(6)));
    }

    private static <E extends Entry> Kept<E> kept(ResultSet row, E entry) throws SQLException {
        String id = row.getString(1);
        String verdict = row.getString(2);
        String happening = row.getString(3);
        boolean leads = id.equals(happening);
        return new Kept<>(
                id,
                entry,
                report(row, REPORT_AT),
                verdict == null ? null : Correction.Verdict.valueOf(verdict),
                happening == null ? id : happening,
                leads ? row.getInt(4) : 1);
    }

    /** The column {@code kind} says which type an entry is; this holds it to that. */
    @SuppressWarnings("unchecked")
    static <E extends Entry> Kept<E> typed(Kept<?> kept, Class<E> type) {
        if (!type.isInstance(kept.entry())) {
            throw new IllegalStateException("the entry " + kept.id() + " is no " + type.getSimpleName());
        }
        return (Kept<E>) kept;
    }

    /** An entry from its kind, the first letter of its id, and its JSON. */
    static Entry entry(String kind, String json) {
        return switch (kind.charAt(0)) {
            case 'e' -> JSON.readEvent(json);
            case 'p' -> JSON.readPosition(json);
            default -> JSON.readQuotation(json);
        };
    }

    /** The JSON of an entry. */
    static String json(Entry entry) {
        return entry.fold(JSON::write, JSON::write, JSON::write);
    }
}
