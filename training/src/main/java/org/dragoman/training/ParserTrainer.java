package org.dragoman.training;

import java.util.Random;
import org.dragoman.english.model.ActionFeatures;
import org.dragoman.english.model.Arcs;
import org.dragoman.english.model.LabelFeatures;
import org.dragoman.english.model.Labels;
import org.dragoman.english.model.Words;

/**
 * Teaches the parser with a dynamic oracle: from the second round on it mostly follows its own guesses, right or wrong, and
 * learns what is best from where they lead.
 */
final class ParserTrainer {
    private static final double FOLLOW = 0.9;

    private final Labels relations;
    private final Perceptron actions = new Perceptron(4, 1 << 22);
    private final Perceptron labels;
    private final Arcs arcs = new Arcs();
    private final int[] features = new int[ActionFeatures.MOST];
    private final int[] labelFeatures = new int[LabelFeatures.MOST];
    private final float[] scores = new float[4];
    private final float[] labelScores = new float[64];
    private final int[] costs = new int[4];
    private final Random random;

    ParserTrainer(Labels relations, long seed) {
        this.random = new Random(seed);
        this.relations = relations;
        this.labels = new Perceptron(relations.size(), 1 << 18);
    }

    Perceptron actions() {
        return actions;
    }

    Perceptron labels() {
        return labels;
    }

    /** Learns from one sentence whose words are tagged as the tagger would. */
    void learn(TreebankSentence s, Words words, boolean explore) {
        Oracle oracle = new Oracle(s.heads());
        arcs.start(s.size());
        while (!arcs.isAtEnd()) {
            if (arcs.depth() == 0) {
                arcs.shift();
            } else {
                step(s, words, oracle, explore);
            }
        }
        actions.tick();
        labels.tick();
    }

    private void step(TreebankSentence s, Words words, Oracle oracle, boolean explore) {
        oracle.costs(arcs, costs);
        int count = ActionFeatures.fill(words, arcs, features);
        actions.score(features, count, scores);
        int guess = best(Integer.MAX_VALUE - 1);
        int right = best(cheapest());
        if (costs[guess] > costs[right]) {
            actions.update(features, count, right, guess);
        }
        boolean follow = costs[guess] == costs[right] || explore && random.nextDouble() < FOLLOW;
        apply(follow ? guess : right, s, words);
    }

    private int cheapest() {
        int least = Integer.MAX_VALUE;
        for (int cost : costs) {
            least = Math.min(least, cost);
        }
        return least;
    }

    private int best(int most) {
        int best = -1;
        for (int c = 0; c < 4; c++) {
            if (costs[c] <= most && (best < 0 || scores[c] > scores[best])) {
                best = c;
            }
        }
        return best;
    }

    private void apply(int action, TreebankSentence s, Words words) {
        switch (action) {
            case Arcs.SHIFT -> arcs.shift();
            case Arcs.REDUCE -> arcs.reduce();
            case Arcs.LEFT -> arcs.left(label(s, words, arcs.next(), arcs.top()));
            default -> arcs.right(label(s, words, arcs.top(), arcs.next()));
        }
    }

    private int label(TreebankSentence s, Words words, int head, int child) {
        int count = LabelFeatures.fill(words, arcs, head, child, labelFeatures);
        labels.score(labelFeatures, count, labelScores);
        int guess = TaggerTrainer.best(labelScores, relations.size());
        if (s.heads()[child] == head) {
            int right = relations.number(s.relations()[child]);
            if (guess != right) {
                labels.update(labelFeatures, count, right, guess);
            }
        }
        return guess;
    }
}
