package org.dragoman.cli.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.coding.Event;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tool, not a test: fits the weights of {@code confidence.tsv} on gold of single sentences and prints the table.
 *
 * <pre>{@code
 * mvn -q -Pquick -pl cli -am test-compile
 * java -cp 'cli/target/test-classes:cli/target/lib/*' org.dragoman.cli.evaluation.ConfidenceFit plv.jsonl gsr.jsonl
 * }</pre>
 *
 * <p>An event is right when it has the PLOVER type that its row was given. Which features an event has is asked of the
 * engine itself: with a weight of one for a single feature, the events that have it are surer than the others. The fit is a
 * logistic regression with a penalty on all weights but that of {@code any}; the same rows give the same table.
 */
final class ConfidenceFit {
    private static final List<String> FEATURES = List.of(
            "weak",
            "noun",
            "adjective",
            "constrained",
            "target-none",
            "target-inside",
            "target-followed",
            "target-unknown",
            "source-unknown",
            "announced",
            "attributed",
            "unreal",
            "embedded",
            "long",
            "root-01",
            "root-02",
            "root-03",
            "root-04",
            "root-05",
            "root-06",
            "root-07",
            "root-08",
            "root-09",
            "root-10",
            "root-11",
            "root-12",
            "root-13",
            "root-14",
            "root-15",
            "root-16",
            "root-17",
            "root-18",
            "root-19",
            "root-20");

    private static final double PENALTY = 4;

    private final List<String> texts = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    private ConfidenceFit() {}

    /** Takes the files of rows with {@code text} and {@code event}. */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("give files of rows with text and event, as JSON Lines");
        }
        ConfidenceFit fit = new ConfidenceFit();
        for (String file : args) {
            fit.add(Path.of(file));
        }
        fit.print(System.out);
    }

    private void add(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = json.readTree(line);
            texts.add(row.path("text").asString());
            types.add(PloverLabels.type(row.path("event").asString()));
        }
    }

    private void print(PrintStream out) {
        Lexica lexica = Knowledge.load();
        List<Boolean> right = new ArrayList<>();
        List<List<Double>> rows = new ArrayList<>();
        for (String feature : FEATURES) {
            List<Event> events = read(lexica, Map.of(feature, 1.0), rows.isEmpty() ? right : new ArrayList<>());
            rows.add(events.stream()
                    .map(event -> event.confidence() > 0.5 ? 1.0 : 0.0)
                    .toList());
        }
        double[] weights = LogisticFit.weights(rows, right, PENALTY);
        Map<String, Double> table = new TreeMap<>();
        table.put("any", weights[0]);
        for (int i = 0; i < FEATURES.size(); i++) {
            table.put(FEATURES.get(i), weights[i + 1]);
        }
        table.forEach((feature, weight) -> out.printf(Locale.ROOT, "%s\t%.2f%n", feature, weight));
    }

    private List<Event> read(Lexica lexica, Map<String, Double> weights, List<Boolean> right) {
        Engine engine = LogisticFit.engine(lexica, weights);
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (Event event : PloverLabels.counted(engine.read(Report.of("row", texts.get(i), null)))) {
                all.add(event);
                right.add(PloverLabels.type(event).equals(types.get(i)));
            }
        }
        return all;
    }
}
