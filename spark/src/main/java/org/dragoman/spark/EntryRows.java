package org.dragoman.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.intake.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries to rows of the two tables, {@code entries} and {@code failures}. A row of entries has its entry's JSON as
 * {@code code} prints it, to the byte, and beside it the columns that are asked for most.
 */
final class EntryRows {
    /** Stands for the month of what has no date. */
    static final String NO_MONTH = "none";

    static final StructType SCHEMA = new StructType()
            .add("table", DataTypes.StringType, false)
            .add("month", DataTypes.StringType, false)
            .add("key", DataTypes.StringType, false)
            .add("report", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("ordinal", DataTypes.IntegerType)
            .add("date", DataTypes.StringType)
            .add("actor", DataTypes.StringType)
            .add("other", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("stance", DataTypes.StringType)
            .add("json", DataTypes.StringType)
            .add("error", DataTypes.StringType);

    private static final JsonReadings JSON = JsonReadings.plain();

    private EntryRows() {}

    /** The rows of one delivery. A report that the reading cannot take is a failure, and never the end of the task. */
    static Iterator<Row> of(Delivery delivery) {
        return delivery.fold(
                        delivered -> read(delivered), undelivered -> failure(undelivered.key(), undelivered.message()))
                .iterator();
    }

    private static List<Row> read(Delivery.Delivered delivered) {
        try {
            return rows(ExecutorEngine.get().read(delivered.report()));
        } catch (RuntimeException | StackOverflowError e) {
            return failure(delivered.key(), "could not be read (" + e + "). Please report it with the text.");
        }
    }

    private static List<Row> rows(Reading reading) {
        List<Row> rows = new ArrayList<>();
        for (Position each : reading.positions()) {
            rows.add(row(
                    reading,
                    "position",
                    rows.size(),
                    each.date().value(),
                    code(each.holder()),
                    each.measure().target(),
                    each.measure().kind(),
                    each.stance().label(),
                    each));
        }
        for (Event each : reading.events()) {
            rows.add(row(
                    reading,
                    "event",
                    rows.size(),
                    each.date().value(),
                    code(each.source()),
                    code(each.target()),
                    each.cameo(),
                    null,
                    each));
        }
        for (Quotation each : reading.quotations()) {
            rows.add(row(
                    reading,
                    "quotation",
                    rows.size(),
                    each.date().value(),
                    code(each.speaker()),
                    null,
                    each.kind().label(),
                    null,
                    each));
        }
        return rows;
    }

    private static Row row(
            Reading reading,
            String kind,
            int ordinal,
            @Nullable String date,
            @Nullable String actor,
            @Nullable String other,
            String code,
            @Nullable String stance,
            Entry entry) {
        return RowFactory.create(
                "entries",
                month(date),
                reading.report().key(),
                reading.report().id(),
                kind,
                ordinal,
                date,
                actor,
                other,
                code,
                stance,
                JSON.write(entry),
                null);
    }

    private static List<Row> failure(String key, String error) {
        return List.of(RowFactory.create(
                "failures", NO_MONTH, key, null, null, null, null, null, null, null, null, null, error));
    }

    /** {@code 2012-01} of a date at least so precise, {@code 2012} of a year, else {@link #NO_MONTH}. */
    static String month(@Nullable String date) {
        return date == null || date.isEmpty() ? NO_MONTH : date.substring(0, Math.min(7, date.length()));
    }

    private static @Nullable String code(@Nullable Participant participant) {
        return participant == null ? null : participant.actor().code();
    }
}
