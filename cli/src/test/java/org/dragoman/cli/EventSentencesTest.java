package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.Engine;
import org.dragoman.coding.Event;
import org.dragoman.coding.Factuality;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

/** What single sentences of our own show of the events: where there are none, and how real they are. */
class EventSentencesTest {
    private static final double FALSE_ALARMS = 0.03;
    private static final double FACTUALITY = 0.85;
    private static final Engine ENGINE = Shared.ENGINE;

    /** What is asked for, announced or refused is told by an act of its own, of one of these roots. */
    private static final Map<String, Set<String>> OWN_ACTS = Map.of(
            "demanded", Set.of("02", "10"),
            "future", Set.of("03", "13", "15"),
            "negated", Set.of("12"));

    private static final Set<String> FORCE = Set.of("17", "18", "19", "20");

    @Test
    void findsNoEventsInSportsWeatherBusinessAndFilm() throws IOException {
        List<String> sentences = lines("non-events.txt");
        List<String> wrong = new ArrayList<>();
        for (String sentence : sentences) {
            events(sentence)
                    .forEach(event -> wrong.add(sentence + " | " + event.rule() + " of "
                            + event.source().text()));
        }
        long alarms = wrong.stream()
                .map(line -> line.replaceAll(" \\|.*", ""))
                .distinct()
                .count();
        assertThat(sentences).hasSizeGreaterThan(400);
        assertThat(alarms).as("sentences with an event: %s", wrong).isLessThanOrEqualTo((long)
                (FALSE_ALARMS * sentences.size()));
    }

    @Test
    void saysHowRealAnActIs() throws IOException {
        List<String> rows = lines("factuality.tsv");
        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split("\t");
            List<Event> events = events(cells[0]);
            if (!presents(events, cells[2])) {
                wrong.add(cells[0] + " is " + cells[2] + ", not "
                        + events.stream()
                                .map(event ->
                                        event.cameo() + " " + event.factuality().label())
                                .toList());
            }
        }
        assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
        assertThat(1 - wrong.size() / (double) rows.size())
                .as("share presented as it should be; wrong: %s", String.join("\n", wrong))
                .isGreaterThanOrEqualTo(FACTUALITY);
    }

    /** The act itself carries the label, or an act of words tells of it and the act is not told as done. */
    private static boolean presents(List<Event> events, String label) {
        boolean labelled =
                events.stream().anyMatch(event -> event.factuality().label().equals(label));
        Set<String> own = OWN_ACTS.getOrDefault(label, Set.of());
        boolean told = events.stream()
                .anyMatch(event -> isFact(event) && own.contains(event.cameo().substring(0, 2)));
        boolean done = events.stream()
                .anyMatch(event -> isFact(event) && FORCE.contains(event.cameo().substring(0, 2)));
        return labelled || told && !done;
    }

    private static boolean isFact(Event event) {
        return event.factuality() == Factuality.ASSERTED || event.factuality() == Factuality.REPORTED;
    }

    private static List<Event> events(String sentence) {
        return ENGINE.read(Report.of("sentence", sentence, LocalDate.of(2012, 1, 25)))
                .events();
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = EventSentencesTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
