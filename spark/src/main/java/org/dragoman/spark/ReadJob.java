package org.dragoman.spark;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.StructType;
import org.dragoman.intake.Delivery;
import org.dragoman.intake.Intake;
import org.dragoman.report.Report;

/**
 * Reads a folder of reports into Parquet, partitioned by {@code table} ({@code reports}, {@code entries}, {@code failures})
 * and month.
 *
 * <p>A batch is committed as a whole: a task that is lost is run again and only one of its tries counts, and a job that
 * fails leaves nothing that a reader would take for output. A stream remembers in its checkpoint which files it has taken;
 * read its output through Spark, which honours the list of committed files that stands beside them.
 */
final class ReadJob {
    private final SparkSession spark;
    private final Input input;
    private final Manner manner;

    ReadJob(SparkSession spark, Input input, Manner manner) {
        this.spark = spark;
        this.input = input;
        this.manner = manner;
    }

    /** What the input folder holds. */
    enum Input {
        /** JSON Lines, split by line; plain or compressed. */
        JSONL,
        /** Web archives or any other files that the intake reads, each in one task. */
        WARC,
        /** Parquet with the fields of JSON Lines as columns. */
        PARQUET
    }

    /**
     * Reads all that is there.
     *
     * @param replace whether a finished output may be written over
     * @throws IllegalArgumentException if the output is finished already, or holds what no batch has written
     */
    void batch(String from, String to, boolean replace) throws IOException {
        SaveMode mode = BatchOutput.at(to, spark).mode(replace);
        Dataset<Row> source = switch (input) {
            case JSONL -> spark.read().option("recursiveFileLookup", true).text(from);
            case WARC ->
                spark.read()
                        .format("binaryFile")
                        .option("recursiveFileLookup", true)
                        .load(from);
            case PARQUET -> spark.read().parquet(from);
        };
        rows(source).write().mode(mode).partitionBy("table", "month").parquet(to);
    }

    /**
     * Reads the files that have come since the last run with this checkpoint, and ends.
     *
     * @param filesAtOnce how many files are committed together: what a killed run reads again
     */
    void availableNow(String from, String to, String checkpoint, int filesAtOnce)
            throws TimeoutException, StreamingQueryException {
        var reader = spark.readStream().option("maxFilesPerTrigger", filesAtOnce);
        Dataset<Row> source = switch (input) {
            case JSONL -> reader.option("recursiveFileLookup", true).text(from);
            case WARC ->
                reader.format("binaryFile").option("recursiveFileLookup", true).load(from);
            case PARQUET -> reader.schema(schema(from)).parquet(from);
        };
        rows(source)
                .writeStream()
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", checkpoint)
                .partitionBy("table", "month")
                .format("parquet")
                .start(to)
                .awaitTermination();
    }

    private StructType schema(String from) {
        return spark.read().parquet(from).schema();
    }

    // ---- from rows of input to rows of output; what follows runs on executors ----

    private Dataset<Row> rows(Dataset<Row> source) {
        Broadcast<Manner> shared =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(manner);
        Column file = functions.col("_metadata.file_path").as("file");
        Dataset<Row> pieces = switch (input) {
            case JSONL ->
                source.select(file, functions.col("value").cast("binary").as("line"));
            // The content is never asked for, so Spark does not load it.
            case WARC -> source.select(functions.col("path").as("file"));
            case PARQUET ->
                source.select(
                        file,
                        functions
                                .to_json(functions.struct(columns(source)))
                                .cast("binary")
                                .as("line"));
        };
        FlatMapFunction<Row, Row> read =
                input == Input.WARC ? row -> file(row, shared.value()) : row -> line(row, shared.value());
        return pieces.flatMap(read, Encoders.row(EntryRows.SCHEMA));
    }

    /** The columns that are fields of a report; others may be wide and are not read. */
    private static Column[] columns(Dataset<Row> source) {
        List<String> names = Arrays.stream(source.columns())
                .filter(name -> Intake.fields().contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        if (names.stream().noneMatch(name -> name.equalsIgnoreCase("text") || name.equalsIgnoreCase("html"))) {
            throw new IllegalArgumentException("the input has no column \"text\" or \"html\" but "
                    + String.join(", ", source.columns()) + ". Name the column that holds the reports so.");
        }
        return names.stream().map(functions::col).toArray(Column[]::new);
    }

    private static Iterator<Row> line(Row row, Manner manner) {
        String file = row.getString(0);
        byte[] line = row.getAs(1);
        if (line == null || isBlank(line)) {
            return Collections.emptyIterator();
        }
        String place = place(file, line);
        EntryRows rows = new EntryRows(ExecutorEngine.get(manner), manner.knowledge());
        Iterator<Delivery> deliveries = new ReportFiles(manner).line(line, place);
        return flat(deliveries, delivery -> rows.of(named(delivery, place), file));
    }

    private static Iterator<Row> file(Row row, Manner manner) {
        String file = row.getString(0);
        EntryRows rows = new EntryRows(ExecutorEngine.get(manner), manner.knowledge());
        return flat(new ReportFiles(manner).file(file), delivery -> rows.of(delivery, file));
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** A task does not know which line of its file it has: the file's name and a digest of the line stand for its number. */
    private static String place(String file, byte[] line) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line);
            return file.substring(file.lastIndexOf('/') + 1) + "#"
                    + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** What has no key of its own is known by its place; the only line of the intake's input has no number worth telling. */
    private static Delivery named(Delivery delivery, String place) {
        String numbered = place + ":1";
        String key = delivery.key().equals(numbered) ? place : delivery.key();
        return delivery.fold(
                delivered -> new Delivery.Delivered(renamed(delivered.report(), key), delivered.notes()),
                failed -> new Delivery.Undelivered(
                        key, failed.error(), numbered.equals(failed.place()) ? place : failed.place()));
    }

    private static Report renamed(Report report, String key) {
        return new Report(
                key,
                report.title(),
                report.text(),
                report.published(),
                report.url(),
                report.publisher(),
                report.language());
    }

    /** Row by row, so that an archive of any size passes through. */
    private static Iterator<Row> flat(Iterator<Delivery> deliveries, Function<Delivery, List<Row>> rows) {
        return new Iterator<>() {
            private Iterator<Row> current = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && deliveries.hasNext()) {
                    current = rows.apply(deliveries.next()).iterator();
                }
                return current.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the input is at its end");
                }
                return current.next();
            }
        };
    }
}
