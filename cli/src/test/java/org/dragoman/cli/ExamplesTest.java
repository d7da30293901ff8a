package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.Engine;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Evidence;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.report.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the shipped examples with the shipped parser and knowledge. */
class ExamplesTest {
    /** A little below what was measured; raise them as the reading gets better. */
    private static final double POSITIONS = 0.58;

    private static final double EVENTS = 0.67;
    private static final double QUOTATIONS = 0.85;

    private static final JsonMapper JSON = new JsonMapper();
    private static Engine engine;
    private static List<Reading> readings;

    @BeforeAll
    static void readsAllExamples() throws IOException {
        engine = Shared.ENGINE;
        readings = new ArrayList<>();
        for (JsonNode line : lines("reports.jsonl")) {
            readings.add(engine.read(report(line)));
        }
        assertThat(readings).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void everyExampleTellsSomething() {
        assertThat(readings)
                .allSatisfy(reading ->
                        assertThat(entries(reading)).as(reading.report().key()).isNotEmpty());
    }

    @Test
    void readsTheSameTwice() {
        JsonReadings json = JsonReadings.detailed();
        assertThat(readings)
                .allSatisfy(reading ->
                        assertThat(json.write(engine.read(reading.report()))).isEqualTo(json.write(reading)));
    }

    @Test
    void evidenceIsTheTextAtItsOffsets() {
        for (Reading reading : readings) {
            for (Entry entry : entries(reading)) {
                Evidence evidence = entry.evidence();
                assertThat(slice(
                                reading,
                                evidence.span().begin(),
                                evidence.span().end()))
                        .as(entry.rule())
                        .isEqualTo(evidence.text());
            }
        }
    }

    @Test
    void quotedContentIsTheTextAtItsOffsets() {
        for (Reading reading : readings) {
            reading.quotations()
                    .forEach(quotation -> assertThat(slice(
                                    reading,
                                    quotation.evidence().content().begin(),
                                    quotation.evidence().content().end()))
                            .isEqualTo(quotation.content()));
        }
    }

    @Test
    void agreesWithTheGoldAsFarAsMeasured() throws IOException {
        GoldScore score = new GoldScore();
        List<JsonNode> gold = lines("gold.jsonl");
        assertThat(gold).hasSameSizeAs(readings);
        for (int i = 0; i < gold.size(); i++) {
            assertThat(gold.get(i).path("id").asString())
                    .isEqualTo(readings.get(i).report().key());
            score.add(readings.get(i), gold.get(i));
        }
        assertThat(score.of("positions").f1())
                .as(score.of("positions").toString())
                .isGreaterThan(POSITIONS);
        assertThat(score.of("events").f1()).as(score.of("events").toString()).isGreaterThan(EVENTS);
        assertThat(score.of("quotations").f1())
                .as(score.of("quotations").toString())
                .isGreaterThan(QUOTATIONS);
    }

    /** Reports that rules were developed on, and reports whose positions were coded before any rule saw them. */
    @ParameterizedTest
    @CsvSource({"positions, 0.78", "held-out, 0.59", "world, 0.78", "wire, 0.66", "unseen, 0.74"})
    void findsPositionsAsFarAsMeasured(String set, double floor) throws IOException {
        GoldScore score = new GoldScore();
        List<JsonNode> gold = lines(set + "-gold.jsonl");
        List<JsonNode> reports = lines(set + "-reports.jsonl");
        assertThat(gold).hasSameSizeAs(reports).hasSizeGreaterThanOrEqualTo(14);
        for (int i = 0; i < gold.size(); i++) {
            assertThat(gold.get(i).path("id").asString())
                    .isEqualTo(reports.get(i).path("id").asString());
            score.add(engine.read(report(reports.get(i))), gold.get(i));
        }
        assertThat(score.of("positions").f1())
                .as(score.of("positions").toString())
                .isGreaterThan(floor);
    }

    private static String slice(Reading reading, int begin, int end) {
        return reading.report().text().substring(begin, end);
    }

    private static List<Entry> entries(Reading reading) {
        List<Entry> all = new ArrayList<>(reading.positions());
        all.addAll(reading.events());
        all.addAll(reading.quotations());
        return all;
    }

    private static List<JsonNode> lines(String file) throws IOException {
        try (var lines = Files.lines(Path.of("../examples", file))) {
            return lines.filter(line -> !line.isBlank()).map(JSON::readTree).toList();
        }
    }

    private static Report report(JsonNode line) {
        return new Report(
                line.path("id").asString(),
                line.path("title").asString(),
                line.path("text").asString(),
                LocalDate.parse(line.path("published").asString()),
                null,
                line.path("publisher").asString(null),
                "en");
    }
}
