package org.dragoman.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dragoman.intake.Delivery.Delivered;
import org.dragoman.intake.Delivery.Undelivered;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private static final String STORY =
            "Norway's envoy met rebel leaders in Nairobi on Tuesday.\n\nNo deal was reached.\n";

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();

    @Test
    void readsATextFileAsOneReportKnownByItsName() throws IOException {
        Report report = only(write("talks.txt", STORY));
        assertThat(report.key()).isEqualTo("talks.txt");
        assertThat(report.text()).isEqualTo(STORY);
        assertThat(report.title()).isNull();
        assertThat(report.published()).isNull();
    }

    @Test
    void readsAStreamByTheNameThatItIsGivenAndClosesIt() {
        boolean[] closed = new boolean[1];
        ByteArrayInputStream bytes =
                new ByteArrayInputStream(
                        "{\"text\":\"They met.\"}\n{\"id\":\"b\"}\n".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };
        List<Delivery> lines = new ArrayList<>();
        Intake.standard().publishedOn(LocalDate.of(2012, 1, 25)).stream("news.jsonl", "hdfs:///news.jsonl", bytes)
                .forEachRemaining(lines::add);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isInstanceOfSatisfying(Delivered.class, delivered -> {
            assertThat(delivered.key()).isEqualTo("hdfs:///news.jsonl:1");
            assertThat(delivered.report().published()).isEqualTo("2012-01-25");
        });
        assertThat(lines.get(1))
                .isInstanceOfSatisfying(
                        Undelivered.class,
                        failed -> assertThat(failed.message()).startsWith("hdfs:///news.jsonl:2: no text"));
        assertThat(closed[0]).isTrue();
    }

    @Test
    void aStreamOfNothingReadableIsOneFailureAndIsClosed() {
        Deliveries deliveries =
                Intake.standard().stream("x.txt", "hdfs:///x.txt", new ByteArrayInputStream(new byte[] {0, 1, 2, 0}));
        assertThat(deliveries.next())
                .isInstanceOfSatisfying(
                        Undelivered.class,
                        failed -> assertThat(failed.message()).startsWith("hdfs:///x.txt: binary data"));
        assertThat(deliveries.hasNext()).isFalse();
    }

    @Test
    void readsEveryFieldOfALine() throws IOException {
        Report report = only(write(
                "a.jsonl",
                "{\"key\":\"r1\",\"published\":\"2012-01-25T10:00:00Z\",\"title\":\"Talks\",\"text\":\"They met.\","
                        + "\"url\":\"https://example.org/a\",\"publisher\":\"The Example\",\"language\":\"en-GB\"}"));
        assertThat(report)
                .isEqualTo(new Report(
                        "r1",
                        "Talks",
                        "They met.",
                        LocalDate.of(2012, 1, 25),
                        "https://example.org/a",
                        "The Example",
                        "en"));
    }

    @Test
    void takesIdForKeyAndTheLineForBoth() throws IOException {
        Path file = write("a.jsonl", "{\"id\":17,\"text\":\"One.\"}\n\n{\"text\":\"Two.\"}\n");
        assertThat(keys(file)).containsExactly("17", file + ":3");
    }

    @Test
    void goesOnBehindABrokenLine() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 10; i++) {
            lines.append(i == 7 ? "{\"key\":\"r7\", \"text\": \"cut" : "{\"key\":\"r" + i + "\",\"text\":\"Word.\"}")
                    .append('\n');
        }
        Path file = write("a.jsonl", lines.toString());
        List<Delivery> deliveries = read(file);
        assertThat(deliveries).hasSize(10);
        Undelivered broken = (Undelivered) deliveries.get(6);
        assertThat(broken.message())
                .startsWith(file + ":7: broken JSON")
                .contains("mend or remove it")
                .doesNotContain("\n");
        assertThat(deliveries.get(9).key()).isEqualTo("r10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,2]",
                "\"text\"",
                "{\"key\":\"a\"}",
                "{\"key\":\"a\",\"text\":[\"b\"]}",
                "{\"text\":\"  \"}",
                "nul"
            })
    void refusesLinesThatAreNoReport(String line) throws IOException {
        assertThat(read(write("a.jsonl", line + "\n{\"text\":\"Good.\"}")))
                .satisfiesExactly(
                        bad -> assertThat(bad).isInstanceOf(Undelivered.class),
                        good -> assertThat(good).isInstanceOf(Delivered.class));
    }

    @Test
    void namesUnknownFieldsOnce() throws IOException {
        read(write("a.jsonl", "{\"text\":\"One.\",\"mood\":\"x\"}\n{\"text\":\"Two.\",\"mood\":\"y\",\"desk\":{}}\n"));
        assertThat(notices).hasSize(2);
        assertThat(notices.get(0)).contains("a.jsonl:1: unknown field mood left out");
        assertThat(notices.get(1)).contains("a.jsonl:2: unknown field desk left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252", "UTF-8 with mark"})
    void findsOutEncodings(String name) throws IOException {
        String text = "“Brazil’s president,” São Paulo’s café owners said, “won’t négociate” – façade. ".repeat(5);
        byte[] bytes = name.endsWith("mark")
                ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)
                : text.getBytes(Charset.forName(name));
        Path file = Files.write(folder.resolve("a.txt"), bytes);
        assertThat(only(file).text()).isEqualTo(text);
    }

    @Test
    void readsLinesInWideCharacters() throws IOException {
        byte[] bytes = "{\"key\":\"å𝄞\",\"text\":\"Ærlig talt.\"}\n{\"key\":\"b\",\"text\":\"Zwei.\"}"
                .getBytes(StandardCharsets.UTF_16);
        assertThat(keys(Files.write(folder.resolve("a.jsonl"), bytes))).containsExactly("å𝄞", "b");
    }

    @Test
    void undoesGzipWhateverTheNameSays() throws IOException {
        Path named = Files.write(folder.resolve("a.jsonl.gz"), gzip("{\"key\":\"z\",\"text\":\"Zipped.\"}"));
        Path unnamed = Files.write(folder.resolve("b.txt"), gzip(STORY));
        assertThat(keys(named, unnamed)).containsExactly("z", "b.txt");
    }

    @Test
    void tellsOfGzipThatIsCutOff() throws IOException {
        byte[] whole = gzip("{\"key\":\"z\",\"text\":\"Zipped.\"}\n".repeat(2000));
        Path file = Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
        List<Delivery> deliveries = read(file, write("b.txt", STORY));
        Undelivered cut = (Undelivered) deliveries.get(deliveries.size() - 2);
        assertThat(cut.message()).contains("a.jsonl.gz:").contains("cut off");
        assertThat(deliveries.get(deliveries.size() - 1).key()).isEqualTo("b.txt");
    }

    @Test
    void readsOneObjectOrAnArrayOrManyObjectsOfJson() throws IOException {
        Path one = write("one.json", "{\n \"key\": \"a\",\n \"text\": \"A.\"\n}");
        Path many = write("many.json", "[{\"key\":\"b\",\"text\":\"B.\"},\n{\"key\":\"c\",\"text\":\"C.\"}]");
        Path lines =
                write("lines.json", "{\"key\":\"d\",\"text\":\"D.\"}\n{\"key\":\n{\"key\":\"e\",\"text\":\"E.\"}\n");
        assertThat(keys(one, many, lines)).containsExactly("a", "b", "c", "d", lines + ":2", "e");
    }

    @Test
    void readsAFolderTreeByName() throws IOException {
        Files.createDirectories(folder.resolve("b/deep"));
        write("c.txt", STORY);
        write("b/deep/x.txt", STORY);
        write("b/a.txt", STORY);
        write("b/.hidden.txt", STORY);
        write("b/picture.png", "no report");
        assertThat(keys(folder)).containsExactly("b/a.txt", "b/deep/x.txt", "c.txt");
    }

    @Test
    void givesOneClearLineForEachBadInputAndReadsTheRest() throws IOException {
        Path empty = write("empty.txt", "");
        Path bare = Files.createDirectories(folder.resolve("bare"));
        Path binary = Files.write(folder.resolve("song.txt"), new byte[] {1, 2, 0, 3, 4, 5, 6, 7});
        Path blank = write("blank.txt", " \n\n");
        List<Delivery> deliveries =
                read(empty, folder.resolve("missing.txt"), bare, binary, blank, write("good.txt", STORY));
        assertThat(deliveries).hasSize(6);
        assertThat(messages(deliveries))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(empty + ": ").contains("empty"),
                        line -> assertThat(line).contains("missing.txt: no such file"),
                        line -> assertThat(line).startsWith(bare + ": no reports in this folder"),
                        line -> assertThat(line).startsWith(binary + ": binary data"),
                        line -> assertThat(line).startsWith(blank + ": the text is empty"));
        assertThat(deliveries.get(5).key()).isEqualTo("good.txt");
    }

    @Test
    void refusesATextThatIsNoSingleReport() throws IOException {
        Path file = write("long.txt", "All work and no play. ".repeat(Intake.LONGEST_TEXT / 22 + 1));
        assertThat(messages(read(file))).singleElement().asString().contains("longer than 20 MB");
    }

    @Test
    void readsStandardInputByItsFirstBytes() {
        assertThat(fromStandardInput(STORY)).extracting(Delivery::key).containsExactly("-");
        assertThat(fromStandardInput("{\"key\":\"a\",\"text\":\"A.\"}\n{\"key\":\"b\",\"text\":\"B.\"}\n"))
                .extracting(Delivery::key)
                .containsExactly("a", "b");
        assertThat(messages(fromStandardInput(""))).singleElement().asString().startsWith("standard input: ");
    }

    @Test
    void datesOnlyReportsThatHaveNoDate() throws IOException {
        LocalDate day = LocalDate.of(2012, 1, 25);
        Path file = write("a.jsonl", "{\"text\":\"A.\"}\n{\"text\":\"B.\",\"published\":\"1999-12-31\"}\n");
        try (Deliveries deliveries = Intake.standard()
                .publishedOn(day)
                .files(List.of(file.toString()))
                .open()) {
            assertThat(deliveries.stream().map(d -> report(d).published()))
                    .containsExactly(day, LocalDate.of(1999, 12, 31));
        }
    }

    @Test
    void notesAPublicationDateThatIsNone() throws IOException {
        Delivered delivered = (Delivered) read(write("a.jsonl", "{\"text\":\"A.\",\"published\":\"last week\"}"))
                .get(0);
        assertThat(delivered.report().published()).isNull();
        assertThat(delivered.notes()).singleElement().asString().contains("\"last week\" is no date");
    }

    @Test
    void readsNoFurtherThanAsked() throws IOException {
        Path good = write("good.txt", STORY);
        try (Deliveries deliveries =
                Intake.standard().files(List.of(good.toString(), "missing")).open()) {
            assertThat(deliveries.next().key()).isEqualTo("good.txt");
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<Delivery> read(Path... paths) {
        List<String> names = Arrays.stream(paths).map(Path::toString).toList();
        try (Deliveries deliveries =
                Intake.standard().notices(notices::add).files(names).open()) {
            return deliveries.stream().toList();
        }
    }

    private List<String> keys(Path... paths) {
        return read(paths).stream().map(Delivery::key).toList();
    }

    private Report only(Path path) {
        return report(read(path).get(0));
    }

    private static Report report(Delivery delivery) {
        return ((Delivered) delivery).report();
    }

    private static List<String> messages(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(Undelivered.class::isInstance)
                .map(d -> ((Undelivered) d).message())
                .toList();
    }

    private static List<Delivery> fromStandardInput(String text) {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (Deliveries deliveries =
                Intake.standard().standardInput(in).files(List.of("-")).open()) {
            return deliveries.stream().toList();
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
