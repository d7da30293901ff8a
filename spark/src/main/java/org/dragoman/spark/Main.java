package org.dragoman.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.dragoman.knowledge.KnowledgeException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The jobs that {@code spark/submit} hands to a cluster. */
@Command(
        name = "spark/submit MASTER",
        mixinStandardHelpOptions = true,
        subcommandsRepeatable = false,
        description = {
            "Reads reports on a Spark cluster, into Parquet partitioned by table (reports, entries, failures) and month.",
            "Exit status: 0 done, 1 wrong use or a job that failed. Reports that cannot be read are rows of failures."
        },
        footer = {
            "",
            "Examples:",
            "  spark/submit spark://host:7077 batch jsonl hdfs:///news/2012 hdfs:///entries/2012",
            "  spark/submit spark://host:7077 stream jsonl hdfs:///incoming hdfs:///entries hdfs:///checkpoint",
            "  spark/submit 'local[2]' lines hdfs:///entries/2012 /tmp/entries-2012"
        })
public final class Main {
    /** Reading is slow against the size of its input: small pieces keep all cores busy and cost little when they are lost. */
    private static final String PIECE = "16m";

    private Main() {}

    /** Runs one job; see {@code spark/submit} with no arguments. */
    public static void main(String[] args) {
        int status = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> tell(e, line))
                .execute(args.length == 0 ? new String[] {"--help"} : args);
        if (status != 0) {
            System.exit(1);
        }
    }

    /** A user's mistake is told in one line; what else goes wrong, with where. */
    private static int tell(Exception e, CommandLine line) {
        if (e instanceof IllegalArgumentException || e instanceof KnowledgeException) {
            line.getErr().println(e.getMessage());
        } else {
            e.printStackTrace(line.getErr());
        }
        return 1;
    }

    private static SparkSession session(String job) {
        SparkSession spark = SparkSession.builder()
                .appName("Dragoman " + job)
                // Columns of times become days of publication: the same ones wherever the job is started.
                .config("spark.sql.session.timeZone", "UTC")
                // A month stays text, even where an output has whole years only.
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", false)
                .getOrCreate();
        if (!spark.sparkContext().getConf().contains("spark.sql.files.maxPartitionBytes")) {
            spark.conf().set("spark.sql.files.maxPartitionBytes", PIECE);
        }
        return spark;
    }

    private static final class HowToRead {
        @Parameters(index = "0", paramLabel = "KIND", description = "What the input holds: jsonl, warc or parquet.")
        ReadJob.Input kind = ReadJob.Input.JSONL;

        @Parameters(index = "1", paramLabel = "INPUT", description = "Folder of reports, on any file system of Spark.")
        String input = "";

        @Parameters(index = "2", paramLabel = "OUTPUT", description = "Folder for Parquet.")
        String output = "";

        @Option(
                names = "--knowledge",
                paramLabel = "DIR",
                description = "Lay your own knowledge files over the shipped ones; may be given more than once. "
                        + "The folders are read here and travel with the job.")
        List<Path> knowledge = new ArrayList<>();

        @Option(
                names = "--published",
                paramLabel = "DATE",
                description = "Day of publication of reports that give none, such as 2012-01-25.")
        @Nullable
        LocalDate published;

        ReadJob job(SparkSession spark, Manner manner) {
            return new ReadJob(spark, kind, manner);
        }
    }

    @Command(name = "batch", mixinStandardHelpOptions = true, description = "Read a folder once.")
    private int batch(
            @Mixin HowToRead how,
            @Option(names = "--replace", description = "Write over what is there.") boolean replace)
            throws IOException {
        Manner manner = Manner.of(how.published, how.knowledge);
        try (SparkSession spark = session("batch")) {
            how.job(spark, manner).batch(how.input, how.output, replace);
        }
        return 0;
    }

    @Command(
            name = "stream",
            mixinStandardHelpOptions = true,
            description = "Read what has come since the last run with the same checkpoint, and end.")
    private int stream(
            @Mixin HowToRead how,
            @Parameters(index = "3", paramLabel = "CHECKPOINT", description = "Folder in which the stream remembers.")
                    String checkpoint,
            @Option(
                            names = "--files-at-once",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "Files that are committed together (default: ${DEFAULT-VALUE}).")
                    int filesAtOnce)
            throws IOException, TimeoutException, StreamingQueryException {
        Manner manner = Manner.of(how.published, how.knowledge);
        try (SparkSession spark = session("stream")) {
            how.job(spark, manner).availableNow(how.input, how.output, checkpoint, filesAtOnce);
        }
        return 0;
    }

    @Command(
            name = "lines",
            mixinStandardHelpOptions = true,
            description = "Write an output as text: the lines that code prints of the same reports, sorted by key.")
    private int lines(
            @Parameters(paramLabel = "OUTPUT", description = "Folder that batch, stream or compact has written.")
                    String output,
            @Parameters(paramLabel = "TEXT", description = "Folder for the text.") String text)
            throws IOException {
        try (SparkSession spark = session("lines")) {
            Lines.of(spark.read().parquet(output))
                    .orderBy("key", "line")
                    .select("line")
                    .write()
                    .text(text);
        }
        return 0;
    }

    @Command(
            name = "compact",
            mixinStandardHelpOptions = true,
            description = "Write an output anew in few large files, for readers that open each of them.")
    private int compact(
            @Parameters(paramLabel = "OUTPUT", description = "Folder that batch or stream has written.") String output,
            @Parameters(paramLabel = "TO", description = "Folder for the few files.") String to)
            throws IOException {
        try (SparkSession spark = session("compact")) {
            Dataset<Row> rows = spark.read().parquet(output);
            rows.hint("rebalance", functions.col("table"), functions.col("month"))
                    .write()
                    .partitionBy("table", "month")
                    .parquet(to);
        }
        return 0;
    }
}
