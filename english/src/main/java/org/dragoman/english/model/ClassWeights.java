package org.dragoman.english.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weights of features for many classes, eight bits each, eight classes to a {@code long}.
 *
 * <p>A weight is stored with 128 added. A sum is kept in lanes of sixteen bits, even classes apart from odd ones, so that
 * adding a row is plain addition of {@code long}s that never carries from one class into the next (up to 256 features), and
 * the 128 fall on all classes alike. Immutable and thread safe.
 */
public final class ClassWeights {
    private static final int BIAS = 128;
    private static final long BIASES = 0x8080_8080_8080_8080L;
    private static final long EVEN = 0x00FF_00FF_00FF_00FFL;

    private final int classes;
    private final int width;
    private final int mask;
    private final Sieve sieve;
    /** Feature in the upper half, place of its row in the lower. */
    private final long[] index;

    private final long[] rows;

    private ClassWeights(int classes, int[] features, long[] rows) {
        this.classes = classes;
        this.width = width(classes);
        this.rows = rows;
        this.index = new long[Hash.slots(features.length)];
        this.mask = index.length - 1;
        this.sieve = Sieve.of(features);
        for (int i = 0; i < features.length; i++) {
            int slot = features[i] & mask;
            while (index[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            index[slot] = (long) features[i] << 32 | (long) i * width;
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
                put(rows, i * width, c, weights[i * classes + c]);
            }
        }
        return new ClassWeights(classes, features, rows);
    }

    private static int width(int classes) {
        return (classes + 7) >> 3;
    }

    private static void put(long[] rows, int row, int c, byte weight) {
        int shift = (c & 7) << 3;
        long biased = (weight + BIAS) & 0xFFL;
        rows[row + (c >> 3)] = rows[row + (c >> 3)] & ~(0xFFL << shift) | biased << shift;
    }

    /**
     * Sets {@code sums} to the sum of the rows of these features.
     *
     * <p>All slots are asked for first, the rows looked up then and added last, so that no branch waits for memory and many
     * answers are on their way at a time. Features without weights are sifted out before: one in five, but the rarest, whose slots are never near.
     *
     * @param features the features; those with weights are moved to the front
     * @param slots room for an entry of each feature
     * @param found room for the row of each feature
     */
    void sum(int[] features, int count, long[] sums, long[] slots, int[] found) {
        int known = sieve.sift(features, count);
        for (int i = 0; i < known; i++) {
            slots[i] = index[features[i] & mask];
        }
        int hits = 0;
        for (int i = 0; i < known; i++) {
            long entry = slots[i];
            if ((int) (entry >>> 32) != features[i]) {
                entry = entry == 0 ? 0 : probe(features[i]);
            }
            found[hits] = (int) entry;
            hits += entry != 0 ? 1 : 0;
        }
        for (int j = 0; j < width; j++) {
            add(found, hits, j, sums);
        }
    }

    private long probe(int feature) {
        int slot = (feature + 1) & mask;
        long entry = index[slot];
        while ((int) (entry >>> 32) != feature && entry != 0) {
            slot = (slot + 1) & mask;
            entry = index[slot];
        }
        return entry;
    }

    /** Adds the {@code j}th eight classes of all rows. */
    private void add(int[] found, int hits, int j, long[] sums) {
        long even = 0;
        long odd = 0;
        for (int i = 0; i < hits; i++) {
            long eight = rows[found[i] + j];
            even += eight & EVEN;
            odd += (eight >>> 8) & EVEN;
        }
        sums[2 * j] = even;
        sums[2 * j + 1] = odd;
    }

    /** The class with the highest sum; of equals the lowest number. */
    int best(long[] sums) {
        int best = 0;
        int top = -1;
        for (int c = 0; c < classes; c++) {
            int value = (int) (sums[(c >> 3) * 2 + (c & 1)] >>> ((c & 6) << 3)) & 0xFFFF;
            if (value > top) {
                top = value;
                best = c;
            }
        }
        return best;
    }

    void write(DataOutput out) throws IOException {
        int count = rows.length / width;
        int[] features = new int[count];
        for (long entry : index) {
            if (entry != 0) {
                features[(int) entry / width] = (int) (entry >>> 32);
            }
        }
        out.writeInt(classes);
        out.writeInt(count);
        Bytes.write(out, features);
        Bytes.write(out, rows);
    }

    static ClassWeights read(DataInput in) throws IOException {
        int classes = in.readInt();
        int count = in.readInt();
        int[] features = Bytes.ints(in, count);
        return new ClassWeights(classes, features, Bytes.longs(in, count * width(classes)));
    }
}
