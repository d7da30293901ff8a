package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the council is asked at the command line, and what it answers. */
class CouncilCommandTest {
    private static final String REPORT = """
            UNITED NATIONS, Jan 24 - Russia opposes sanctions on Syria, its ambassador said.

            France and Britain called for sanctions on Syria. India was against an arms embargo on Syria. Norway backed \
            sanctions on Syria.
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysHowEachMemberOfThatDayWouldVoteAndFromWhichSentence() throws IOException {
        JsonNode json = json(report());
        assertThat(json.path("members")).hasSize(15);
        assertThat(member(json, "RUS").path("ballot").asString()).isEqualTo("against");
        assertThat(member(json, "RUS").path("proof").asString()).startsWith("Russia opposes sanctions on Syria");
        assertThat(member(json, "RUS").path("since").asString()).isEqualTo("2012-01-25");
        assertThat(member(json, "FRA").path("ballot").asString()).isEqualTo("for");
        assertThat(member(json, "GBR").path("ballot").asString()).isEqualTo("for");
        assertThat(json.path("outcome").asString()).isEqualTo("would be vetoed");
        assertThat(json.path("hands")).extracting(JsonNode::asString).containsExactly("RUS");
    }

    @Test
    void aRelatedMeasureCountsLessAndWhoIsNoMemberCountsNot() throws IOException {
        JsonNode json = json(report());
        assertThat(member(json, "IND").path("ground").asString()).isEqualTo("related");
        assertThat(member(json, "IND").path("sure").asDouble())
                .isLessThan(member(json, "FRA").path("sure").asDouble());
        assertThat(member(json, "NOR").isMissingNode()).isTrue();
        assertThat(member(json, "TGO").path("ballot").asString()).isEqualTo("unknown");
    }

    @Test
    void theTableTellsTheOutcomeAndWhyTheRule() throws IOException {
        assertThat(ask("--why", report())).isZero();
        assertThat(out.toString())
                .startsWith("sanctions on Syria in the Security Council of 2012-01-25")
                .contains("2 for, 2 against, 0 abstaining, 11 unknown, 9 needed: it would be vetoed by Russia.")
                .contains("- Who is not spoken of is unknown.")
                .contains("Drafts on Syria that were vetoed before:", "S/2011/612");
    }

    @Test
    void asksTheLedgerWhenThereAreNoFiles() throws IOException {
        String ledger = folder.resolve("news.ledger").toString();
        assertThat(run("read", "--published", "2012-01-24", "--ledger", ledger, report()))
                .isZero();
        out.getBuffer().setLength(0);
        assertThat(ask("--ledger", ledger, "--format", "csv")).isZero();
        assertThat(out.toString()).contains("RUS,true,against,0.8,word,2012-01-24,report.txt,");
        // What is said later says nothing of an earlier day.
        out.getBuffer().setLength(0);
        assertThat(run(
                        "council",
                        "--measure",
                        "sanctions",
                        "--target",
                        "SYR",
                        "--on",
                        "2012-01-10",
                        "--ledger",
                        ledger,
                        "--format",
                        "csv"))
                .isZero();
        assertThat(out.toString()).contains("RUS,true,unknown,");
    }

    @Test
    void whatItDoesNotKnowItSaysSo() throws IOException {
        assertThat(run("council", "--measure", "snactions", "--target", "SYR", report()))
                .isEqualTo(Main.WRONG_USE);
        assertThat(err.toString()).contains("There is no measure \"snactions\"");
        err.getBuffer().setLength(0);
        assertThat(run("council", "--measure", "sanctions", "--target", "Syria", report()))
                .isEqualTo(Main.WRONG_USE);
        assertThat(err.toString()).contains("There is no country \"Syria\"").contains("such as SYR");
    }

    @Test
    void aReportThatCannotBeReadIsToldAndTheOthersCount() throws IOException {
        String missing = folder.resolve("none.txt").toString();
        assertThat(ask("--format", "csv", missing, report())).isEqualTo(Main.SOME_FAILED);
        assertThat(err.toString()).contains("none.txt");
        assertThat(out.toString()).contains("RUS,true,against");
    }

    private String report() throws IOException {
        return Files.writeString(folder.resolve("report.txt"), REPORT).toString();
    }

    private JsonNode json(String report) {
        assertThat(ask("--format", "json", report)).isZero();
        return new JsonMapper().readTree(out.toString());
    }

    private static JsonNode member(JsonNode json, String code) {
        for (JsonNode member : json.path("members").values()) {
            if (member.path("country").asString().equals(code)) {
                return member;
            }
        }
        return json.path("none");
    }

    private int ask(String... more) {
        String[] args = new String[7 + more.length];
        System.arraycopy(
                new String[] {"council", "--measure", "sanctions", "--target", "SYR", "--on", "2012-01-25"},
                0,
                args,
                0,
                7);
        System.arraycopy(more, 0, args, 7, more.length);
        return run(args);
    }

    private int run(String... args) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
