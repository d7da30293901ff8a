package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Reading;
import org.dragoman.lexicon.Frame;
import org.dragoman.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every frame fires on the sentences that it gives as its own, for the actors marked in them, and not on the others. */
class FrameSentencesTest {
    private static final Pattern SOURCE = Pattern.compile("\\[([^\\]]*)]");
    private static final Pattern TARGET = Pattern.compile("\\{([^}]*)}");
    private static final Lexica LEXICA = Shared.LEXICA;
    private static final Engine ENGINE = Shared.REMEMBERING;

    /** A test of each frame, so that a broken frame is named, and a change of the grammar soon runs into the first. */
    @TestFactory
    Stream<DynamicTest> framesOfEvents() {
        return each(LEXICA.events().frames(), frame -> {
            List<String> wrong = new ArrayList<>();
            for (Frame.Example example : frame.yes()) {
                Reading reading = read(example);
                if (reading.events().stream().noneMatch(event -> tells(event, frame, example.text()))) {
                    wrong.add(example.file() + ": must fire on \"" + example.text() + "\", but " + summary(reading));
                }
            }
            for (Frame.Example example : frame.no()) {
                if (read(example).events().stream()
                        .anyMatch(event -> event.rule().equals(frame.id()))) {
                    wrong.add(example.file() + ": must not fire on \"" + example.text() + "\"");
                }
            }
            return wrong;
        });
    }

    @TestFactory
    Stream<DynamicTest> framesOfStances() {
        return each(LEXICA.stances().frames(), frame -> {
            List<String> wrong = new ArrayList<>();
            for (Frame.Example example : frame.yes()) {
                if (read(example).positions().stream().noneMatch(position -> isOf(position, frame))) {
                    wrong.add(example.file() + ": must fire on \"" + example.text() + "\"");
                }
            }
            for (Frame.Example example : frame.no()) {
                if (read(example).positions().stream().anyMatch(position -> isOf(position, frame))) {
                    wrong.add(example.file() + ": must not fire on \"" + example.text() + "\"");
                }
            }
            return wrong;
        });
    }

    @TestFactory
    Stream<DynamicTest> framesOfMeasures() {
        return each(LEXICA.measures().frames(), frame -> {
            List<String> wrong = new ArrayList<>();
            for (Frame.Example example : frame.yes()) {
                boolean held = read(example).positions().stream()
                        .anyMatch(position ->
                                isOf(position, frame) && isAmong(position.holder(), marked(SOURCE, example.text())));
                if (!held) {
                    wrong.add(example.file() + ": must fire on \"" + example.text() + "\"");
                }
            }
            for (Frame.Example example : frame.no()) {
                if (!read(example).positions().isEmpty()) {
                    wrong.add(example.file() + ": no position must come of \"" + example.text() + "\"");
                }
            }
            return wrong;
        });
    }

    @Test
    void everyMeaningHasItsSentences() {
        assertThat(sentences(LEXICA.events().frames(), Frame::yes)).isGreaterThan(800);
        assertThat(sentences(LEXICA.events().frames(), Frame::no)).isGreaterThan(200);
        assertThat(sentences(LEXICA.stances().frames(), Frame::yes)).isGreaterThan(10);
        Map<String, List<Frame>> kinds = LEXICA.measures().frames().stream()
                .collect(Collectors.groupingBy(frame -> frame.header("measure"), TreeMap::new, Collectors.toList()));
        assertThat(kinds).hasSizeGreaterThan(50).allSatisfy((kind, frames) -> {
            assertThat(sentences(frames, Frame::yes))
                    .as("sentences that name " + kind)
                    .isGreaterThanOrEqualTo(3);
            assertThat(sentences(frames, Frame::no))
                    .as("sentences that do not name " + kind)
                    .isGreaterThanOrEqualTo(1);
        });
    }

    private static Stream<DynamicTest> each(List<Frame> frames, Function<Frame, List<String>> wrong) {
        return frames.stream()
                .filter(frame -> !frame.yes().isEmpty() || !frame.no().isEmpty())
                .map(frame -> DynamicTest.dynamicTest(
                        frame.id(), () -> assertThat(wrong.apply(frame)).isEmpty()));
    }

    private static int sentences(List<Frame> frames, Function<Frame, List<Frame.Example>> which) {
        return frames.stream().mapToInt(frame -> which.apply(frame).size()).sum();
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
