package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.coding.Position;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

/** How much of the language of measures and stances is known: phrases put into plain sentences. */
class PhrasesTest {
    private static final double MEASURES = 0.93;
    private static final double STANCES = 0.92;

    private static final LocalDate DAY = LocalDate.of(2014, 5, 14);

    @Test
    void knowsMostPhrasesThatNameMeasures() throws IOException {
        List<String> missed = new ArrayList<>();
        int asked = 0;
        for (String line : lines("measure-phrases.tsv")) {
            String[] cells = line.split("\t");
            for (String carrier : List.of(
                    "Brazil said on Tuesday that it opposed %s.", "Norway's foreign minister voiced support for %s.")) {
                String sentence = String.format(carrier, cells[1]);
                asked++;
                if (read(sentence).stream()
                        .noneMatch(each -> each.measure().kind().equals(cells[0]))) {
                    missed.add(cells[0] + ": " + sentence);
                }
            }
        }

        assertThat(asked).isGreaterThan(800);
        assertThat(1 - (double) missed.size() / asked)
                .as(String.join("\n", missed))
                .isGreaterThanOrEqualTo(MEASURES);
    }

    @Test
    void knowsMostWaysOfBeingForAndAgainst() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> lines = lines("stance-phrases.tsv");
        for (String line : lines) {
            String[] cells = line.split("\t");
            boolean right = read(cells[1]).stream()
                    .anyMatch(each -> "NOR".equals(each.holder().actor().country())
                            && each.measure().kind().equals("sanctions")
                            && each.stance().label().equals(cells[0]));
            if (!right) {
                missed.add(line);
            }
        }

        assertThat(lines).hasSizeGreaterThanOrEqualTo(200);
        assertThat(1 - (double) missed.size() / lines.size())
                .as(String.join("\n", missed))
                .isGreaterThanOrEqualTo(STANCES);
    }

    private static List<Position> read(String sentence) {
        return Shared.ENGINE.read(Report.of("own", sentence, DAY)).positions();
    }

    private static List<String> lines(String name) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PhrasesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
