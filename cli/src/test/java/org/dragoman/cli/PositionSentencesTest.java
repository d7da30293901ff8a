package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.Engine;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Position;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

/** Sentences that stand alone, over all kinds of measure, with every position that each one takes. */
class PositionSentencesTest {
    /** Least share of the wanted positions that are found, and of the found ones that are wanted. */
    private static final double RECALL = 0.90;

    private static final double PRECISION = 0.90;
    /** The target counts too, where one is wanted. */
    private static final double AIMED = 0.84;

    private static final LocalDate DAY = LocalDate.of(2012, 1, 25);

    @Test
    void findsThePositionsThatSentencesTake() throws IOException {
        Engine engine = Shared.ENGINE;
        List<String> problems = new ArrayList<>();
        int wanted = 0;
        int right = 0;
        int aimed = 0;
        int extra = 0;
        int rows = 0;
        for (String line : lines()) {
            String[] cells = line.split("\t");
            rows++;
            Set<String> found = new HashSet<>();
            for (Position each : engine.read(Report.of("own", cells[1], DAY)).positions()) {
                found.add(held(each) + " " + each.measure().target());
            }
            Set<String> held = new HashSet<>();
            for (String gold : cells[0].equals("-") ? new String[0] : cells[0].split(";")) {
                String core = gold.substring(0, gold.lastIndexOf(' '));
                held.add(core);
                wanted++;
                boolean has = found.stream().anyMatch(each -> each.startsWith(core + " "));
                boolean hits = found.contains(gold) || has && gold.endsWith(" -");
                right += has ? 1 : 0;
                aimed += hits ? 1 : 0;
                if (!hits) {
                    problems.add("wanted " + gold + ", read " + found + ": " + cells[1]);
                }
            }
            for (String each : found) {
                if (!held.contains(each.substring(0, each.lastIndexOf(' ')))) {
                    extra++;
                    problems.add("not wanted " + each + ": " + cells[1]);
                }
            }
        }
        String all = String.join("\n", problems);
        assertThat(rows).isGreaterThanOrEqualTo(200);
        assertThat((double) right / wanted).as(all).isGreaterThanOrEqualTo(RECALL);
        assertThat((double) right / (right + extra)).as(all).isGreaterThanOrEqualTo(PRECISION);
        assertThat((double) aimed / wanted).as(all).isGreaterThanOrEqualTo(AIMED);
    }

    private static String held(Position position) {
        Actor holder = position.holder().actor();
        String code = holder.country() != null ? holder.country() : holder.code();
        return code + " " + position.stance().label() + " " + position.measure().kind();
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PositionSentencesTest.class.getResourceAsStream("positions.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(each -> !each.startsWith("#")).toList();
        }
    }
}
