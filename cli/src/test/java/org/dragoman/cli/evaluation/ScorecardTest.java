package org.dragoman.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.Lexica;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.ReadBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardTest {
    private static final String REPORT =
            "{\"id\":\"own-1\",\"published\":\"2014-05-05\",\"text\":\"Estmark accused Norvenia of closing the strait.\"}\n";
    private static final String GOLD =
            "{\"id\":\"own-1\",\"positions\":[],\"quotes\":[],\"events\":[[\"EST\",\"NOR\",\"11\"]]}\n";
    private static final String READING = """
            {"report":{"key":"own-1","id":"sha256:0","publisher":null,"title":null,"published":"2014-05-05","url":null,\
            "language":"en","dateline":null},"positions":[],"events":[{"source":%s,"target":%s,"cameo":"112",\
            "plover":{"type":"ACCUSE","mode":null,"contexts":[]},"quad":3,"goldstein":-2.0,"factuality":"%s",\
            "attribution":null,"date":null,"datePrecision":"unknown","dateReason":"none","place":null,"placeReason":"none",\
            "confidence":0.8,"evidence":{"sentence":0,"begin":0,"end":7,"text":"Estmark"},"rule":"own"}],\
            "quotations":[],"notes":[]}
            """.formatted(actor("Estmark", "EST"), actor("Norvenia", "NOR"), "asserted");

    private static final Lexica LEXICA = Knowledge.load();

    @TempDir
    Path folder;

    @Test
    void ownGoldAloneMakesACardAndTheSameCardTwice() throws Exception {
        Path own = gold("own");
        assertThat(card(own, null)).isEqualTo(card(own, null)).contains("## Own reports", "| event quad F1 | 1.000 |");
        assertThat(card(own, null)).contains("Dragoman 9.9, knowledge abc").doesNotContain("Shared");
    }

    @Test
    void everyKindOfSetThatIsThereHasItsSection() throws Exception {
        Path own = gold("own");
        Path shared = Files.createDirectories(folder.resolve("shared"));
        gold("shared/examples");
        Path data = Files.createDirectories(shared.resolve("data"));
        for (GoldSet set : GoldSet.values()) {
            if (!set.isBeside()) {
                Files.writeString(
                        data.resolve(set.files().get(0)), "{\"id\":\"own-1\",\"text\":\"x\",\"marked\":\"x\"}\n");
            }
        }
        Files.writeString(data.resolve(CouncilRecords.MEMBERS), "year,country\n2011,Lebanon\n");
        Files.writeString(data.resolve(CouncilRecords.VETOES), "date,draft,meeting,agenda,vetoed_by\n");
        Files.writeString(own.resolve("held-out-reports.jsonl"), REPORT);
        Files.writeString(own.resolve("held-out-gold.jsonl"), GOLD);
        String card = card(own, shared);
        assertThat(card).contains("## Own reports", "## Shared reports", "## Own positions, held out");
        assertThat(card)
                .contains("## Security Council", "| elected member, the same | 0.100 |")
                .contains("- elected member that only is known here: 2011 BRA");
        for (GoldSet set : GoldSet.values()) {
            if (!set.isBeside()) {
                assertThat(card).contains("## " + set.scorer().title());
            }
        }
        assertThat(card)
                .doesNotContain("0 of 0")
                .contains("### By factuality", "| event quad | 0.8–0.9 | 1 | 0.80 | 1.00 | 0.21–1.00 |");
    }

    @Test
    void readingsOfOtherRowsAreRefusedAndBrokenOnesNamed() throws Exception {
        Path own = gold("own");
        Path strange = Files.writeString(folder.resolve("strange.jsonl"), READING.replace("own-1", "other"));
        assertThatThrownBy(() -> score(own, strange)).hasMessageContaining("has no reading of any row");
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "\n{\"report\":{}}\n");
        assertThatThrownBy(() -> score(own, broken)).hasMessageContaining("broken.jsonl:2:");
    }

    @Test
    void twoSystemsStandSideBySide() throws Exception {
        Path own = gold("own");
        Outcome right = score(own, Files.writeString(folder.resolve("right.jsonl"), READING));
        Outcome wrong =
                score(own, Files.writeString(folder.resolve("wrong.jsonl"), READING.replace("\"EST\"", "\"ESS\"")));
        StringWriter out = new StringWriter();
        new Comparison(right, wrong).print(new PrintWriter(out, true));
        assertThat(new Comparison(right, wrong).differences())
                .filteredOn(each -> each.name().equals("event quad F1"))
                .singleElement()
                .matches(each -> each.ours() == 1 && each.other() == 0);
        assertThat(out.toString()).contains("-1.000 to -1.000 *");
    }

    private Path gold(String name) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Files.writeString(own.resolve("reports.jsonl"), REPORT);
        Files.writeString(own.resolve("gold.jsonl"), GOLD);
        return own;
    }

    private Outcome score(Path own, Path readings) throws Exception {
        return new Evaluation(GivenReadings.of(readings))
                .run(GoldSet.EXAMPLES, own.resolve("reports.jsonl"), own.resolve("gold.jsonl"), Integer.MAX_VALUE);
    }

    private String card(Path own, Path shared) throws Exception {
        Path readings = Files.writeString(folder.resolve("readings.jsonl"), READING);
        Scorecard card =
                new Scorecard(new Evaluation(GivenReadings.of(readings)), LEXICA, new ReadBy("9.9", "abc"), line -> {});
        int sets = card.score(own, shared);
        // All sets with gold beside them stand in folders; the council and the held-out reports come on top.
        assertThat(sets).isEqualTo(shared == null ? 1 : GoldSet.values().length + 2);
        StringWriter out = new StringWriter();
        card.write(new PrintWriter(out));
        return out.toString();
    }

    private static String actor(String name, String code) {
        return "{\"name\":\"%s\",\"text\":\"%s\",\"code\":\"%s\",\"country\":\"%s\",\"sector\":\"GOV\"}"
                .formatted(name, name, code, code);
    }
}
