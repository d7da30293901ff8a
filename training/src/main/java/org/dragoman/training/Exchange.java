package org.dragoman.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clusters words by the exchange algorithm: each word in turn moves to the cluster that makes the text likeliest under a
 * bigram model of clusters (Martin, Liermann and Ney 1998).
 */
final class Exchange {
    private static final int TABLE = 1 << 20;

    private final int clusters;
    private final int[] cluster;
    private final int[][] before;
    private final int[][] after;
    private final int[] self;
    private final int[] counts;
    private final int[][] pairs;
    private final long[] sizes;
    private final double[] logs = new double[TABLE];
    private final int[] fromCluster;
    private final int[] toCluster;

    /** @param sentences numbers of words below {@code words}, -1 for words to leave out */
    Exchange(List<int[]> sentences, int words, int clusters) {
        this.clusters = clusters;
        this.cluster = new int[words];
        this.self = new int[words];
        this.counts = new int[words];
        this.pairs = new int[clusters][clusters];
        this.sizes = new long[clusters];
        this.fromCluster = new int[clusters];
        this.toCluster = new int[clusters];
        for (int n = 1; n < TABLE; n++) {
            logs[n] = n * Math.log(n);
        }
        Map<Long, Integer> bigrams = bigrams(sentences);
        this.before = neighbours(bigrams, words, false);
        this.after = neighbours(bigrams, words, true);
        for (int w = 0; w < words; w++) {
            cluster[w] = w % clusters;
        }
        bigrams.forEach((pair, count) -> {
            int a = (int) (pair >>> 32);
            int b = pair.intValue();
            pairs[cluster[a]][cluster[b]] += count;
            if (a == b) {
                self[a] = count;
            }
        });
        for (int w = 0; w < words; w++) {
            sizes[cluster[w]] += counts[w];
        }
    }

    private Map<Long, Integer> bigrams(List<int[]> sentences) {
        Map<Long, Integer> bigrams = new HashMap<>();
        for (int[] sentence : sentences) {
            for (int i = 0; i + 1 < sentence.length; i++) {
                if (sentence[i] >= 0) {
                    counts[sentence[i]]++;
                    if (sentence[i + 1] >= 0) {
                        bigrams.merge((long) sentence[i] << 32 | sentence[i + 1], 1, Integer::sum);
                    }
                }
            }
        }
        return bigrams;
    }

    /** For each word its neighbours and their counts, alternating. */
    private static int[][] neighbours(Map<Long, Integer> bigrams, int words, boolean after) {
        int[] sizes = new int[words];
        for (long pair : bigrams.keySet()) {
            sizes[after ? (int) (pair >>> 32) : (int) pair] += 2;
        }
        int[][] out = new int[words][];
        for (int w = 0; w < words; w++) {
            out[w] = new int[sizes[w]];
        }
        int[] filled = new int[words];
        bigrams.forEach((pair, count) -> {
            int a = (int) (pair >>> 32);
            int b = pair.intValue();
            int word = after ? a : b;
            out[word][filled[word]++] = after ? b : a;
            out[word][filled[word]++] = count;
        });
        return out;
    }

    int cluster(int word) {
        return cluster[word];
    }

    /** Lets every word move once; returns how many did. */
    int round() {
        int moved = 0;
        for (int w = 0; w < cluster.length; w++) {
            moved += move(w) ? 1 : 0;
        }
        return moved;
    }

    private boolean move(int w) {
        int old = cluster[w];
        count(w);
        change(w, old, -1);
        int best = old;
        double most = gain(w, old);
        for (int c = 0; c < clusters; c++) {
            double gain = c == old ? most : gain(w, c);
            if (gain > most + 1e-9) {
                most = gain;
                best = c;
            }
        }
        change(w, best, 1);
        cluster[w] = best;
        return best != old;
    }

    /** Counts how often the word follows and precedes each cluster, itself left out. */
    private void count(int w) {
        Arrays.fill(fromCluster, 0);
        Arrays.fill(toCluster, 0);
        for (int i = 0; i < before[w].length; i += 2) {
            if (before[w][i] != w) {
                fromCluster[cluster[before[w][i]]] += before[w][i + 1];
            }
        }
        for (int i = 0; i < after[w].length; i += 2) {
            if (after[w][i] != w) {
                toCluster[cluster[after[w][i]]] += after[w][i + 1];
            }
        }
    }

    private void change(int w, int c, int sign) {
        for (int d = 0; d < clusters; d++) {
            pairs[d][c] += sign * fromCluster[d];
            pairs[c][d] += sign * toCluster[d];
        }
        pairs[c][c] += sign * self[w];
        sizes[c] += (long) sign * counts[w];
    }

    private double gain(int w, int c) {
        double gain = 0;
        int[] row = pairs[c];
        for (int d = 0; d < clusters; d++) {
            if (d == c) {
                continue;
            }
            if (fromCluster[d] != 0) {
                int n = pairs[d][c];
                gain += log(n + fromCluster[d]) - log(n);
            }
            if (toCluster[d] != 0) {
                gain += log(row[d] + toCluster[d]) - log(row[d]);
            }
        }
        gain += log(row[c] + fromCluster[c] + toCluster[c] + self[w]) - log(row[c]);
        return gain - 2 * (log(sizes[c] + counts[w]) - log(sizes[c]));
    }

    private double log(long n) {
        return n < TABLE ? logs[(int) n] : n * Math.log(n);
    }
}
