package org.dragoman.formats.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.Locale;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Position;
import org.dragoman.ledger.Kept;
import org.jspecify.annotations.Nullable;

/** Positions as a CSV table, one line each, with the proof. Not thread safe; the caller closes the writer. */
public final class PositionTable {
    private final CsvWriter csv;

    private PositionTable(CsvWriter csv) {
        this.csv = csv;
    }

    /** Begins a table with its head. */
    public static PositionTable begin(Writer out) {
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(
                "id",
                "date",
                "date_precision",
                "holder",
                "holder_code",
                "speaker",
                "speaker_code",
                "measure",
                "target",
                "measure_words",
                "about",
                "about_target",
                "stance",
                "act",
                "factuality",
                "confidence",
                "report",
                "publisher",
                "published",
                "url",
                "sentence",
                "begin",
                "end",
                "evidence");
        return new PositionTable(csv);
    }

    /** Writes one position. */
    public void add(Kept<Position> kept) {
        Position position = kept.entry();
        Measure about = position.about();
        csv.writeRecord(
                kept.id(),
                EventForm.text(position.date().value()),
                position.date().precision().name().toLowerCase(Locale.ROOT),
                EventForm.name(position.holder()),
                EventForm.code(position.holder()),
                EventForm.name(position.speaker()),
                EventForm.code(position.speaker()),
                position.measure().kind(),
                EventForm.text(position.measure().target()),
                position.measure().label(),
                about == null ? "" : about.kind(),
                target(about),
                position.stance().label(),
                position.act(),
                position.factuality().label(),
                EventForm.number(position.confidence()),
                kept.report().key(),
                EventForm.text(kept.report().publisher()),
                EventForm.day(kept.report().published()),
                EventForm.text(kept.report().url()),
                String.valueOf(position.evidence().sentence()),
                String.valueOf(position.evidence().span().begin()),
                String.valueOf(position.evidence().span().end()),
                position.evidence().text());
    }

    private static String target(@Nullable Measure measure) {
        return measure == null ? "" : EventForm.text(measure.target());
    }
}
