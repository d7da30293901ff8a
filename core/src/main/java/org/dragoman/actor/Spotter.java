package org.dragoman.actor;

import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that stand in the lexicon: from left to right, at each place the longest. */
final class Spotter {
    private final Dictionary dictionary;
    private final Tree tree;
    private final long[] parts;
    private final int[] start;

    private Spotter(Dictionary dictionary, Tree tree) {
        this.dictionary = dictionary;
        this.tree = tree;
        this.start = new int[tree.size() + 1];
        this.parts = parts();
    }

    private long[] parts() {
        long[] found = new long[tree.size() * 3 + 48];
        int count = 0;
        for (int i = 0; i < tree.size(); i++) {
            start[i] = count;
            if (count + 8 < found.length) {
                count = Words.parts(tree.token(i).text(), found, count);
            }
        }
        start[tree.size()] = count;
        return found;
    }

    /** For each token the spot that covers it, or null. */
    static @Nullable Spot[] find(Dictionary dictionary, Tree tree) {
        Spotter spotter = new Spotter(dictionary, tree);
        @Nullable Spot[] covering = new @Nullable Spot[tree.size()];
        for (int i = 0; i < tree.size(); ) {
            Spot spot = spotter.longest(i);
            if (spot == null) {
                i++;
                continue;
            }
            for (int t = spot.first(); t <= spot.last(); t++) {
                covering[t] = spot;
            }
            i = spot.last() + 1;
        }
        return covering;
    }

    private @Nullable Spot longest(int first) {
        Spot best = null;
        long hash = Words.SEED;
        int capitals = 0;
        for (int i = first; i < tree.size(); i++) {
            Token token = tree.token(i);
            if (start[i] == start[i + 1]) {
                if (i > first && Words.isTransparent(token.text())) {
                    continue;
                }
                break;
            }
            for (int p = start[i]; p < start[i + 1]; p++) {
                hash = Words.join(hash, parts[p]);
                if (!dictionary.leads(hash)) {
                    return best;
                }
            }
            capitals += Words.isCapitalised(token.text()) ? 1 : 0;
            Dictionary.Meaning meaning = dictionary.meaning(hash);
            if (meaning != null && isSpelled(meaning, first, i, capitals)) {
                best = new Spot(first, i, meaning.senses, meaning.named);
            }
        }
        return best;
    }

    private boolean isSpelled(Dictionary.Meaning meaning, int first, int last, int capitals) {
        if (capitals < Math.min(meaning.capitals, last - first + 1)) {
            return false;
        }
        if (!meaning.acronym) {
            return true;
        }
        return Words.isCapitals(tree.token(first).text());
    }
}
