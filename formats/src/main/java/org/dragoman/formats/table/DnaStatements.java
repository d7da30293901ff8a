package org.dragoman.formats.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.dragoman.ledger.Kept;

/**
 * Positions as statements of Discourse Network Analyzer: person, organization, concept and agreement, with the document
 * and the offsets of the statement in its text. Neutral and withheld positions have no agreement there and are left out.
 * Not thread safe; the caller closes the writer.
 */
public final class DnaStatements {
    private final CsvWriter csv;
    private long written;

    private DnaStatements(CsvWriter csv) {
        this.csv = csv;
    }

    /** Begins a table with its head. */
    public static DnaStatements begin(Writer out) {
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').bufferSize(0).build(out);
        csv.writeRecord(
                "statement_id",
                "time",
                "start_position",
                "stop_position",
                "document_id",
                "document_title",
                "document_author",
                "document_source",
                "document_section",
                "document_type",
                "text",
                "person",
                "organization",
                "concept",
                "agreement");
        return new DnaStatements(csv);
    }

    /** Writes a position if it is for or against something. */
    public void add(Kept<Position> kept) {
        Position position = kept.entry();
        if (position.stance() != Stance.SUPPORT && position.stance() != Stance.OPPOSE) {
            return;
        }
        written++;
        String target = position.measure().target();
        csv.writeRecord(
                String.valueOf(written),
                EventForm.text(position.date().value()),
                String.valueOf(position.evidence().span().begin()),
                String.valueOf(position.evidence().span().end()),
                kept.report().id(),
                EventForm.text(kept.report().title()),
                "",
                EventForm.text(kept.report().publisher()),
                "",
                "news report",
                position.evidence().text(),
                EventForm.name(position.speaker()),
                EventForm.name(position.holder()),
                position.measure().concept() + (target == null ? "" : " (" + target + ")"),
                position.stance() == Stance.SUPPORT ? "1" : "0");
    }
}
