package org.dragoman.english.model;

/**
 * The features from which the parser chooses a transition: those of Zhang and Nivre (2011), with clusters, and with the
 * preposition that a noun has taken, on which its attachment turns.
 */
public final class ActionFeatures {
    /** No state has more features. */
    public static final int MOST = 128;

    private ActionFeatures() {}

    /**
     * Writes the features of the state to {@code out}.
     *
     * @return how many there are
     */
    public static int fill(Words w, Arcs a, int[] out) {
        int s0 = a.stack[a.depth - 1];
        int s1 = a.depth > 1 ? a.stack[a.depth - 2] : a.size + 1;
        int k = words(w, a, s0, s1, out);
        k = pairs(w, a, s0, s1, out, k);
        k = counts(w, a, s0, out, k);
        k = family(w, a, s0, out, k);
        k = second(w, a, s0, s1, out, k);
        return around(w, a, s0, s1, out, k);
    }

    private static int words(Words w, Arcs a, int s0, int s1, int[] out) {
        int n0 = a.next;
        int n1 = n0 + 1;
        int n2 = Math.min(n0 + 2, a.size + 1);
        int k = 0;
        out[k] = Hash.of(k++, a.topHasHead() ? 1 : 0);
        out[k] = Hash.of(k++, w.word[s0], w.tag[s0]);
        out[k] = Hash.of(k++, w.word[s0]);
        out[k] = Hash.of(k++, w.tag[s0], a.topHasHead() ? 1 : 0);
        out[k] = Hash.of(k++, w.cluster[s0]);
        out[k] = Hash.of(k++, w.word[n0], w.tag[n0]);
        out[k] = Hash.of(k++, w.word[n0]);
        out[k] = Hash.of(k++, w.tag[n0]);
        out[k] = Hash.of(k++, w.cluster[n0]);
        out[k] = Hash.of(k++, w.word[n1], w.tag[n1]);
        out[k] = Hash.of(k++, w.tag[n1]);
        out[k] = Hash.of(k++, w.cluster[n1]);
        out[k] = Hash.of(k++, w.word[n2], w.tag[n2]);
        out[k] = Hash.of(k++, w.tag[n2]);
        out[k] = Hash.of(k++, w.word[s1], w.tag[s1]);
        out[k] = Hash.of(k++, w.tag[s1]);
        return k;
    }

