package org.dragoman.cli.evaluation;

import java.util.List;
import java.util.Map;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.english.EnglishParser;

/** Logistic regression with a penalty on all weights but the first, which every row has; the same rows give the same weights. */
final class LogisticFit {
    private static final double RATE = 0.5;
    private static final int ROUNDS = 4000;

    private LogisticFit() {}

    /** An engine whose entries' features have these weights. */
    static Engine engine(Lexica lexica, Map<String, Double> weights) {
        return new Engine(
                EnglishParser.load(),
                new Lexica(
                        lexica.actors(),
                        lexica.places(),
                        lexica.words(),
                        lexica.events(),
                        lexica.stances(),
                        lexica.measures(),
                        lexica.relations(),
                        lexica.cues(),
                        lexica.cameo(),
                        weights,
                        lexica.council()));
    }

    /** The weight that every row has, then one for each feature; the greater the penalty, the nearer to none. */
    static double[] weights(List<List<Double>> features, List<Boolean> right, double penalty) {
        int rows = right.size();
        double[] weights = new double[features.size() + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[weights.length];
            for (int row = 0; row < rows; row++) {
                double off = (right.get(row) ? 1 : 0) - probability(weights, features, row);
                slope[0] += off;
                for (int i = 0; i < features.size(); i++) {
                    slope[i + 1] += off * features.get(i).get(row);
                }
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] += RATE * (slope[i] - (i == 0 ? 0 : penalty * weights[i])) / rows;
            }
        }
        return weights;
    }

    /** How likely a row is right by these weights. */
    static double probability(double[] weights, List<List<Double>> features, int row) {
        double sum = weights[0];
        for (int i = 0; i < features.size(); i++) {
            sum += weights[i + 1] * features.get(i).get(row);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
