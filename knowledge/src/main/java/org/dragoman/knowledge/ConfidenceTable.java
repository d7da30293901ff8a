package org.dragoman.knowledge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads how much each feature of a reading says for or against its being right. */
final class ConfidenceTable {
    private static final String FILE = "confidence.tsv";

    private ConfidenceTable() {}

    /** Log-odds by feature; a later source replaces single weights. */
    static Map<String, Double> load(List<KnowledgeSource> sources, Problems problems) {
        Map<String, Double> weights = new TreeMap<>();
        for (KnowledgeSource source : sources) {
            byte @Nullable [] bytes = source.read(FILE);
            if (bytes != null) {
                TextTable.read(source.label(FILE), bytes, 2, 2, problems, row -> add(weights, row, problems));
            }
        }
        return weights;
    }

    private static void add(Map<String, Double> weights, TextTable.Row row, Problems problems) {
        try {
            double weight = Double.parseDouble(row.cell(1));
            if (Double.isFinite(weight)) {
                weights.put(row.cell(0), weight);
                return;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        problems.add(
                row.file(),
                row.line(),
                "a weight is a number of log-odds, not \"" + row.cell(1) + "\". Write for instance: weak  -0.8");
    }
}
