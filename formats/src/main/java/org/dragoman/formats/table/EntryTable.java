package org.dragoman.formats.table;

import static org.dragoman.formats.table.Column.count;
import static org.dragoman.formats.table.Column.degrees;
import static org.dragoman.formats.table.Column.number;
import static org.dragoman.formats.table.Column.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.formats.Decimals;
import org.dragoman.ledger.Kept;
import org.dragoman.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * The columns of Dragoman's own tables: one line an entry, with its report and its proof at the end. Immutable.
 *
 * <pre>{@code ledger.events(query, EntryTable.EVENTS.csv(out)); }</pre>
 */
public final class EntryTable<E extends Entry> {
    /** Who did what to whom. */
    public static final EntryTable<Event> EVENTS = new EntryTable<>(
            List.of(
                    text("source", kept -> kept.entry().source().actor().name()),
                    text("source_code", kept -> kept.entry().source().actor().code()),
                    text("target", kept -> name(kept.entry().target())),
                    text("target_code", kept -> code(kept.entry().target())),
                    text("cameo", kept -> kept.entry().cameo()),
                    text("plover", kept -> kept.entry().plover().type()),
                    count("quad", kept -> kept.entry().quad()),
                    number("goldstein", kept -> kept.entry().goldstein()),
                    text("factuality", kept -> kept.entry().factuality().label()),
                    text("place", kept -> of(kept, Place::name)),
                    text("country", kept -> of(kept, Place::country)),
                    degrees("lat", kept -> of(kept, Place::latitude)),
                    degrees("lon", kept -> of(kept, Place::longitude))),
            List.of(count("reports", Kept::witnesses)));

    /** Who stands where on which measure. */
    public static final EntryTable<Position> POSITIONS = new EntryTable<>(
            List.of(
                    text("holder", kept -> kept.entry().holder().actor().name()),
                    text("holder_code", kept -> kept.entry().holder().actor().code()),
                    text("speaker", kept -> name(kept.entry().speaker())),
                    text("speaker_code", kept -> code(kept.entry().speaker())),
                    text("measure", kept -> kept.entry().measure().kind()),
                    text("target", kept -> kept.entry().measure().target()),
                    text("measure_words", kept -> kept.entry().measure().label()),
                    text("about", kept -> about(kept, Measure::kind)),
                    text("about_target", kept -> about(kept, Measure::target)),
                    text("stance", kept -> kept.entry().stance().label()),
                    text("act", kept -> kept.entry().act()),
                    text("factuality", kept -> kept.entry().factuality().label())),
            List.of());

    /** Who said what. */
    public static final EntryTable<Quotation> QUOTATIONS = new EntryTable<>(
            List.of(
                    text("speaker", kept -> kept.entry().speaker().actor().name()),
                    text("speaker_code", kept -> kept.entry().speaker().actor().code()),
                    text("cue", kept -> kept.entry().cue()),
                    text("kind", kept -> kept.entry().kind().name().toLowerCase(Locale.ROOT)),
                    text("addressee", kept -> kept.entry().addressee()),
                    text("content", kept -> kept.entry().content())),
            List.of());

    private final List<Column<E>> columns;

    /** What is said of the kind, between the date and the confidence; then its witnesses. */
    private EntryTable(List<Column<E>> own, List<Column<E>> witnesses) {
        List<Column<E>> all = new ArrayList<>();
        all.add(text("id", Kept::id));
        all.add(text("date", kept -> kept.entry().date().value()));
        all.add(text(
                "date_precision", kept -> kept.entry().date().precision().name().toLowerCase(Locale.ROOT)));
        all.addAll(own);
        all.add(number("confidence", kept -> kept.entry().confidence()));
        all.addAll(witnesses);
        all.add(text("report", kept -> kept.report().key()));
        all.add(text("publisher", kept -> kept.report().publisher()));
        all.add(text("published", kept -> day(kept.report().published())));
        all.add(text("url", kept -> kept.report().url()));
        all.add(count("sentence", kept -> kept.entry().evidence().sentence()));
        all.add(count("begin", kept -> kept.entry().evidence().span().begin()));
        all.add(count("end", kept -> kept.entry().evidence().span().end()));
        all.add(text("evidence", kept -> kept.entry().evidence().text()));
        this.columns = List.copyOf(all);
    }

    List<Column<E>> columns() {
        return columns;
    }

    /** Writes the head of a CSV table (RFC 4180) and gives what writes each line; the caller closes {@code out}. */
    public Consumer<Kept<E>> csv(Writer out) {
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(columns.stream().map(Column::name).toList());
        return kept -> csv.writeRecord(
                columns.stream().map(column -> cell(column, kept)).toList());
    }

    private static <E extends Entry> String cell(Column<E> column, Kept<E> kept) {
        Object value = column.value().apply(kept);
        if (value == null) {
            return "";
        }
        return switch (column.type()) {
            case TEXT, COUNT -> value.toString();
            case NUMBER -> Decimals.of((Double) value);
            case DEGREES -> Decimals.degrees((Double) value);
        };
    }

    private static @Nullable String name(@Nullable Participant participant) {
        return participant == null ? null : participant.actor().name();
    }

    private static @Nullable String code(@Nullable Participant participant) {
        return participant == null ? null : participant.actor().code();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable Object of(Kept<Event> kept, Function<Place, @Nullable Object> part) {
        Place place = kept.entry().place();
        return place == null ? null : part.apply(place);
    }

    private static @Nullable Object about(Kept<Position> kept, Function<Measure, @Nullable Object> part) {
        Measure about = kept.entry().about();
        return about == null ? null : part.apply(about);
    }
}
