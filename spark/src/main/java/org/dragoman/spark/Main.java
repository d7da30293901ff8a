package org.dragoman.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/** The job that {@code spark/submit} hands to a cluster. */
public final class Main {
    private static final String USAGE = """
            usage: batch  jsonl|warc|parquet INPUT OUTPUT
                   stream jsonl|warc|parquet INPUT OUTPUT CHECKPOINT
                   lines  OUTPUT TEXT
            batch reads a folder once; stream reads what has come since the last run with the same checkpoint;
            lines writes the entries of an output as text, one JSON object a line, in a fixed order.""";

    private Main() {}

    /** Runs one job; see {@code spark/submit} with no arguments. */
    public static void main(String[] args) throws Exception {
        List<String> words = Arrays.asList(args);
        String verb = words.isEmpty() ? "" : words.get(0);
        int wanted = verb.equals("batch") ? 4 : verb.equals("stream") ? 5 : verb.equals("lines") ? 3 : -1;
        if (words.size() != wanted) {
            throw new IllegalArgumentException(USAGE);
        }
        try (SparkSession spark =
                SparkSession.builder().appName("Dragoman " + verb).getOrCreate()) {
            switch (verb) {
                case "batch" -> new ReadJob(spark, input(words.get(1))).batch(words.get(2), words.get(3));
                case "stream" ->
                    new ReadJob(spark, input(words.get(1))).availableNow(words.get(2), words.get(3), words.get(4));
                default -> lines(spark, words.get(1), words.get(2));
            }
        }
    }

    private static void lines(SparkSession spark, String output, String text) {
        spark.read()
                .parquet(output)
                .where("`table` = 'entries'")
                .orderBy("key", "ordinal")
                .select("json")
                .coalesce(1)
                .write()
                .text(text);
    }

    private static ReadJob.Input input(String name) {
        try {
            return ReadJob.Input.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + name + "\" is no input.\n" + USAGE, e);
        }
    }
}
