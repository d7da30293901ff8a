package org.dragoman.english.model;

/**
 * Tells at once, from a table small enough for the nearest memory, that an unknown feature has no weights: it keeps one bit for
 * each hash of a known one. Known features are the common ones, and their weights are near; of the unknown each is another, and
 * looking for it in the tables of weights would wait for memory every time. Immutable and thread safe.
 */
final class Sieve {
    /** Spreads features anew, because their low bits choose the slot in the tables of weights. */
    private static final int SPREAD = 0x9E3779B1;

    private final long[] bits;
    private final int shift;

    private Sieve(int features) {
        int size = Math.max(6, 32 - Integer.numberOfLeadingZeros(features) + 2);
        this.bits = new long[1 << (size - 6)];
        this.shift = 32 - size;
    }

    /** A sieve that lets these features through. */
    static Sieve of(int[] features) {
        Sieve sieve = new Sieve(features.length);
        for (int feature : features) {
            int bit = feature * SPREAD >>> sieve.shift;
            sieve.bits[bit >>> 6] |= 1L << bit;
        }
        return sieve;
    }

    /**
     * Moves the features that may be known to the front, in their order.
     *
     * @return how many they are
     */
    int sift(int[] features, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int feature = features[i];
            int bit = feature * SPREAD >>> shift;
            features[kept] = feature;
            kept += (int) (bits[bit >>> 6] >>> bit) & 1; // no branch, which would be guessed wrong often
        }
        return kept;
    }
}
