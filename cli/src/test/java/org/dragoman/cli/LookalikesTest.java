package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.Engine;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

/**
 * Sentences with words of stances and measures in other senses ("support staff", "back from talks", "a call centre"), and true
 * stances beside them. A sentence of the first kind is right when no position comes out of it, one of the second when the
 * wanted one does and its holder is not also read the other way round.
 */
class LookalikesTest {
    private static final double LEAST = 0.90;
    private static final LocalDate DAY = LocalDate.of(2014, 5, 7);

    private record Row(String kind, String wanted, String sentence) {

        boolean isLookalike() {
            return wanted.equals("-");
        }
    }

    @Test
    void wordsOfStancesAreToldFromStances() throws IOException {
        Engine engine = engine();
        Map<String, String> parents = Knowledge.load().parents();
        List<Row> rows = rows();
        List<String> wrong = new ArrayList<>();
        int wrongLookalikes = 0;
        for (Row row : rows) {
            List<Position> read = engine.read(Report.of("own", row.sentence(), DAY)).positions().stream()
                    .filter(position -> position.stance() != Stance.WITHHELD)
                    .toList();
            if (!isRight(row, read, parents)) {
                wrong.add(row.kind() + ": wanted " + row.wanted() + ", read "
                        + read.stream().map(LookalikesTest::said).toList() + ": " + row.sentence());
                wrongLookalikes += row.isLookalike() ? 1 : 0;
            }
        }
        long lookalikes = rows.stream().filter(Row::isLookalike).count();
        long stances = rows.size() - lookalikes;
        assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
        String all = wrong.size() + " of " + rows.size() + " wrong:\n" + String.join("\n", wrong);
        assertThat(1 - (double) wrong.size() / rows.size()).as(all).isGreaterThanOrEqualTo(LEAST);
        // Neither half may hide behind the other: one that never speaks has the first, one that always does the second.
        assertThat(1 - (double) wrongLookalikes / lookalikes).as(all).isGreaterThanOrEqualTo(LEAST);
        assertThat(1 - (double) (wrong.size() - wrongLookalikes) / stances)
                .as(all)
                .isGreaterThanOrEqualTo(LEAST);
    }

    private static boolean isRight(Row row, List<Position> read, Map<String, String> parents) {
        if (row.isLookalike()) {
            return read.isEmpty();
        }
        String[] wanted = row.wanted().split(" ");
        List<Position> ofKind = read.stream()
                .filter(each -> wanted[0].equals(each.holder().actor().code()))
                .filter(each -> each.measure().kind().equals(wanted[1])
                        || each.measure().kind().equals(parents.get(wanted[1])))
                .toList();
        return !ofKind.isEmpty()
                && ofKind.stream().allMatch(each -> each.stance().label().equals(wanted[2]));
    }

    private static String said(Position position) {
        return position.holder().actor().code() + " " + position.measure().kind() + " "
                + position.stance().label() + " (" + position.rule() + ")";
    }

    private static Engine engine() {
        return Shared.ENGINE;
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LookalikesTest.class.getResourceAsStream("lookalikes.tsv")),
                StandardCharsets.UTF_8))) {
            for (String line :
                    lines.lines().filter(each -> !each.startsWith("#")).toList()) {
                String[] cells = line.split("\t");
                rows.add(new Row(cells[0], cells[1], cells[2]));
            }
        }
        return rows;
    }
}
