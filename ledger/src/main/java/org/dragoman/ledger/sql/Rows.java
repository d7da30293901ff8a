package org.dragoman.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.dragoman.coding.Entry;
import org.dragoman.formats.JsonReadings;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.ReadBy;
import org.jspecify.annotations.Nullable;

/** Rows of the tables as the objects of the port. */
final class Rows {
    static final String REPORT =
            "r.id, r.key, r.title, r.publisher, r.published, r.url, r.language, r.story, r.positions, r.events,"
                    + " r.quotations, r.program, r.knowledge";
    static final String KEPT = "select e.id, e.verdict, e.happening, e.witnesses, e.kind, e.body, " + REPORT
            + " from entry e join report r on r.seq = e.report ";
    private static final int REPORT_AT = 7;
    private static final JsonReadings JSON = JsonReadings.plain();

    private Rows() {}

    /** The report whose columns begin at {@code at}. */
    static KeptReport report(ResultSet row, int at) throws SQLException {
        String story = row.getString(at + 7);
        String published = row.getString(at + 4);
        return new KeptReport(
                row.getString(at),
                row.getString(at + 1),
                row.getString(at + 2),
                row.getString(at + 3),
                published == null ? null : LocalDate.parse(published),
                row.getString(at + 5),
                row.getString(at + 6),
                story == null ? row.getString(at) : story,
                row.getInt(at + 8),
                row.getInt(at + 9),
                row.getInt(at + 10),
                new ReadBy(row.getString(at + 11), row.getString(at + 12)));
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
                verdict(verdict),
                happening == null ? id : happening,
                leads ? row.getInt(4) : 1);
    }

    private static Correction.@Nullable Verdict verdict(@Nullable String name) {
        return name == null ? null : Correction.Verdict.valueOf(name);
    }

    /** An entry from its kind, the first letter of its id, and its JSON. */
    static Entry entry(String kind, String body) {
        return switch (kind.charAt(0)) {
            case 'e' -> JSON.readEvent(body);
            case 'p' -> JSON.readPosition(body);
            default -> JSON.readQuotation(body);
        };
    }
}
