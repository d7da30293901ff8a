package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Reading;
import org.dragoman.lexicon.Frame;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

/** Every frame fires on the sentences that it gives as its own, for the actors marked in them, and not on the others. */
class FrameSentencesTest {
    private static final Pattern SOURCE = Pattern.compile("\\[([^\\]]*)]");
    private static final Pattern TARGET = Pattern.compile("\\{([^}]*)}");
    private static final Lexica LEXICA = Shared.LEXICA;
    private static final Engine ENGINE = Shared.ENGINE;

    @Test
    void framesOfEventsFireOnTheirSentences() {
        List<String> wrong = new ArrayList<>();
        int sentences = 0;
        for (Frame frame : LEXICA.events().frames()) {
            for (Frame.Example example : frame.yes()) {
                sentences++;
                Reading reading = read(example);
                if (reading.events().stream().noneMatch(event -> tells(event, frame, example.text()))) {
                    wrong.add(example.file() + ": " + frame.id() + " must fire on \"" + example.text() + "\", but "
                            + summary(reading));
                }
            }
        }
        assertThat(sentences).as("sentences that frames of events must fire on").isGreaterThan(800);
        assertThat(wrong).isEmpty();
    }

    @Test
    void framesOfEventsKeepSilentOnTheOthers() {
        List<String> wrong = new ArrayList<>();
        int sentences = 0;
        for (Frame frame : LEXICA.events().frames()) {
            for (Frame.Example example : frame.no()) {
                sentences++;
                Reading reading = read(example);
                if (reading.events().stream().anyMatch(event -> event.rule().equals(frame.id()))) {
                    wrong.add(example.file() + ": " + frame.id() + " must not fire on \"" + example.text() + "\"");
                }
            }
        }
        assertThat(sentences)
                .as("sentences that frames of events must not fire on")
                .isGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    @Test
    void framesOfStancesFireOnTheirSentencesOnly() {
        List<String> wrong = new ArrayList<>();
        int sentences = 0;
        for (Frame frame : LEXICA.stances().frames()) {
            for (Frame.Example example : frame.yes()) {
                sentences++;
                if (read(example).positions().stream().noneMatch(position -> isOf(position, frame))) {
                    wrong.add(example.file() + ": " + frame.id() + " must fire on \"" + example.text() + "\"");
                }
            }
            for (Frame.Example example : frame.no()) {
                sentences++;
                if (read(example).positions().stream().anyMatch(position -> isOf(position, frame))) {
                    wrong.add(example.file() + ": " + frame.id() + " must not fire on \"" + example.text() + "\"");
                }
            }
        }
        assertThat(sentences).as("sentences of frames of stances").isGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    @Test
    void framesOfMeasuresFireOnTheirSentencesOnly() {
        List<String> wrong = new ArrayList<>();
        Map<String, int[]> sentences = new TreeMap<>();
        for (Frame frame : LEXICA.measures().frames()) {
            int[] count = sentences.computeIfAbsent(frame.header("measure"), kind -> new int[2]);
            for (Frame.Example example : frame.yes()) {
                count[0]++;
                List<Position> read = read(example).positions();
                boolean held = read.stream()
                        .anyMatch(position ->
                                isOf(position, frame) && isAmong(position.holder(), marked(SOURCE, example.text())));
                if (!held) {
                    wrong.add(example.file() + ": " + frame.id() + " must fire on \"" + example.text() + "\"");
                }
            }
            for (Frame.Example example : frame.no()) {
                count[1]++;
                if (!read(example).positions().isEmpty()) {
                    wrong.add(example.file() + ": no position must come of \"" + example.text() + "\"");
                }
            }
        }
        assertThat(sentences).hasSizeGreaterThan(50);
        assertThat(sentences).allSatisfy((kind, count) -> {
            assertThat(count[0]).as("sentences that name " + kind).isGreaterThanOrEqualTo(3);
            assertThat(count[1]).as("sentences that do not name " + kind).isGreaterThanOrEqualTo(1);
        });
        assertThat(wrong).isEmpty();
    }

    private static Reading read(Frame.Example example) {
        String text = example.text().replaceAll("[\\[\\]{}]", "");
        return ENGINE.read(Report.of(example.file(), text, LocalDate.of(2012, 1, 25)));
    }

    private static boolean isOf(Position position, Frame frame) {
        return List.of(position.rule().split("[ +]+")).contains(frame.id());
    }

    /** Whether an event is the frame's, and has somebody of each marked role. */
    private static boolean tells(Event event, Frame frame, String text) {
        return event.rule().equals(frame.id())
                && isAmong(event.source(), marked(SOURCE, text))
                && (marked(TARGET, text).isEmpty()
                        || event.target() != null
                                && isAmong(Objects.requireNonNull(event.target()), marked(TARGET, text)));
    }

    private static boolean isAmong(Participant participant, List<String> marked) {
        return marked.isEmpty()
                || marked.stream()
                        .anyMatch(words -> words.contains(participant.text())
                                || participant.text().contains(words));
    }

    private static List<String> marked(Pattern mark, String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = mark.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        return words;
    }

    private static String summary(Reading reading) {
        if (reading.events().isEmpty()) {
            return "nothing fires";
        }
        StringBuilder summary = new StringBuilder();
        for (Event event : reading.events()) {
            Participant target = event.target();
            summary.append(summary.isEmpty() ? "" : ", ")
                    .append(event.rule())
                    .append(" from ")
                    .append(event.source().text())
                    .append(" to ")
                    .append(target == null ? "nobody" : target.text());
        }
        return summary + " does";
    }
}
