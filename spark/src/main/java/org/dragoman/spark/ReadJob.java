package org.dragoman.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.StructType;
import org.dragoman.intake.Deliveries;
import org.dragoman.intake.Delivery;

/**
 * Reads a folder of reports into Parquet, partitioned by {@code table} ({@code entries}, {@code failures}) and month.
 *
 * <p>A batch is committed as a whole: a task that is lost is run again and only one of its tries counts, and a job that
 * fails leaves nothing that a reader would take for output. A stream remembers in its checkpoint which files it has taken;
 * read its output through Spark, which honours the list of committed files that stands beside them.
 */
final class ReadJob {
    private final SparkSession spark;
    private final Input input;

    ReadJob(SparkSession spark, Input input) {
        this.spark = spark;
        this.input = input;
    }

    /** What the input folder holds. */
    enum Input {
        /** JSON Lines, split by line; plain or compressed. */
        JSONL,
        /** Web archives or any other file that the intake reads, one file a task. */
        WARC,
        /** Parquet with the fields of JSON Lines as columns. */
        PARQUET
    }

    /** Reads all that is there; the output must not be there yet. */
    void batch(String from, String to) {
        Dataset<Row> source = switch (input) {
            case JSONL -> spark.read().text(from);
            case WARC -> spark.read().format("binaryFile").load(from);
            case PARQUET -> spark.read().parquet(from);
        };
        rows(source)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .partitionBy("table", "month")
                .parquet(to);
    }

    /** Reads the files that have come since the last run with this checkpoint, and ends. */
    void availableNow(String from, String to, String checkpoint) throws TimeoutException, StreamingQueryException {
        Dataset<Row> source = switch (input) {
            case JSONL -> spark.readStream().text(from);
            case WARC -> spark.readStream().format("binaryFile").load(from);
            case PARQUET -> spark.readStream().schema(schema(from)).parquet(from);
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

    private Dataset<Row> rows(Dataset<Row> source) {
        Dataset<String> pieces = switch (input) {
            case JSONL -> source.select("value").as(Encoders.STRING());
            // The content is never asked for, so Spark does not load it.
            case WARC -> source.select("path").as(Encoders.STRING());
            case PARQUET ->
                source.select(functions.to_json(functions.struct(functions.col("*"))))
                        .as(Encoders.STRING());
        };
        FlatMapFunction<String, Row> read = input == Input.WARC ? ReadJob::readFile : ReadJob::readLine;
        return pieces.flatMap(read, Encoders.row(EntryRows.SCHEMA));
    }

    private static Iterator<Row> readLine(String line) {
        return line.isBlank() ? Collections.emptyIterator() : rows(ReportFiles.line(line));
    }

    private static Iterator<Row> readFile(String uri) {
        return rows(ReportFiles.file(uri));
    }

    /** Row by row, so that an archive of any size passes through. */
    private static Iterator<Row> rows(Deliveries deliveries) {
        return new Iterator<>() {
            private Iterator<Row> current = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && deliveries.hasNext()) {
                    Delivery delivery = deliveries.next();
                    current = EntryRows.of(delivery);
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