    private static int pairs(Words w, Arcs a, int s0, int s1, int[] out, int start) {
        int n0 = a.next;
        int n1 = n0 + 1;
        int n2 = Math.min(n0 + 2, a.size + 1);
        int n3 = Math.min(n0 + 3, a.size + 1);
        int before = n0 > 0 ? n0 - 1 : a.size + 1;
        int wp = pair(w.word[s0], w.tag[s0]);
        int np = pair(w.word[n0], w.tag[n0]);
        int k = start;
        out[k] = Hash.of(k++, wp, np);
        out[k] = Hash.of(k++, wp, w.word[n0]);
        out[k] = Hash.of(k++, w.word[s0], np);
        out[k] = Hash.of(k++, wp, w.tag[n0]);
        out[k] = Hash.of(k++, w.tag[s0], np);
        out[k] = Hash.of(k++, w.tag[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.cluster[s0], w.cluster[n0]);
        out[k] = Hash.of(k++, w.cluster[s0], w.tag[n0], w.tag[s0]);
        out[k] = Hash.of(k++, w.tag[s0], w.cluster[n0], w.tag[n0]);
        out[k] = Hash.of(k++, wp, w.family[n0], w.tag[n0]);
        out[k] = Hash.of(k++, w.family[s0], w.tag[s0], np);
        out[k] = Hash.of(k++, w.tag[n0], w.tag[n1]);
        out[k] = Hash.of(k++, w.tag[n0], w.tag[n1], w.tag[n2]);
        out[k] = Hash.of(k++, w.tag[s0], w.tag[n0], w.tag[n1]);
        out[k] = Hash.of(k++, pair(w.tag[s0], w.tag[n0]), w.tag[n1], w.tag[n2]);
        out[k] = Hash.of(k++, pair(w.tag[n0], w.tag[n1]), w.tag[n2], w.tag[n3]);
        out[k] = Hash.of(k++, w.tag[s0], w.tag[n0], w.word[n1]);
        out[k] = Hash.of(k++, w.word[s0], w.tag[n0], w.tag[n1]);
        out[k] = Hash.of(k++, w.word[n0], w.tag[n1], w.tag[s0]);
        out[k] = Hash.of(k++, w.tag[s1], w.tag[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.word[s1], w.tag[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.tag[s1], w.word[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.tag[s1], w.tag[s0], w.word[n0]);
        out[k] = Hash.of(k++, w.word[s1], w.word[n0]);
        out[k] = Hash.of(k++, w.tag[before], w.tag[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.word[before], w.tag[s0], w.tag[n0]);
        return k;
    }

    private static int counts(Words w, Arcs a, int s0, int[] out, int start) {
        int n0 = a.next;
        int distance = distance(n0 - s0);
        int commas = punctuation(w, s0, n0);
        int k = start;
        out[k] = Hash.of(k++, w.word[s0], distance);
        out[k] = Hash.of(k++, w.tag[s0], distance, w.tag[n0]);
        out[k] = Hash.of(k++, w.word[n0], distance);
        out[k] = Hash.of(k++, w.tag[s0], commas, w.tag[n0]);
        out[k] = Hash.of(k++, w.word[s0], commas, w.tag[n0]);
        out[k] = Hash.of(k++, w.word[s0], a.rights[s0]);
        out[k] = Hash.of(k++, w.tag[s0], a.rights[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.word[s0], a.lefts[s0]);
        out[k] = Hash.of(k++, w.tag[s0], a.lefts[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.word[n0], a.lefts[n0]);
        out[k] = Hash.of(k++, w.tag[n0], a.lefts[n0]);
        out[k] = Hash.of(k++, w.word[s0], mix(a.rightLabels[s0]), w.tag[n0]);
        out[k] = Hash.of(k++, w.tag[s0], mix(a.rightLabels[s0]), w.tag[n0]);
        out[k] = Hash.of(k++, w.word[s0], mix(a.leftLabels[s0]));
        out[k] = Hash.of(k++, w.tag[s0], mix(a.leftLabels[s0]), w.tag[n0]);
        out[k] = Hash.of(k++, w.tag[n0], mix(a.leftLabels[n0]), w.tag[s0]);
        out[k] = Hash.of(k++, w.word[n0], mix(a.leftLabels[n0]));
        return k;
    }

    private static int family(Words w, Arcs a, int s0, int[] out, int start) {
        int n0 = a.next;
        int h0 = a.head[s0];
        int h1 = a.head[h0];
        int sl = a.left1[s0];
        int sr = a.right1[s0];
        int nl = a.left1[n0];
        int k = start;
        out[k] = Hash.of(k++, w.word[h0], w.tag[h0]);
        out[k] = Hash.of(k++, w.tag[h0], a.label[s0]);
        out[k] = Hash.of(k++, a.label[s0], w.tag[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.word[sl], w.tag[sl]);
        out[k] = Hash.of(k++, w.tag[sl], a.label[sl]);
        out[k] = Hash.of(k++, w.word[sr], w.tag[sr]);
        out[k] = Hash.of(k++, w.tag[sr], a.label[sr]);
        out[k] = Hash.of(k++, w.word[nl], w.tag[nl]);
        out[k] = Hash.of(k++, w.tag[nl], a.label[nl]);
        out[k] = Hash.of(k++, w.tag[h0], w.tag[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.tag[sl], w.tag[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.tag[sr], w.tag[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.tag[nl], w.tag[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.tag[s0], w.tag[h0], w.tag[h1]);
        out[k] = Hash.of(k++, w.word[h1], w.tag[h1], a.label[h0]);
        return k;
    }

    private static int second(Words w, Arcs a, int s0, int s1, int[] out, int start) {
        int n0 = a.next;
        int h0 = a.head[s0];
        int sl = a.left1[s0];
        int sr = a.right1[s0];
        int nl = a.left1[n0];
        int sl2 = a.left2[s0];
        int sr2 = a.right2[s0];
        int nl2 = a.left2[n0];
        int k = start;
        out[k] = Hash.of(k++, w.tag[s0], w.tag[sl], w.tag[sl2]);
        out[k] = Hash.of(k++, w.tag[s0], w.tag[sr], w.tag[sr2]);
        out[k] = Hash.of(k++, w.tag[n0], w.tag[nl], w.tag[nl2]);
        out[k] = Hash.of(k++, w.word[sl2], a.label[sl2]);
        out[k] = Hash.of(k++, w.word[sr2], a.label[sr2]);
        out[k] = Hash.of(k++, w.word[nl2], a.label[nl2]);
        out[k] = Hash.of(k++, w.word[s0], w.word[nl], w.tag[n0]);
        out[k] = Hash.of(k++, w.word[h0], w.word[nl], w.tag[s0]);
        out[k] = Hash.of(k++, w.word[s0], w.word[nl], w.word[n0]);
        out[k] = Hash.of(k++, w.word[h0], w.word[nl], w.word[n0]);
        out[k] = Hash.of(k++, w.cluster[s0], w.word[nl], w.cluster[n0]);
        out[k] = Hash.of(k++, w.cluster[h0], w.word[nl], w.cluster[n0]);
        out[k] = Hash.of(k++, w.word[s1], w.word[nl], w.tag[n0]);
        out[k] = Hash.of(k++, w.tag[s0], w.word[nl], w.tag[n0]);
        out[k] = Hash.of(k++, w.word[sl], w.word[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.word[sr], w.word[s0], w.tag[n0]);
        out[k] = Hash.of(k++, w.word[h0], w.word[s0], w.word[n0]);
        out[k] = Hash.of(k++, w.word[sr], w.word[n0], w.tag[s0]);
        return k;
    }

    private static int around(Words w, Arcs a, int s0, int s1, int[] out, int start) {
        int n0 = a.next;
        int n1 = n0 + 1;
        int h0 = a.head[s0];
        int h1 = a.head[h0];
        int sr = a.right1[s0];
        int s2 = a.depth > 2 ? a.stack[a.depth - 3] : a.size + 1;
        int between = between(w, s0, n0);
        int k = start;
        out[k] = Hash.of(k++, w.word[h0], w.tag[h0], w.tag[n0]);
        out[k] = Hash.of(k++, w.word[h0], w.word[n0]);
        out[k] = Hash.of(k++, w.cluster[h0], w.cluster[n0], w.tag[s0]);
        out[k] = Hash.of(k++, w.word[h1], w.word[n0]);
        out[k] = Hash.of(k++, w.cluster[s1], w.cluster[n0], w.tag[n0]);
        out[k] = Hash.of(k++, w.tag[s2], w.tag[s1], w.tag[n0]);
        out[k] = Hash.of(k++, w.word[s0], w.word[n1]);
        out[k] = Hash.of(k++, w.word[n0], w.word[n1]);
        out[k] = Hash.of(k++, w.cluster[n0], w.cluster[n1], w.tag[s0]);
        out[k] = Hash.of(k++, w.cluster[s0], w.cluster[n0], w.cluster[n1]);
        out[k] = Hash.of(k++, between, w.tag[s0], w.tag[n0]);
        out[k] = Hash.of(k++, between, w.word[s0], w.tag[n0]);
        out[k] = Hash.of(k++, Math.min(a.depth, 5), w.tag[s0], w.tag[n0]);
        out[k] = Hash.of(k++, pair(w.tag[sr], a.label[sr]), w.tag[n0], w.tag[n1]);
        out[k] = Hash.of(k++, pair(a.label[s0], w.tag[h0]), w.word[n0], w.tag[s0]);
        return k;
    }

    /** Which kinds of words stand between two, as a set. */
    private static int between(Words w, int from, int to) {
        int set = 0;
        for (int i = Math.max(from + 1, to - 24); i < to; i++) {
            set |= w.kind[i];
        }
        return set;
    }

    private static int pair(int a, int b) {
        return a * 0x9E3779B1 ^ (b * 0x85EBCA77 >>> 7);
    }

    private static int mix(long set) {
        return (int) (set ^ set >>> 29) * 31 + (int) (set >>> 32);
    }

    /** The distance between two words, the finer the nearer. */
    static int distance(int words) {
        if (words < 5) {
            return words;
        }
        return words < 8 ? 5 : words < 12 ? 6 : 7;
    }

    /** How many commas and other marks stand between two words, at most 3. */
    private static int punctuation(Words w, int from, int to) {
        int count = 0;
        for (int i = from + 1; i < to && count < 3; i++) {
            count += (w.shape[i] & Shape.MARK) != 0 ? 1 : 0;
        }
        return count;
    }
}
