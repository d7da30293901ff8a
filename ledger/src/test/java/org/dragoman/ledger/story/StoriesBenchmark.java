package org.dragoman.ledger.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.dragoman.ledger.Story;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the stories found against all pairs counted one by one: not a test but a measurement, run by
 * {@code benchmarks/stories FILE}, a gzipped file of JSON lines with {@code published} and {@code text}.
 */
@Tag("benchmark")
class StoriesBenchmark {
    private record Wire(String id, LocalDate published, String text, Shingles shingles) {}

    @Test
    void measures() throws IOException {
        String named = System.getProperty("dragoman.benchmark.reports");
        Assumptions.assumeTrue(named != null, "no file of reports is named");
        List<Wire> wires = read(Path.of(named));
        long start = cpu();
        Stories stories = new Stories();
        wires.forEach(wire -> stories.add(wire.id, wire.published, wire.text));
        List<Story> found = stories.stories();
        double seconds = (cpu() - start) / 1e9;
        Map<String, Integer> storyOf = new HashMap<>();
        int joined = 0;
        for (int i = 0; i < found.size(); i++) {
            for (Story.Member member : found.get(i).members()) {
                storyOf.put(member.report(), i);
                joined++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d reports: %,d stories of several reports, with %,d reports in all; %.1f s CPU%n",
                wires.size(),
                found.size(),
                joined,
                seconds);
        pairs(wires, storyOf);
        strangers(wires, found);
    }

    /** Every pair of texts at most three days apart, counted exactly; texts of a few words are left out, as in the finding. */
    private static void pairs(List<Wire> wires, Map<String, Integer> storyOf) {
        double[] floors = {0.9, 0.8, 0.7, 0.5};
        long[] there = new long[floors.length];
        long[] together = new long[floors.length];
        for (int i = 0; i < wires.size(); i++) {
            Wire one = wires.get(i);
            for (int j = i + 1; j < wires.size(); j++) {
                Wire other = wires.get(j);
                if (other.published.isAfter(one.published.plusDays(Stories.DAYS))) {
                    break;
                }
                double likeness = one.shingles.likeness(other.shingles);
                Integer story = storyOf.get(one.id);
                for (int f = 0; f < floors.length; f++) {
                    if (likeness >= floors[f]) {
                        there[f]++;
                        together[f] += story != null && story.equals(storyOf.get(other.id)) ? 1 : 0;
                    }
                }
            }
        }
        for (int f = 0; f < floors.length; f++) {
            System.out.printf(
                    Locale.ROOT,
                    "pairs of likeness >= %.1f: %,d, of them in one story %,d (%.3f)%n",
                    floors[f],
                    there[f],
                    together[f],
                    there[f] == 0 ? 1.0 : (double) together[f] / there[f]);
        }
    }

    private static void strangers(List<Wire> wires, List<Story> found) {
        Map<String, Shingles> shingles = new HashMap<>();
        wires.forEach(wire -> shingles.put(wire.id, wire.shingles));
        double least = 1;
        long below = 0;
        for (Story story : found) {
            for (Story.Member one : story.members()) {
                for (Story.Member other : story.members()) {
                    double likeness = shingles.get(one.report()).likeness(shingles.get(other.report()));
                    least = Math.min(least, likeness);
                    below += likeness < Stories.NEVER_BELOW && one.report().compareTo(other.report()) < 0 ? 1 : 0;
                }
            }
        }
        System.out.printf(Locale.ROOT, "pairs in one story below .3: %d; least likeness %.3f%n", below, least);
    }

    private static List<Wire> read(Path file) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        List<Wire> out = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = mapper.readTree(line);
                String text = node.path("text").asString("");
                Shingles shingles = Shingles.of(text);
                if (shingles.size() >= Stories.LEAST_RUNS) {
                    LocalDate day =
                            LocalDate.parse(node.path("published").asString().substring(0, 10));
                    out.add(new Wire("r" + out.size(), day, text, shingles));
                }
            }
        }
        out.sort(Comparator.comparing(Wire::published).thenComparing(Wire::id));
        return out;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
