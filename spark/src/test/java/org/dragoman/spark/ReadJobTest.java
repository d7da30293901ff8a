package org.dragoman.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dragoman.Engine;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.intake.Deliveries;
import org.dragoman.intake.Delivery;
import org.dragoman.intake.Intake;
import org.dragoman.knowledge.KnowledgeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadJobTest {
    private static final Path EXAMPLES = Path.of("../examples/reports.jsonl");
    private static SparkSession spark;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void linesGiveTheEntriesOfCodeToTheByte() throws IOException {
        Path in = input("in", Files.readString(EXAMPLES));
        run(ReadJob.Input.JSONL, in, "out");
        assertThat(entries("out")).hasSizeGreaterThan(30).isEqualTo(coded(EXAMPLES.toString()));
    }

    @Test
    void parquetAndWholeFilesGiveTheSameEntriesAsLines() throws IOException {
        Path in = input("in", Files.readString(EXAMPLES));
        Path parquet = folder.resolve("parquet");
        spark.read().json(in.toString()).write().parquet(parquet.toString());
        run(ReadJob.Input.PARQUET, parquet, "of-parquet");
        run(ReadJob.Input.WARC, in, "of-files");
        List<String> wanted = coded(EXAMPLES.toString());
        assertThat(entries("of-parquet")).isEqualTo(wanted);
        assertThat(entries("of-files")).isEqualTo(wanted);
    }

    @Test
    void archivesGiveTheEntriesOfCode() throws IOException {
        Path in = Files.createDirectories(folder.resolve("crawl"));
        Path crawl = Files.writeString(in.resolve("own.warc"), crawl());
        run(ReadJob.Input.WARC, in, "out");
        assertThat(entries("out")).isNotEmpty().isEqualTo(coded(crawl.toString()));
    }

    @Test
    void brokenReportsStandInTheSideTableWithTheirReasons() throws IOException {
        String first = Files.readAllLines(EXAMPLES).get(0);
        run(ReadJob.Input.JSONL, input("in", "{\"id\": \"cut\n" + first + "\n{\"id\":\"empty-1\"}\n"), "out");
        assertThat(rows("out", "failures"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.<String>getAs("error")).isNotBlank());
        assertThat(entries("out")).isNotEmpty();
    }

    @Test
    void reportsOfALostLineSayWhereItWas() throws IOException {
        run(ReadJob.Input.JSONL, input("in", "{\"id\": \"cut\n"), "out");
        Row failure = rows("out", "failures").get(0);
        assertThat(failure.<String>getAs("file")).endsWith("/in/reports.jsonl");
        assertThat(failure.<String>getAs("key")).matches("reports\\.jsonl#[0-9a-f]{12}");
        assertThat(failure.<String>getAs("error")).startsWith(failure.getAs("key") + ": broken JSON");
    }

    @Test
    void reportsWithoutEntriesAreTold() throws IOException {
        run(ReadJob.Input.JSONL, input("in", "{\"id\":\"dull\",\"text\":\"It rained.\"}"), "out");
        assertThat(rows("out", "reports"))
                .singleElement()
                .matches(row -> row.getAs("key").equals("dull"));
        assertThat(entries("out")).isEmpty();
    }

    @Test
    void linesArePutTogetherAsCodePrintsThem() throws IOException {
        String text = Files.readString(EXAMPLES);
        Path in = input("in", text + text.lines().findFirst().orElseThrow() + "\n{\"id\":\"empty\"}\n");
        run(ReadJob.Input.JSONL, in, "out");
        List<String> lines = Lines.of(spark.read().parquet(folder.resolve("out").toString()))
                .select("line")
                .as(Encoders.STRING())
                .collectAsList();
        List<String> wanted = new ArrayList<>();
        try (Deliveries deliveries =
                Intake.standard().files(List.of(in.toString())).open()) {
            deliveries.stream()
                    .forEach(delivery -> delivery.fold(delivered -> wanted.add(read(delivered)), failed -> false));
        }
        assertThat(lines).filteredOn(line -> !line.contains("\"error\"")).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(lines).hasSize(wanted.size() + 1);
        assertThat(wanted).hasSize((int) text.lines().count() + 1);
    }

    private static String read(Delivery.Delivered delivered) {
        return JsonReadings.plain().write(ExecutorEngine.get(Manner.plain()).read(delivered.report()));
    }

    @Test
    void ownKnowledgeAndADayOfPublicationTravelWithTheJob() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/actors"));
        Files.writeString(own.resolve("groups.tsv"), "# own\nNorven Dawn\tNOR\tREB\tND\tgroup\t2010\t-\n");
        Path in = input("in", "{\"id\":\"a\",\"text\":\"Norven Dawn condemned Chad on Monday.\"}");
        run(ReadJob.Input.JSONL, in, "plain");
        assertThat(rows("plain", "entries")).noneMatch(row -> "NORREB".equals(row.getAs("actor")));
        Manner manner = Manner.of(LocalDate.of(2014, 5, 7), List.of(own.getParent()));
        run(ReadJob.Input.JSONL, in, "own-out", manner);
        assertThat(rows("own-out", "entries"))
                .isNotEmpty()
                .allMatch(row -> "NORREB".equals(row.getAs("actor")))
                .allMatch(row -> "2014-05-05".equals(row.getAs("date")))
                .allMatch(row -> manner.knowledge().equals(row.getAs("knowledge")));
    }

    @Test
    void badKnowledgeStopsTheJobBeforeItStarts() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/actors"));
        Files.writeString(own.resolve("groups.tsv"), "Norven Dawn\tXXX\tREB\tND\tgroup\t2010\t-\n");
        assertThatThrownBy(() -> Manner.of(null, List.of(own.getParent())))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("groups.tsv:1");
    }

    @Test
    void finishedOutputStaysAndWhatADeadBatchLeftIsWrittenOver() throws IOException {
        Path in = input("in", Files.readString(EXAMPLES));
        Path out = Files.createDirectories(folder.resolve("out/_temporary/0"));
        Files.createDirectories(folder.resolve("out/table=entries/month=none"));
        Files.writeString(folder.resolve("out/table=entries/month=none/half.parquet"), "PAR1");
        run(ReadJob.Input.JSONL, in, "out");
        List<String> once = entries("out");
        assertThat(out).doesNotExist();
        assertThat(once).isEqualTo(coded(EXAMPLES.toString()));
        assertThatThrownBy(() -> run(ReadJob.Input.JSONL, in, "out")).hasMessageContaining("holds a finished output");
        new ReadJob(spark, ReadJob.Input.JSONL, Manner.plain())
                .batch(in.toString(), folder.resolve("out").toString(), true);
        assertThat(entries("out")).isEqualTo(once);
        Files.createDirectories(folder.resolve("photographs/2014"));
        assertThatThrownBy(() -> run(ReadJob.Input.JSONL, in, "photographs")).hasMessageContaining("photographs");
    }

    @Test
    void parquetWithoutATextIsNamedAsSuch() {
        String table = folder.resolve("numbers").toString();
        spark.range(3).write().parquet(table);
        assertThatThrownBy(() -> run(ReadJob.Input.PARQUET, Path.of(table), "out"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column \"text\"");
    }

    @Test
    void aFileSystemThatFailsFailsTheTaskAndADamagedFileOnlyItsReport() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        ReportFiles.Watched bytes = new ReportFiles.Watched(failing);
        Deliveries deliveries = Intake.standard().stream("news.warc", "news.warc", bytes);
        Iterator<Delivery> checked = new ReportFiles.Checked(deliveries, bytes, "hdfs:///news.warc");
        assertThatThrownBy(checked::hasNext)
                .hasMessageContaining("hdfs:///news.warc")
                .hasMessageContaining("reset");
    }

    @Test
    void aStreamTakesEachFileOnce() throws Exception {
        List<String> lines = Files.readAllLines(EXAMPLES);
        Path in = input("in", String.join("\n", lines.subList(0, 5)));
        stream(in);
        List<String> first = entries("out");
        stream(in);
        assertThat(entries("out")).isNotEmpty().isEqualTo(first);
        Files.writeString(in.resolve("later.jsonl"), String.join("\n", lines.subList(5, lines.size())));
        stream(in);
        assertThat(entries("out")).isEqualTo(coded(EXAMPLES.toString()));
    }

    @Test
    void monthsComeFromWhatADateIsSureOf() {
        assertThat(EntryRows.month("2012-01-25")).isEqualTo("2012-01");
        assertThat(EntryRows.month("2012")).isEqualTo("2012");
        assertThat(EntryRows.month(null)).isEqualTo(EntryRows.NO_MONTH);
    }

    @Test
    void aJvmHasOneEngine() {
        Engine engine = ExecutorEngine.get(Manner.plain());
        assertThat(ExecutorEngine.get(Manner.of(LocalDate.of(2014, 5, 5), List.of())))
                .isSameAs(engine);
        // What cannot be sent is never sent by mistake.
        assertThat(engine).isNotInstanceOf(Serializable.class);
    }

    private Path input(String name, String text) throws IOException {
        Path in = Files.createDirectories(folder.resolve(name));
        Files.writeString(in.resolve("reports.jsonl"), text);
        return in;
    }

    private void run(ReadJob.Input input, Path in, String out) throws IOException {
        run(input, in, out, Manner.plain());
    }

    private void run(ReadJob.Input input, Path in, String out, Manner manner) throws IOException {
        new ReadJob(spark, input, manner)
                .batch(in.toString(), folder.resolve(out).toString(), false);
    }

    private void stream(Path in) throws Exception {
        new ReadJob(spark, ReadJob.Input.JSONL, Manner.plain())
                .availableNow(
                        in.toString(),
                        folder.resolve("out").toString(),
                        folder.resolve("checkpoint").toString(),
                        1);
    }

    private List<Row> rows(String out, String table) {
        Dataset<Row> all = spark.read().parquet(folder.resolve(out).toString());
        return all.where("`table` = '" + table + "'").collectAsList();
    }

    private List<String> entries(String out) {
        return spark
                .read()
                .parquet(folder.resolve(out).toString())
                .where("`table` = 'entries'")
                .select("json")
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .sorted()
                .toList();
    }

    /** What {@code code} prints of a file, cut into entries. */
    private static List<String> coded(String file) {
        List<String> out = new ArrayList<>();
        try (Deliveries deliveries = Intake.standard().files(List.of(file)).open()) {
            deliveries.stream()
                    .forEach(delivery -> delivery.fold(
                            delivered -> {
                                Reading reading =
                                        ExecutorEngine.get(Manner.plain()).read(delivered.report());
                                String line = JsonReadings.plain().write(reading);
                                List<String> entries = new ArrayList<>();
                                reading.positions()
                                        .forEach(each ->
                                                entries.add(JsonReadings.plain().write(each)));
                                reading.events()
                                        .forEach(each ->
                                                entries.add(JsonReadings.plain().write(each)));
                                reading.quotations()
                                        .forEach(each ->
                                                entries.add(JsonReadings.plain().write(each)));
                                assertThat(entries).allMatch(line::contains);
                                return out.addAll(entries);
                            },
                            undelivered -> false));
        }
        return out.stream().sorted().toList();
    }

    private static String crawl() {
        String page = """
                <html><head><title>Estmark talks</title></head><body><article><h1>Talks over the strait</h1>
                <p>France on Monday accused Russia of blocking the talks over the strait, officials in Paris said.</p>
                <p>"We will not accept these sanctions," Russian Foreign Minister Sergei Lavrov told reporters in Moscow.</p>
                <p>Germany and Poland called for a ceasefire and said they would send observers to the region.</p>
                </article></body></html>
                """;
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length
                + "\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example/own\r\n"
                + "WARC-Date: 2014-05-05T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:11111111-2222-3333-4444-555555555555>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + answer.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + answer + "\r\n\r\n";
    }
}
