package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.Engine;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Reading;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The corners of grammar, each held by sentences of which every event and position is told: no less must be read, and no
 * more. A sentence is a test of its own.
 */
class GrammarSentencesTest {
    private static final LocalDate DAY = LocalDate.of(2012, 1, 25);
    private static final Engine ENGINE = Shared.REMEMBERING;

    @TestFactory
    Stream<DynamicTest> sentencesTellThisAndNoMore() throws IOException {
        List<String[]> rows = rows();
        assertThat(rows).hasSizeGreaterThan(40);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row[1], () -> {
                    Reading reading = ENGINE.read(Report.of("own", row[1], DAY));
                    assertThat(told(reading)).as(row[1]).isEqualTo(row[0]);
                }));
    }

    /** "NOR>TCD 112; NOR oppose sanctions TCD", in alphabetical order; "-" for nothing. */
    private static String told(Reading reading) {
        TreeSet<String> told = new TreeSet<>();
        for (Event event : reading.events()) {
            String real = event.factuality() == Factuality.ASSERTED
                    ? ""
                    : " " + event.factuality().label();
            told.add(who(event.source()) + ">" + who(event.target()) + " " + event.cameo() + real);
        }
        for (Position position : reading.positions()) {
            String target = position.measure().target();
            told.add(who(position.holder()) + " " + position.stance().label() + " "
                    + position.measure().kind() + (target == null ? "" : " " + target));
        }
        return told.isEmpty() ? "-" : String.join("; ", told);
    }

    private static String who(@Nullable Participant participant) {
        if (participant == null) {
            return "?";
        }
        Actor actor = participant.actor();
        return Objects.requireNonNullElse(actor.code(), actor.name());
    }

    private static List<String[]> rows() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GrammarSentencesTest.class.getResourceAsStream("grammar-sentences.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toList());
        }
    }
}
