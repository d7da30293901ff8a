package org.dragoman.cli.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.coding.Position;
import org.dragoman.knowledge.Knowledge;

/**
 * A tool, not a test: fits the weights of positions in {@code confidence.tsv} on whole reports with gold positions, prints the
 * table, and how good the fit is on reports that it did not see.
 *
 * <pre>{@code
 * mvn -q -Pquick -pl cli -am test-compile
 * java -cp 'cli/target/test-classes:cli/target/lib/*' org.dragoman.cli.evaluation.PositionConfidenceFit \\
 *     0.74 examples/reports.jsonl examples/gold.jsonl examples/world-reports.jsonl examples/world-gold.jsonl
 * }</pre>
 *
 * <p>A position is right when the gold has its holder, kind and stance. Rules were written on these reports, so that they are
 * right more often there than elsewhere; the first argument, the precision on reports that no rule was written on, sets the
 * weight that all positions have.
 */
final class PositionConfidenceFit {
    private static final List<String> FEATURES = List.of(
            "noun",
            "adjective",
            "siding",
            "undone",
            "taken-up",
            "neutral",
            "holder-unknown",
            "act-accept",
            "act-call-for",
            "act-propose",
            "act-reject",
            "act-vote");

    private static final double PENALTY = 2;
    private static final int FOLDS = 5;

    private final List<GoldRow> reports = new ArrayList<>();
    private final List<Integer> folds = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<List<Double>> features = new ArrayList<>();

    private PositionConfidenceFit() {}

    /** Takes the precision on unseen reports, then pairs of files: reports and their gold. */
    public static void main(String[] args) throws IOException {
        if (args.length < 3 || args.length % 2 == 0) {
            throw new IllegalArgumentException(
                    "give the precision on unseen reports, then files: reports gold reports gold");
        }
        PositionConfidenceFit fit = new PositionConfidenceFit();
        for (int i = 1; i < args.length; i += 2) {
            fit.reports.addAll(GoldRows.read(Path.of(args[i]), Path.of(args[i + 1])));
        }
        fit.look();
        fit.print(Double.parseDouble(args[0]), System.out);
    }

    /** Asks the engine which positions have which features: with the weight of a feature alone they are surer than others. */
    private void look() {
        Lexica lexica = Knowledge.load();
        for (String feature : FEATURES) {
            Engine engine = LogisticFit.engine(lexica, Map.of("position-" + feature, 1.0));
            List<Double> has = new ArrayList<>();
            for (int i = 0; i < reports.size(); i++) {
                GoldRow row = reports.get(i);
                for (Map.Entry<Position, Boolean> each : ExamplesScorer.judged(
                                row, engine.read(row.report(row.text("text"))))
                        .entrySet()) {
                    has.add(each.getKey().confidence() > 0.5 ? 1.0 : 0.0);
                    if (features.isEmpty()) {
                        right.add(each.getValue());
                        folds.add(i % FOLDS);
                    }
                }
            }
            features.add(has);
        }
    }

    private void print(double unseen, PrintStream out) {
        double[] weights = LogisticFit.weights(features, right, PENALTY);
        double seen = share(right);
        Map<String, Double> table = new TreeMap<>();
        table.put("any", weights[0] + logit(unseen) - logit(seen));
        for (int i = 0; i < FEATURES.size(); i++) {
            table.put(FEATURES.get(i), weights[i + 1]);
        }
        table.forEach((feature, weight) -> out.printf(Locale.ROOT, "position-%s\t%.2f%n", feature, weight));
        out.printf(
                Locale.ROOT,
                "# %d positions, %.3f right; log loss %.4f in %d folds, %.4f by the share alone%n",
                right.size(),
                seen,
                loss(true),
                FOLDS,
                loss(false));
    }

    /** The mean log loss on reports that the weights were not fitted on. */
    private double loss(boolean byFeatures) {
        double sum = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Integer> others = rows(fold, false);
            List<Boolean> known = others.stream().map(right::get).toList();
            List<List<Double>> seen = features.stream()
                    .map(feature -> others.stream().map(feature::get).toList())
                    .toList();
            double[] weights = byFeatures ? LogisticFit.weights(seen, known, PENALTY) : new double[0];
            for (int row : rows(fold, true)) {
                double stated = byFeatures ? LogisticFit.probability(weights, features, row) : share(known);
                sum -= Math.log(right.get(row) ? stated : 1 - stated);
            }
        }
        return sum / right.size();
    }

    private List<Integer> rows(int fold, boolean inside) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            if ((folds.get(i) == fold) == inside) {
                rows.add(i);
            }
        }
        return rows;
    }

    private static double share(List<Boolean> right) {
        return (double) right.stream().filter(each -> each).count() / right.size();
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }
}
