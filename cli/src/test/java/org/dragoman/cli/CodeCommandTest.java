package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code code} makes of input that is not as it should be. The heap that tests run with bounds its memory. */
class CodeCommandTest {
    private static final String SOUND =
            "Norway's foreign minister met his Peruvian counterpart in Oslo on Tuesday, officials said.";

    @TempDir
    private Path folder;

    private String complaints = "";
    private int status;

    @Test
    void anEmptyFileIsOneErrorAndTheOthersAreRead() throws IOException {
        List<JsonNode> lines = code(file("empty.txt", ""), file("sound.txt", SOUND));

        assertError(lines.get(0), "empty.txt", "the file is empty");
        assertSound(lines.get(1), "sound.txt");
    }

    @Test
    void aMissingFileIsOneErrorAndTheOthersAreRead() throws IOException {
        List<JsonNode> lines = code(folder.resolve("gone.txt"), file("sound.txt", SOUND));

        assertError(lines.get(0), "gone.txt", "no such file");
        assertSound(lines.get(1), "sound.txt");
    }

    @Test
    void aFolderWithoutReportsIsOneError() throws IOException {
        List<JsonNode> lines = code(Files.createDirectory(folder.resolve("nothing")), file("sound.txt", SOUND));

        assertError(lines.get(0), "nothing", "no reports in this folder");
        assertSound(lines.get(1), "sound.txt");
    }

    @Test
    void binaryDataIsOneErrorAndTheOthersAreRead() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        Path binary = Files.write(folder.resolve("binary.txt"), noise);

        List<JsonNode> lines = code(binary, file("sound.txt", SOUND));

