package org.dragoman.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dragoman.Engine;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.intake.Delivery;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries to rows of three tables: {@code reports} (what was read, entries or not), {@code entries} and {@code failures}.
 * A row of entries has its entry's JSON as {@code code} prints it, to the byte, and beside it the columns that are asked for
 * most; a row of reports has the same line of {@code code} without its entries.
 */
final class EntryRows {
    /** Stands for the month of what has no date. */
    static final String NO_MONTH = "none";

    static final StructType SCHEMA = new StructType()
            .add("table", DataTypes.StringType, false)
            .add("month", DataTypes.StringType, false)
            .add("key", DataTypes.StringType, false)
            .add("report", DataTypes.StringType)
            .add("file", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("ordinal", DataTypes.IntegerType)
            .add("date", DataTypes.StringType)
            .add("actor", DataTypes.StringType)
            .add("other", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("stance", DataTypes.StringType)
            .add("json", DataTypes.StringType)
            .add("error", DataTypes.StringType)
            .add("knowledge", DataTypes.StringType);

    private static final JsonReadings JSON = JsonReadings.plain();

    private final Engine engine;
    private final String knowledge;

    /** Rows of what one engine reads; {@code knowledge} is what its knowledge is known by. */
    EntryRows(Engine engine, String knowledge) {
        this.engine = engine;
        this.knowledge = knowledge;
    }

    /** The rows of one delivery of a file. A report that the reading cannot take is a failure, and never the end of the task. */
    List<Row> of(Delivery delivery, String file) {
        return delivery.fold(
                delivered -> read(delivered, file),
                undelivered -> List.of(failure(undelivered.key(), file, undelivered.message())));
    }

    private List<Row> read(Delivery.Delivered delivered, String file) {
        Reading reading;
        try {
            reading = engine.read(delivered.report());
        } catch (RuntimeException | StackOverflowError e) {
            String message = delivered.key() + ": could not be read (" + e + "). Please report it with the text.";
            return List.of(failure(delivered.key(), file, message));
        }
        return new OfReading(reading, file).rows(delivered.notes());
    }

    private Row failure(String key, String file, String error) {
        return RowFactory.create(
                "failures",
                NO_MONTH,
                key,
                null,
                file,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                JsonReadings.error(key, error),
                error,
                knowledge);
    }

    /** {@code 2012-01} of a date at least so precise, {@code 2012} of a year, else {@link #NO_MONTH}. */
    static String month(@Nullable String date) {
        return date == null || date.isEmpty() ? NO_MONTH : date.substring(0, Math.min(7, date.length()));
    }

    private static @Nullable String code(@Nullable Participant participant) {
        return participant == null ? null : participant.actor().code();
    }

    /** The rows of one reading, numbered in the order of its line of JSON. */
    private final class OfReading {
        private final Reading reading;
        private final Report report;
        private final String id;
        private final String file;
        private final List<Row> rows = new ArrayList<>();

        OfReading(Reading reading, String file) {
            this.reading = reading;
            this.report = reading.report();
            this.id = report.id();
            this.file = file;
        }

        List<Row> rows(List<String> intakeNotes) {
            for (Position each : reading.positions()) {
                String holder = code(each.holder());
                String kind = each.measure().kind();
                String target = each.measure().target();
                add(
                        "position",
                        each.date().value(),
                        holder,
                        target,
                        kind,
                        each.stance().label(),
                        each);
            }
            for (Event each : reading.events()) {
                String source = code(each.source());
                add("event", each.date().value(), source, code(each.target()), each.cameo(), null, each);
            }
            for (Quotation each : reading.quotations()) {
                String speaker = code(each.speaker());
                add("quotation", each.date().value(), speaker, null, each.kind().label(), null, each);
            }
            rows.add(ofReport(intakeNotes));
            return rows;
        }

        private void add(
                String kind,
                @Nullable String date,
                @Nullable String actor,
                @Nullable String other,
                String code,
                @Nullable String stance,
                Entry entry) {
            rows.add(RowFactory.create(
                    "entries",
                    month(date),
                    report.key(),
                    id,
                    file,
                    kind,
                    rows.size(),
                    date,
                    actor,
                    other,
                    code,
                    stance,
                    JSON.write(entry),
                    null,
                    knowledge));
        }

        private Row ofReport(List<String> intakeNotes) {
            String day = report.published() == null ? null : report.published().toString();
            List<String> notes = new ArrayList<>(intakeNotes);
            notes.addAll(reading.notes());
            Reading bare = new Reading(
                    report,
                    reading.dateline(),
                    reading.datelinePlace(),
                    List.of(),
                    List.of(),
                    List.of(),
                    notes,
                    reading.detail());
            return RowFactory.create(
                    "reports",
                    month(day),
                    report.key(),
                    id,
                    file,
                    null,
                    rows.size(),
                    day,
                    null,
                    null,
                    null,
                    null,
                    JSON.write(bare),
                    null,
                    knowledge);
        }
    }
}
