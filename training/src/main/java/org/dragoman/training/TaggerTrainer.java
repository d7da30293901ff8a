package org.dragoman.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dragoman.english.model.Labels;
import org.dragoman.english.model.Lexicon;
import org.dragoman.english.model.TagFeatures;
import org.dragoman.english.model.Words;

/** Teaches the tagger, which during training sees its own earlier guesses as history, as it will when it works. */
final class TaggerTrainer {
    private final Labels tags;
    private final Lexicon lexicon;
    private final Perceptron perceptron;
    private final Words words = new Words();
    private final int[] features = new int[TagFeatures.MOST];
    private final float[] scores = new float[64];

    TaggerTrainer(Labels tags, Lexicon lexicon) {
        this.tags = tags;
        this.lexicon = lexicon;
        this.perceptron = new Perceptron(tags.size(), 1 << 18);
    }

    Perceptron train(List<TreebankSentence> sentences, int epochs, long seed) {
        List<TreebankSentence> shuffled = new ArrayList<>(sentences);
        Random random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(shuffled, random);
            for (TreebankSentence s : shuffled) {
                learn(s);
                perceptron.tick();
            }
        }
        return perceptron;
    }

    private void learn(TreebankSentence s) {
        lexicon.describe(s.text(), s.begins(), s.ends(), 0, s.size(), words);
        for (int i = 0; i < s.size(); i++) {
            int guess = guess(i);
            int right = tags.number(s.tags()[i]);
            if (guess != right && right >= 0 && words.sureTag(i) < 0) {
                perceptron.update(features, TagFeatures.fill(words, i, features), right, guess);
            }
            words.setTag(i, guess);
        }
    }

    private int guess(int i) {
        if (words.sureTag(i) >= 0) {
            return words.sureTag(i);
        }
        perceptron.score(features, TagFeatures.fill(words, i, features), scores);
        return best(scores, tags.size());
    }

    static int best(float[] scores, int count) {
        int best = 0;
        for (int c = 1; c < count; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }
}
