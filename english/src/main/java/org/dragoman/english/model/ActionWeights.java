package org.dragoman.english.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Weights of features for the four transitions: feature and weights share one {@code long}, so that a feature costs one
 * look into memory.
 *
 * <p>The upper half of an entry is the feature, the lower half four weights of eight bits with 128 added. Immutable and
 * thread safe.
 */
public final class ActionWeights {
    private static final int BIASES = 0x80808080;
    /** Every other byte: sums of up to 256 weights stay within sixteen bits. */
    private static final int LANES = 0x00FF00FF;

    private final long[] entries;
    private final int mask;
    private final Sieve sieve;

    private ActionWeights(int[] features, int[] packed) {
        this.entries = new long[Hash.slots(features.length)];
        this.mask = entries.length - 1;
        this.sieve = Sieve.of(features);
        for (int i = 0; i < features.length; i++) {
            int slot = features[i] & mask;
            while (entries[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            entries[slot] = (long) features[i] << 32 | (packed[i] ^ BIASES) & 0xFFFFFFFFL;
        }
    }

    /**
     * Weights from a trained table.
     *
     * @param features the features, distinct and not 0
     * @param weights for each feature four weights, one after the other
     */
    public static ActionWeights of(int[] features, byte[] weights) {
        int[] packed = new int[features.length];
        for (int i = 0; i < features.length; i++) {
            for (int c = 0; c < 4; c++) {
                packed[i] |= (weights[4 * i + c] & 0xFF) << (8 * c);
            }
        }
        return new ActionWeights(features, packed);
    }

    /**
     * The sum of the weights of these features; {@link #lane} tells the transitions apart.
     *
     * <p>All slots are asked for first and looked at then: no branch waits for memory, so that many answers are on their way
     * at a time. Features without weights are sifted out before: one in five, but the rarest, whose slots are never near.
     *
     * @param features the features; those with weights are moved to the front
     * @param slots room for an entry of each feature
     */
    long sum(int[] features, int count, long[] slots) {
        int known = sieve.sift(features, count);
        for (int i = 0; i < known; i++) {
            slots[i] = entries[features[i] & mask];
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < known; i++) {
            long entry = slots[i];
            if ((int) (entry >>> 32) != features[i]) {
                entry = entry == 0 ? 0 : probe(features[i]);
            }
            even += (int) entry & LANES;
            odd += (int) entry >>> 8 & LANES;
        }
        return (long) odd << 32 | even & 0xFFFFFFFFL;
    }

    /** The entry of a feature whose own slot is taken by another, 0 if there is none. */
    private long probe(int feature) {
        int slot = (feature + 1) & mask;
        long entry = entries[slot];
        while ((int) (entry >>> 32) != feature && entry != 0) {
            slot = (slot + 1) & mask;
            entry = entries[slot];
        }
        return entry;
    }

    /** The lane of transition {@code c} in a sum: 0 and 2 share the lower half, 1 and 3 the upper. */
    static int lane(long sum, int c) {
        return (int) (sum >>> ((c & 1) << 5 | (c & 2) << 3)) & 0xFFFF;
    }

    void write(DataOutput out) throws IOException {
        int count = 0;
        for (long entry : entries) {
            count += entry == 0 ? 0 : 1;
        }
        int[] features = new int[count];
        int[] packed = new int[count];
        int at = 0;
        for (long entry : entries) {
            if (entry != 0) {
                features[at] = (int) (entry >>> 32);
                packed[at++] = (int) entry ^ BIASES;
            }
        }
        out.writeInt(count);
        Bytes.write(out, features);
        Bytes.write(out, packed);
    }

    static ActionWeights read(DataInput in) throws IOException {
        int count = in.readInt();
        int[] features = Bytes.ints(in, count);
        return new ActionWeights(features, Bytes.ints(in, count));
    }
}
