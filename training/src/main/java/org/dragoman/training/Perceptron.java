package org.dragoman.training;

import java.util.Arrays;
import java.util.List;

/**
 * An averaged perceptron over hashed features.
 *
 * <p>The average is taken lazily: beside each weight stands the sum of its changes times the moment of each, so that
 * weight minus sum over moments is the mean of the weight over all moments.
 */
final class Perceptron {
    private final int classes;
    private int mask;
    private int[] keys;
    private int[] updates;
    private float[] weights;
    private float[] moments;
    private int used;
    private double now = 1;

    Perceptron(int classes, int slots) {
        this.classes = classes;
        allocate(slots);
    }

    private void allocate(int slots) {
        mask = slots - 1;
        keys = new int[slots];
        updates = new int[slots];
        weights = new float[slots * classes];
        moments = new float[slots * classes];
    }

    /** The mean of several, which errs less than any of them. */
    static Perceptron mean(List<Perceptron> all) {
        Perceptron mean = new Perceptron(all.get(0).classes, all.get(0).keys.length);
        for (Perceptron one : all) {
            for (int slot = 0; slot < one.keys.length; slot++) {
                if (one.keys[slot] != 0) {
                    mean.take(one, slot);
                }
            }
        }
        return mean;
    }

    private void take(Perceptron other, int from) {
        int slot = find(other.keys[from]);
        if (keys[slot] == 0) {
            slot = insert(other.keys[from], slot);
        }
        updates[slot] += other.updates[from];
        for (int c = 0; c < classes; c++) {
            weights[slot * classes + c] += other.average(from * classes + c);
        }
    }

    /** Lets time pass: the average is over these moments. */
    void tick() {
        now++;
    }

    /** Sets {@code scores} to the score of each class. */
    void score(int[] features, int count, float[] scores) {
        Arrays.fill(scores, 0, classes, 0f);
        for (int i = 0; i < count; i++) {
            int slot = find(features[i]);
            if (keys[slot] != 0) {
                int row = slot * classes;
                for (int c = 0; c < classes; c++) {
                    scores[c] += weights[row + c];
                }
            }
        }
    }

    /** Moves the weights of these features towards {@code right} and away from {@code wrong}. */
    void update(int[] features, int count, int right, int wrong) {
        for (int i = 0; i < count; i++) {
            int slot = find(features[i]);
            if (keys[slot] == 0) {
                slot = insert(features[i], slot);
            }
            updates[slot]++;
            change(slot * classes + right, 1f);
            change(slot * classes + wrong, -1f);
        }
    }

    private void change(int at, float delta) {
        weights[at] += delta;
        moments[at] += (float) (delta * now);
    }

    private int find(int feature) {
        int slot = feature & mask;
        while (keys[slot] != feature && keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int insert(int feature, int slot) {
        if (used >= keys.length * 0.6) {
            grow();
            return insert(feature, find(feature));
        }
        keys[slot] = feature;
        used++;
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldUpdates = updates;
        float[] oldWeights = weights;
        float[] oldMoments = moments;
        allocate(oldKeys.length * 2);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                updates[slot] = oldUpdates[i];
                System.arraycopy(oldWeights, i * classes, weights, slot * classes, classes);
                System.arraycopy(oldMoments, i * classes, moments, slot * classes, classes);
            }
        }
    }

    /** The averaged weights in eight bits: features that changed at least {@code least} times and matter. */
    Quantized quantize(int least, double clip) {
        float[] tops = new float[used];
        int n = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0 && updates[slot] >= least) {
                tops[n++] = top(slot);
            }
        }
        Arrays.sort(tops, 0, n);
        float scale = n == 0 ? 1 : 127f / Math.max(1e-6f, tops[(int) ((n - 1) * clip)]);
        return quantize(least, scale);
    }

    private Quantized quantize(int least, float scale) {
        int count = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            count += isKept(slot, least, scale) ? 1 : 0;
        }
        int[] features = new int[count];
        byte[] rows = new byte[count * classes];
        int at = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (isKept(slot, least, scale)) {
                features[at] = keys[slot];
                for (int c = 0; c < classes; c++) {
                    int value = Math.round(average(slot * classes + c) * scale);
                    rows[at * classes + c] = (byte) Math.max(-127, Math.min(127, value));
                }
                at++;
            }
        }
        return new Quantized(features, rows);
    }

    private boolean isKept(int slot, int least, float scale) {
        return keys[slot] != 0 && updates[slot] >= least && top(slot) * scale >= 1;
    }

    private float top(int slot) {
        float top = 0;
        for (int c = 0; c < classes; c++) {
            top = Math.max(top, Math.abs(average(slot * classes + c)));
        }
        return top;
    }

    private float average(int at) {
        return (float) (weights[at] - moments[at] / now);
    }

    /** Features and their weights in eight bits. */
    record Quantized(int[] features, byte[] weights) {}
}
