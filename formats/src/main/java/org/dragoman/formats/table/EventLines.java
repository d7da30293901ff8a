package org.dragoman.formats.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.List;
import org.dragoman.coding.Event;
import org.dragoman.ledger.Kept;

/** Writes events in one of the forms, a line each. Not thread safe; the caller closes the writer. */
public final class EventLines {
    private final EventForm form;
    private final CsvWriter csv;
    private long left;

    private EventLines(EventForm form, CsvWriter csv) {
        this.form = form;
        this.csv = csv;
    }

    /** Begins a table, with its head if the form has one. */
    public static EventLines begin(EventForm form, Writer out) {
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(form.separator())
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(out);
        if (form.isHeaded()) {
            csv.writeRecord(form.columns());
        }
        return new EventLines(form, csv);
    }

    /** Writes an event, unless the form has no place for it. */
    public void add(Kept<Event> kept) {
        if (!form.takes(kept.entry())) {
            left++;
            return;
        }
        List<String> row = form.row(kept);
        csv.writeRecord(
                form.separator() == '\t' ? row.stream().map(EventLines::flat).toList() : row);
    }

    /** How many events were left out because they are no facts: demanded, planned, denied. */
    public long leftOut() {
        return left;
    }

    /** Programs that read tab-separated tables know no quotes. */
    private static String flat(String cell) {
        return cell.replaceAll("[\\t\\r\\n\"]+", " ").strip();
    }
}
