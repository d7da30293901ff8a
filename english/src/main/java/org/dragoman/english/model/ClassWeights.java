package org.dragoman.english.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weights of features for many classes, eight bits each, four classes to a {@code long}.
 *
 * <p>A weight is stored with 128 added, in a lane of sixteen bits, so that adding two rows is plain addition of
 * {@code long}s that never carries from one class into the next (up to 256 features), and the 128 fall on all classes
 * alike. Immutable and thread safe.
 */
public final class ClassWeights {
    private static final int BIAS = 128;
    private static final long BIASES = 0x0080_0080_0080_0080L;

    private final int classes;
    private final int width;
    private final int mask;
    private final int[] keys;
    private final int[] offsets;
    private final long[] rows;

    private ClassWeights(int classes, int[] features, long[] rows) {
        this.classes = classes;
        this.width = width(classes);
        this.rows = rows;
        this.keys = new int[Math.max(4, Integer.highestOneBit(Math.max(1, features.length)) << 2)];
        this.offsets = new int[keys.length];
        this.mask = keys.length - 1;
        for (int i = 0; i < features.length; i++) {
            int slot = features[i] & mask;
            while (keys[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = features[i];
            offsets[slot] = i * width;
        }
    }

    /**
     * Weights from a trained table.
     *
     * @param classes number of classes
     * @param features the features, distinct and not 0
     * @param weights one row of {@code classes} weights for each feature, one after the other
     */
    public static ClassWeights of(int classes, int[] features, byte[] weights) {
        int width = width(classes);
        long[] rows = new long[features.length * width];
        Arrays.fill(rows, BIASES);
        for (int i = 0; i < features.length; i++) {
            for (int c = 0; c < classes; c++) {
                rows[i * width + (c >> 2)] += (long) weights[i * classes + c] << ((c & 3) << 4);
            }
        }
        return new ClassWeights(classes, features, rows);
    }

    private static int width(int classes) {
        return (classes + 3) >> 2;
    }

    /** Sets {@code sums} to the sum of the rows of these features. */
    void sum(int[] features, int count, long[] sums) {
        Arrays.fill(sums, 0, width, 0L);
        for (int i = 0; i < count; i++) {
            int feature = features[i];
            int slot = feature & mask;
            int key = keys[slot];
            while (key != feature && key != 0) {
                slot = (slot + 1) & mask;
                key = keys[slot];
            }
            if (key != 0) {
                add(offsets[slot], sums);
            }
        }
    }

    private void add(int row, long[] sums) {
        for (int j = 0; j < width; j++) {
            sums[j] += rows[row + j];
        }
    }

    /** The class with the highest sum; of equals the lowest number. */
    int best(long[] sums) {
        int best = 0;
        int top = -1;
        for (int c = 0; c < classes; c++) {
            int value = (int) (sums[c >> 2] >>> ((c & 3) << 4)) & 0xFFFF;
            if (value > top) {
                top = value;
                best = c;
            }
        }
        return best;
    }

    int classes() {
        return classes;
    }

    void write(DataOutput out) throws IOException {
        int count = rows.length / width;
        out.writeInt(classes);
        out.writeInt(count);
        int[] byRow = new int[count];
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                byRow[offsets[slot] / width] = keys[slot];
            }
        }
        for (int key : byRow) {
            out.writeInt(key);
        }
        byte[] column = new byte[count];
        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < count; i++) {
                long lane = rows[i * width + (c >> 2)] >>> ((c & 3) << 4);
                column[i] = (byte) ((int) (lane & 0xFF) - BIAS);
            }
            out.write(column);
        }
    }

    static ClassWeights read(DataInput in) throws IOException {
        int classes = in.readInt();
        int count = in.readInt();
        int[] features = new int[count];
        for (int i = 0; i < count; i++) {
            features[i] = in.readInt();
        }
        int width = width(classes);
        long[] rows = new long[count * width];
        Arrays.fill(rows, BIASES);
        byte[] column = new byte[count];
        for (int c = 0; c < classes; c++) {
            in.readFully(column);
            int shift = (c & 3) << 4;
            int at = c >> 2;
            for (int i = 0; i < count; i++) {
                if (column[i] != 0) {
                    rows[i * width + at] += (long) column[i] << shift;
                }
            }
        }
        return new ClassWeights(classes, features, rows);
    }
}
