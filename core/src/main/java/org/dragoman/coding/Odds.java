package org.dragoman.coding;

import java.util.Collection;
import java.util.Map;

/**
 * What features of a reading say for its being right, in log-odds, added up to a probability. The weights are fitted on gold
 * and are knowledge. Immutable.
 */
public final class Odds {
    private static final double LEAST = 0.01;

    private final Map<String, Double> weights;

    /**
     * The odds by these weights.
     *
     * @param weights log-odds by feature; a feature without one weighs nothing
     */
    public Odds(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** The probability that a reading with these features is right, 0.01 to 0.99, to two decimals. */
    public double probability(Collection<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        double value = 1 / (1 + Math.exp(-sum));
        return Math.round(Math.max(LEAST, Math.min(1 - LEAST, value)) * 100) / 100.0;
    }
}