        assertError(lines.get(0), "binary.txt", "binary data");
        assertSound(lines.get(1), "sound.txt");
    }

    @Test
    void aBrokenLineIsNamedAndTheNineOthersAreReadInOrder() throws IOException {
        List<String> rows = new ArrayList<>(IntStream.rangeClosed(1, 10)
                .mapToObj(i -> "{\"key\": \"r" + i + "\", \"published\": \"2012-01-25\", \"text\": \"" + SOUND + "\"}")
                .toList());
        rows.set(6, "{\"key\": \"r7\", \"text\": \"and then");

        List<JsonNode> lines = code(file("reports.jsonl", String.join("\n", rows)));

        assertThat(lines).hasSize(10);
        assertError(lines.get(6), "reports.jsonl:7", "broken JSON at column");
        for (int i = 0; i < 10; i++) {
            if (i != 6) {
                assertSound(lines.get(i), "r" + (i + 1));
            }
        }
    }

    @Test
    void anotherLanguageIsReadWithANoteAndWithoutEntries() throws IOException {
        List<JsonNode> lines = code(
                file(
                        "french.txt",
                        "Le ministre norvégien des affaires étrangères a rencontré mardi à Lima son homologue péruvien pour parler de "
                                + "la pêche et des droits de douane que les deux pays veulent abolir avant la fin de l'année."));

        assertThat(status).isZero();
        assertThat(lines.get(0).path("notes").toString()).contains("only English is read");
        assertThat(lines.get(0).path("events")).isEmpty();
    }

    @Test
    void aSentenceOfTenThousandWordsIsRead() throws IOException {
        String endless = "The envoy of Peru met the minister and ".repeat(1_250) + "left.";

        List<JsonNode> lines = code(file("endless.txt", endless), file("sound.txt", SOUND));

        assertThat(status).isZero();
        assertThat(lines.get(0).path("report").path("key").asString()).isEqualTo("endless.txt");
        assertThat(lines.get(0).has("error")).isFalse();
        assertSound(lines.get(1), "sound.txt");
    }

    @Test
    void quotationsNestedThousandsDeepAreRead() throws IOException {
        List<JsonNode> lines = code(file("nested.txt", "Peru said that ".repeat(1_000) + "it rains."));

        assertThat(status).isZero();
        assertThat(lines.get(0).path("quotations")).isNotEmpty();
    }

    @Test
    void aReportOfFiveMegabytesIsRead() throws IOException {
        String paragraph = (SOUND + " ").repeat(20) + "\n\n";
        String report = paragraph.repeat(5_000_000 / paragraph.length() + 1)
                + "Peru recalled its ambassador to Norway on Friday.";

        List<JsonNode> lines = code(file("long.txt", report), file("sound.txt", SOUND));

        assertThat(status).isZero();
        assertThat(lines.get(0).path("events").toString()).contains("Peru recalled its ambassador");
        assertSound(lines.get(1), "sound.txt");
    }

    @Test
    void marksWithoutWordsAreRead() throws IOException {
        List<JsonNode> lines = code(file("quotes.txt", "\"".repeat(50_000)), file("brackets.txt", "(".repeat(50_000)));

        assertThat(status).isZero();
        assertThat(lines).hasSize(2);
    }

    @Test
    void withoutADateTheSameFactsStandWithAReasonForEachMissingDay() throws IOException {
        String report = "Norway imposed sanctions on Peru in October. Peru rejected the sanctions on Wednesday.\n\n"
                + "\"We shall never accept them,\" Peru's foreign minister said.";
        Path file = file("undated.txt", report);
        JsonNode dated = code("--published", "2012-01-25", file.toString()).get(0);
        JsonNode undated = code(file.toString()).get(0);

        for (String kind : List.of("events", "positions", "quotations")) {
            assertThat(undated.path(kind)).hasSameSizeAs(dated.path(kind)).isNotEmpty();
            for (int i = 0; i < dated.path(kind).size(); i++) {
                JsonNode with = dated.path(kind).get(i);
                JsonNode without = undated.path(kind).get(i);
                assertThat(without.path("rule")).isEqualTo(with.path("rule"));
                assertThat(with.path("date").asString()).startsWith("201");
                assertThat(without.path("date").isNull()).isTrue();
                assertThat(without.path("datePrecision").asString()).isEqualTo("unknown");
                assertThat(without.path("dateReason").asString()).contains("no publication date");
            }
        }
        assertThat(undated.path("events").toString()).contains("to resolve “in October”");
    }

    @Test
    void anUnknownParserIsWrongUse() throws IOException {
        code("--parser", "none", file("sound.txt", SOUND).toString());

        assertThat(status).isEqualTo(Main.WRONG_USE);
        assertThat(complaints.lines()).singleElement().asString().contains("There is no parser \"none\"", "dragoman");
    }

    private void assertError(JsonNode line, String key, String message) {
        assertThat(status).isEqualTo(Main.SOME_FAILED);
        assertThat(line.path("error").asString()).contains(key, message).doesNotContain("\n");
        assertThat(line.path("report").path("key").asString()).endsWith(key);
        assertThat(complaints.lines().filter(each -> each.contains(message))).hasSize(1);
    }

    private static void assertSound(JsonNode line, String key) {
        assertThat(line.path("report").path("key").asString()).endsWith(key);
        assertThat(line.path("events")).isNotEmpty();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<JsonNode> code(Path... files) {
        List<String> args = new ArrayList<>(List.of("--published", "2012-01-25"));
        for (Path file : files) {
            args.add(file.toString());
        }
        return code(args.toArray(new String[0]));
    }

    private List<JsonNode> code(String... args) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        System.setOut(new PrintStream(printed, false, StandardCharsets.UTF_8));
        try {
            CommandLine line = Main.commandLine();
            line.setErr(new PrintWriter(err, true));
            List<String> all = new ArrayList<>(List.of("code"));
            all.addAll(List.of(args));
            status = line.execute(all.toArray(new String[0]));
            System.out.flush();
        } finally {
            System.setOut(before);
        }
        complaints = err.toString();
        JsonMapper json = new JsonMapper();
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(json::readTree)
                .toList();
    }
}
