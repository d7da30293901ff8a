package org.dragoman.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Tag;

/** Reports and readings that a fuzzer makes. Run by {@code .ci/suites/30-fuzz}. */
@Tag("guided-fuzz")
class GuidedFuzzTest {
    private static final Dragoman DRAGOMAN = Dragoman.load();
    private static final List<String> FRAMES = List.of("", "Russia said on Monday that ", "\"We oppose ");

    /** Any text is read; what comes out lies in it, and is the same when it is written and read back. */
    @FuzzTest(maxDuration = "30s")
    void reports(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (String before : FRAMES) {
            Report report = Report.of("r", before + text, LocalDate.of(2012, 1, 25));
            Reading reading = DRAGOMAN.code(report);
            entries(reading)
                    .forEach(entry -> assertThat(report.text()
                                    .substring(
                                            entry.evidence().span().begin(),
                                            entry.evidence().span().end()))
                            .isEqualTo(entry.evidence().text()));
            String line = JsonReadings.plain().write(reading);
            assertThat(JsonReadings.plain()
                            .write(JsonReadings.plain().read(line).reading(), report.id()))
                    .isEqualTo(line);
        }
    }

    /** A line that is no reading is refused in words; one that is comes out as it went in. */
    @FuzzTest(maxDuration = "30s")
    void readings(byte[] input) {
        JsonReadings json = JsonReadings.plain();
        JsonReadings.Line line;
        try {
            line = json.read(new String(input, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            assertThat(e).as("a broken line is refused, in words").hasMessageMatching("(?s).+");
            return;
        }
        String written = json.write(line.reading(), line.id());
        assertThat(json.write(json.read(written).reading(), line.id())).isEqualTo(written);
    }

    private static Stream<Entry> entries(Reading reading) {
        return Stream.of(reading.positions(), reading.events(), reading.quotations())
                .flatMap(List::stream);
    }
}
