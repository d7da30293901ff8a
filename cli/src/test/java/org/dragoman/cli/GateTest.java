package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.formats.JsonReadings;
import org.dragoman.report.Report;
import org.dragoman.text.Parser;
import org.dragoman.text.Tree;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gate saves trees and loses no entry. */
class GateTest {
    private static final Lexica LEXICA = Shared.LEXICA;
    private static final Parser PARSER = Shared.PARSER;

    private final AtomicInteger refused = new AtomicInteger();
    private final Engine gated = new Engine(counting(), LEXICA);
    private final Engine open = new Engine(PARSER, LEXICA).withoutGate();

    @Test
    void readsTheExamplesTheSameWithAndWithoutIt() throws IOException {
        JsonMapper json = new JsonMapper();
        List<String> lines = Files.readAllLines(Path.of("../examples/reports.jsonl"));
        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            JsonNode row = json.readTree(line);
            assertSame(row.path("text").asString());
        }
    }

    @Test
    void letsThroughWhatOthersGoBackTo() {
        assertSame("Norway sent peacekeepers. It was a surprise to both sides. They left on Friday.");
        assertSame("Peru proposed a ceasefire. The ceasefire lasted ten hours. Norway rejected it.");
        assertSame("The fishermen had one wish:\n\n\"We want peace with Norway,\" they said.");
        assertSame(
                "Dealers said prices would fall. The draft condemned Norway. Residents claim that shells fell at night.");
        assertThat(refused).hasValue(0);
    }

    @Test
    void leavesOutWhatHoldsNobody() {
        assertSame("Norway recalled its ambassador to Peru on Friday. Rain fell all night. The weather was mild.");
        assertThat(refused).hasValue(2);
    }

    private void assertSame(String text) {
        Report report = Report.of("r", text, LocalDate.of(2012, 1, 25));
        JsonReadings json = JsonReadings.detailed();
        assertThat(json.write(gated.read(report))).isEqualTo(json.write(open.read(report)));
    }

    private Parser counting() {
        return (text, block, gate) -> {
            List<Tree> trees = PARSER.parse(text, block, gate);
            refused.addAndGet(
                    (int) trees.stream().filter(tree -> !tree.isParsed()).count());
            return trees;
        };
    }
}
