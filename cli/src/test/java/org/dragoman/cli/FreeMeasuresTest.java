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

/** What is of no known kind of measure is kept in its own words when it is plain, and left alone when it is not. */
class FreeMeasuresTest {
    private static final double LEAST = 1;
    private static final LocalDate DAY = LocalDate.of(2014, 5, 7);

    @Test
    void keepsPlainStandsInTheirOwnWords() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> lines = lines();
        for (String line : lines) {
            String[] cells = line.split("\t");
            List<Position> read = Shared.ENGINE.read(Report.of("own", cells[1], DAY)).positions().stream()
                    .filter(position -> position.measure().isOther())
                    .toList();
            boolean right = cells[0].equals("-")
                    ? read.isEmpty()
                    : read.size() == 1 && isWanted(read.get(0), cells[0].split(" ", 3));
            if (!right) {
                wrong.add("wanted " + cells[0] + ", read "
                        + read.stream().map(FreeMeasuresTest::said).toList() + ": " + cells[1]);
            }
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(30);
        assertThat(1 - (double) wrong.size() / lines.size())
                .as(String.join("\n", wrong))
                .isGreaterThanOrEqualTo(LEAST);
    }

    private static boolean isWanted(Position position, String[] wanted) {
        return wanted[0].equals(position.holder().actor().code())
                && wanted[1].equals(position.stance().label())
                && position.measure().label().contains(wanted[2]);
    }

    private static String said(Position position) {
        return position.holder().actor().code() + " " + position.stance().label() + " "
                + position.measure().label();
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FreeMeasuresTest.class.getResourceAsStream("free-measures.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(each -> !each.startsWith("#")).toList();
        }
    }
}
