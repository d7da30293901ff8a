package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a person does with a ledger, through the commands themselves. */
class LedgerCommandsTest {
    @TempDir
    Path folder;

    private String ledger = "";
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void read() throws IOException {
        ledger = folder.resolve("news.ledger").toString();
        Path report = folder.resolve("report.txt");
        Files.writeString(
                report,
                "OSLO - Norway said on Tuesday it opposed sanctions on Mali. \"Talks come first,\" Foreign Minister Espen Barth Eide"
                        + " told reporters after he met Chad's ambassador.\n",
                StandardCharsets.UTF_8);
        assertThat(run("read", "--published", "2013-02-05", "--ledger", ledger, report.toString()))
                .isZero();
        clear();
    }

    @Test
    void correctsAnEntryAndKeepsItThroughANewReading() {
        String id = ids("positions").get(0);
        assertThat(run("correct", "--ledger", ledger, id, "--set", "stance=neutral", "--by", "ana", "--why", "test"))
                .isZero();
        assertThat(answer("positions")).contains("neutral").doesNotContain("oppose");
        assertThat(run("correct", "--ledger", ledger, id, "--set", "colour=blue"))
                .isEqualTo(Main.WRONG_USE);
        assertThat(err.toString()).contains("there is no field \"colour\"");
    }

    @Test
    void aNewCodeBringsItsTypeAlong() {
        String id = ids("events").get(0);
        assertThat(run("correct", "--ledger", ledger, id, "--set", "cameo=111")).isZero();
        assertThat(answer("events")).contains("111").contains("ACCUSE");
    }

    @Test
    void rejectedEntriesAreGoneAndAcceptedOnesAreGold() throws IOException {
        String position = ids("positions").get(0);
        String event = ids("events").get(0);
        assertThat(run("reject", "--ledger", ledger, event)).isZero();
        assertThat(run("accept", "--ledger", ledger, position)).isZero();
        assertThat(ids("events")).doesNotContain(event);
        Path gold = folder.resolve("gold.jsonl");
        assertThat(run("export", "--ledger", ledger, "--format", "gold", gold.toString()))
                .isZero();
        assertThat(Files.readString(gold))
                .contains("\"positions\":[[\"NOR\",\"sanctions\",\"MLI\",\"oppose\"]]")
                .contains("\"id\":\"report.txt\"");
    }

    @Test
    void aCorrectedLedgerIsGoldThatReadingsAreHeldAgainst() throws IOException {
        Path reports = folder.resolve("reports.jsonl");
        Files.writeString(
                reports,
                "{\"id\":\"a\",\"published\":\"2013-02-05\",\"text\":\"Norway opposed sanctions on Mali.\"}\n"
                        + "{\"id\":\"b\",\"published\":\"2013-02-05\",\"text\":\"Chad opposed sanctions on Peru.\"}\n");
        ledger = folder.resolve("judged.ledger").toString();
        assertThat(run("read", "--ledger", ledger, reports.toString())).isZero();
        List<String> positions = ids("positions");
        assertThat(positions).hasSize(2);
        assertThat(run("accept", "--ledger", ledger, positions.get(0))).isZero();
        assertThat(run("correct", "--ledger", ledger, positions.get(1), "--set", "stance=support"))
                .isZero();
        Path gold = folder.resolve("gold.jsonl");
        assertThat(run("export", "--ledger", ledger, "--format", "gold", gold.toString()))
                .isZero();
        clear();
        assertThat(run("evaluate", "--set", "examples", "--gold", gold.toString(), reports.toString()))
                .isZero();
        // One of two as the person has it, and what the person changed held against the reading.
        assertThat(out.toString()).containsPattern("position core F1 +0\\.500").contains("2 rows");
    }

    @Test
    void whatOneLedgerExportsAnotherImports() {
        Path lines = folder.resolve("all.jsonl");
        String other = folder.resolve("other.ledger").toString();
        assertThat(run("export", "--ledger", ledger, "--format", "jsonl", "--detail", lines.toString()))
                .isZero();
        assertThat(run("import", "--ledger", other, lines.toString())).isZero();
        String first = answer("positions");
        ledger = other;
        assertThat(answer("positions")).isEqualTo(first);
    }

    @Test
    void ploverRecordsGoOutAndComeIn() {
        Path lines = folder.resolve("events.plover");
        String other = folder.resolve("plover.ledger").toString();
        assertThat(run("export", "--ledger", ledger, "--format", "plover", lines.toString()))
                .isZero();
        assertThat(run("import", "--ledger", other, "--format", "plover", lines.toString()))
                .isZero();
        String first = answer("events");
        ledger = other;
        assertThat(answer("events")).isEqualTo(first);
    }

    @Test
    void parquetAppearsWhenItIsComplete() {
        for (String kind : List.of("events", "positions", "quotations")) {
            Path file = folder.resolve(kind + ".parquet");
            assertThat(run("export", "--ledger", ledger, "--format", "parquet", "--kind", kind, file.toString()))
                    .isZero();
            assertThat(file).isNotEmptyFile();
            assertThat(folder.resolve(kind + ".parquet.part")).doesNotExist();
            assertThat(folder.resolve("." + kind + ".parquet.part.crc")).doesNotExist();
        }
    }

    @Test
    void refusesAddressesOfOtherDatabases() {
        assertThat(run("events", "--ledger", "jdbc:mysql://db/news?password=secret"))
                .isEqualTo(Main.WRONG_USE);
        assertThat(err.toString())
                .contains("jdbc:mysql://db/news")
                .contains("PostgreSQL")
                .doesNotContain("secret");
    }

    @Test
    void tellsWhoTakesPartAndWhichReportsThereAre() {
        assertThat(answer("actors")).contains("NOR,Norway");
        assertThat(answer("reports")).contains("report.txt,2013-02-05");
    }

    private List<String> ids(String command) {
        List<String> ids = new ArrayList<>();
        answer(command).lines().skip(1).forEach(line -> ids.add(line.substring(0, line.indexOf(','))));
        assertThat(ids).isNotEmpty();
        return ids;
    }

    private String answer(String command) {
        clear();
        assertThat(run(command, "--ledger", ledger, "--format", "csv")).isZero();
        return out.toString();
    }

    private void clear() {
        out.getBuffer().setLength(0);
    }

    private int run(String... args) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
