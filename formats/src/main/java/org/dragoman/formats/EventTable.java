package org.dragoman.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.Locale;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.ledger.Kept;
import org.jspecify.annotations.Nullable;

/** Events as a CSV table (RFC 4180), one line each, with the proof. Not thread safe. */
public final class EventTable {
    private final CsvWriter csv;

    private EventTable(CsvWriter csv) {
        this.csv = csv;
    }

    /** Writes the head of the table; the caller closes {@code out}. */
    public static EventTable begin(Writer out) {
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(
                "id",
                "date",
                "date_precision",
                "source",
                "source_code",
                "target",
                "target_code",
                "cameo",
                "plover",
                "quad",
                "goldstein",
                "factuality",
                "place",
                "country",
                "lat",
                "lon",
                "confidence",
                "reports",
                "report",
                "publisher",
                "published",
                "url",
                "sentence",
                "begin",
                "end",
                "evidence");
        return new EventTable(csv);
    }

    /** Writes one event. */
    public void add(Kept<Event> kept) {
        Event event = kept.entry();
        csv.writeRecord(
                kept.id(),
                text(event.date().value()),
                event.date().precision().name().toLowerCase(Locale.ROOT),
                event.source().actor().name(),
                code(event.source()),
                event.target() == null ? "" : event.target().actor().name(),
                code(event.target()),
                event.cameo(),
                event.plover().type(),
                String.valueOf(event.quad()),
                Decimals.of(event.goldstein()),
                event.factuality().label(),
                event.place() == null ? "" : event.place().name(),
                event.place() == null ? "" : text(event.place().country()),
                event.place() == null ? "" : Decimals.degrees(event.place().latitude()),
                event.place() == null ? "" : Decimals.degrees(event.place().longitude()),
                Decimals.of(event.confidence()),
                String.valueOf(kept.witnesses()),
                kept.report().key(),
                text(kept.report().publisher()),
                kept.report().published() == null
                        ? ""
                        : kept.report().published().toString(),
                text(kept.report().url()),
                String.valueOf(event.evidence().sentence()),
                String.valueOf(event.evidence().span().begin()),
                String.valueOf(event.evidence().span().end()),
                event.evidence().text());
    }

    private static String code(@Nullable Participant participant) {
        Actor actor = participant == null ? null : participant.actor();
        return actor == null ? "" : text(actor.code());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
