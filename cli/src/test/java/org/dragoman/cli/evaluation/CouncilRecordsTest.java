package org.dragoman.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class CouncilRecordsTest {
    /** Three years of members and the vetoes of six, written down for this test from the public record. */
    private static final Path OWN = Path.of("src/test/resources/council");

    private static final CouncilRecords RECORDS = new CouncilRecords(Knowledge.load());

    @TempDir
    Path folder;

    @Test
    void theKnowledgeAgreesWithTheRecord() throws IOException {
        CouncilRecords.Compared compared = RECORDS.compare(OWN);
        assertThat(compared.unexplained()).isEmpty();
        assertThat(compared.scores()).hasSize(39).allMatch(score -> sum(score, "the same") == 1);
    }

    @Test
    void everyDifferenceIsFoundAndToldFromWhichSideItIs() throws IOException {
        Files.writeString(
                folder.resolve(CouncilRecords.MEMBERS),
                Files.readString(OWN.resolve(CouncilRecords.MEMBERS)).replace("2012,Togo", "2012,Tonga"));
        Files.writeString(
                folder.resolve(CouncilRecords.VETOES),
                Files.readString(OWN.resolve(CouncilRecords.VETOES))
                        .replace("Georgia,Russian Federation", "Georgia,China"));
        CouncilRecords.Compared compared = RECORDS.compare(folder);
        assertThat(compared.unexplained())
                .containsExactly(
                        "elected member that is not known here: 2012 TON",
                        "elected member that only is known here: 2012 TGO",
                        "veto that is not known here: 2009-06-15 S/2009/310 [CHN]",
                        "veto that only is known here: 2009-06-15 S/2009/310 [RUS]");
    }

    @Test
    void knownSlipsOfATableAreExplainedAndNotTheSame() throws IOException {
        Files.writeString(folder.resolve(CouncilRecords.MEMBERS), "year,country\n");
        Files.writeString(
                folder.resolve(CouncilRecords.VETOES),
                "date,draft,meeting,agenda,vetoed_by\n2001-03-27,none,none,none,France\n"
                        + "2001-04-12,S/2001/270,S/PV.4305,Palestine,United States\n");
        CouncilRecords.Compared compared = RECORDS.compare(folder);
        assertThat(compared.unexplained()).containsExactly("veto that is not known here: 2001-03-27 none [FRA]");
        List<Score> explained = compared.scores().stream()
                .filter(score -> sum(score, "the same or explained") == 1)
                .toList();
        assertThat(explained).singleElement().matches(score -> sum(score, "the same") == 0);
    }

    /** With the folder of the two public tables: {@code -Ddragoman.council.records=FOLDER}. */
    @Test
    @EnabledIfSystemProperty(named = "dragoman.council.records", matches = ".+")
    void thePublicTablesDifferOnlyWhereItIsExplained() throws IOException {
        Path tables = Path.of(System.getProperty("dragoman.council.records"));
        CouncilRecords.Compared compared = RECORDS.compare(tables);
        assertThat(compared.unexplained()).isEmpty();
        assertThat(compared.scores()).hasSizeGreaterThan(800);
    }

    private static double sum(Score score, String figure) {
        return score.right("elected member, " + figure) + score.right("veto, " + figure);
    }
}
