package org.dragoman.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.coding.Reading;
import org.dragoman.testkit.Samples;
import org.junit.jupiter.api.Tag;

/** Gold that a fuzzer makes, of the sets of {@code evaluate}. Run by {@code .ci/suites/30-fuzz}. */
@Tag("guided-fuzz")
class GuidedFuzzTest {
    private static final Reading READ = Samples.norwayOnMali("a", "2012-01-25");

    /** A row with the fields of every set. */
    private static final String ROW = """
            {"id": "a", "published": "2012-01-25", "title": "Talks", "text": "Norway condemned Mali on Monday.",
            "sentence": "Norway condemned Mali .", "marked": "[Norway] condemned [Mali].", "p": "Norway", "q": "Mali",
            "label": "p-q", "event": "ACCUSE", "source": [{"code": "NOR"}], "target": [{"code": "MLI"}],
            "timexes": [{"begin": 25, "end": 31, "type": "DATE", "value": "2012-01-23", "text": "Monday"}],
            "attributions": [{"source": [{"spans": [[0, 6]]}], "content": [{"spans": [[7, 21], [22, 31]]}]}],
            "places": [{"name": "Mali", "begin": 17, "lat": 12.6, "lon": -8.0}],
            "attitudes": [{"type": "sentiment-neg", "holder": ["Norway"], "target": ["Mali"]}],
            "positions": [["NOR", "sanctions", "MLI", "oppose"]], "events": [["NOR", "MLI", "11"]],
            "quotes": [["Berg", "The raid"]], "dates": {}, "also": {"positions": [], "events": [["NOR", "MLI", "12"]]}}
            """;

    /** Any bytes: what is no gold, and no readings of another program, is refused with the file's name. */
    @FuzzTest(maxDuration = "30s")
    void gold(FuzzedDataProvider data) throws IOException, InterruptedException {
        GoldSet set = data.pickValue(GoldSet.values());
        String ending = data.consumeBoolean() ? ".gz" : "";
        Path file = Files.createTempFile("gold", ".jsonl" + ending);
        try {
            Files.write(file, data.consumeRemainingAsBytes());
            refusedWithItsPlace(file, () -> GivenReadings.of(file));
            refusedWithItsPlace(file, () -> scored(set, file));
        } catch (IOException e) {
            assertThat(ending).as("only what is no gzip cannot be read: " + e).isNotEmpty();
        } finally {
            Files.delete(file);
        }
    }

    /** A row in the form of its set but for a few places: scored, or refused with the file's name. */
    @FuzzTest(maxDuration = "30s")
    void rows(FuzzedDataProvider data) throws IOException, InterruptedException {
        GoldSet set = data.pickValue(GoldSet.values());
        Path file = Files.writeString(Files.createTempFile("gold", ".jsonl"), Disturbed.json(ROW, data));
        try {
            refusedWithItsPlace(file, () -> scored(set, file));
        } finally {
            Files.delete(file);
        }
    }

    private static List<Evaluation.Scored> scored(GoldSet set, Path file) throws IOException, InterruptedException {
        Evaluation evaluation = new Evaluation((row, report) -> READ);
        return evaluation.score(set, file, GoldRows.read(file, set.isBeside() ? file : null));
    }

    private interface Step {
        Object read() throws IOException, InterruptedException;
    }

    private static void refusedWithItsPlace(Path file, Step reading) throws IOException, InterruptedException {
        try {
            assertThat(reading.read()).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e).as("refused with its place").hasMessageContaining(file.toString());
        }
    }
}
