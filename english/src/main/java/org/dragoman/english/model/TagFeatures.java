package org.dragoman.english.model;

/** The features from which the tagger decides. */
public final class TagFeatures {
    /** No word has more features. */
    public static final int MOST = 64;

    private TagFeatures() {}

    /**
     * Writes the features of word {@code i}, whose forerunners are tagged already, to {@code out}.
     *
     * @return how many there are
     */
    public static int fill(Words w, int i, int[] out) {
        int none = w.size + 1;
        int p1 = i > 0 ? i - 1 : none;
        int p2 = i > 1 ? i - 2 : none;
        int n1 = i + 1;
        int n2 = i + 2 <= w.size ? i + 2 : none;
        int k = word(w, i, out);
        k = neighbours(w, i, p1, p2, n1, n2, out, k);
        return history(w, i, p1, p2, n1, out, k);
    }

    private static int word(Words w, int i, int[] out) {
        int k = 0;
        out[k] = Hash.of(k++, 0);
        out[k] = Hash.of(k++, w.form[i]);
        out[k] = Hash.of(k++, w.lower[i]);
        out[k] = Hash.of(k++, w.suffix1[i]);
        out[k] = Hash.of(k++, w.suffix2[i]);
        out[k] = Hash.of(k++, w.suffix3[i]);
        out[k] = Hash.of(k++, w.suffix4[i]);
        out[k] = Hash.of(k++, w.prefix2[i]);
        out[k] = Hash.of(k++, w.prefix3[i]);
        out[k] = Hash.of(k++, w.shape[i]);
        out[k] = Hash.of(k++, w.cluster[i]);
        out[k] = Hash.of(k++, w.ambiguity[i]);
        out[k] = Hash.of(k++, w.shape[i], w.suffix3[i]);
        out[k] = Hash.of(k++, w.shape[i], w.ambiguity[i], i == 0 ? 1 : 0);
        return k;
    }

    private static int neighbours(Words w, int i, int p1, int p2, int n1, int n2, int[] out, int start) {
        int k = start;
        out[k] = Hash.of(k++, w.lower[n1]);
        out[k] = Hash.of(k++, w.lower[n2]);
        out[k] = Hash.of(k++, w.lower[p1]);
        out[k] = Hash.of(k++, w.lower[p2]);
        out[k] = Hash.of(k++, w.ambiguity[n1]);
        out[k] = Hash.of(k++, w.ambiguity[n1], w.ambiguity[n2]);
        out[k] = Hash.of(k++, w.ambiguity[i], w.ambiguity[n1]);
        out[k] = Hash.of(k++, w.cluster[n1]);
        out[k] = Hash.of(k++, w.cluster[i], w.cluster[n1]);
        out[k] = Hash.of(k++, w.cluster[p1], w.cluster[i]);
        out[k] = Hash.of(k++, w.suffix3[n1]);
        out[k] = Hash.of(k++, w.shape[n1], w.shape[i], w.shape[p1]);
        out[k] = Hash.of(k++, w.lower[i], w.lower[n1]);
        out[k] = Hash.of(k++, w.lower[p1], w.lower[i]);
        out[k] = Hash.of(k++, w.lower[i], w.ambiguity[n1]);
        return k;
    }

    private static int history(Words w, int i, int p1, int p2, int n1, int[] out, int start) {
        int k = start;
        int t1 = w.tag[p1];
        int t2 = w.tag[p2];
        out[k] = Hash.of(k++, t1);
        out[k] = Hash.of(k++, t2);
        out[k] = Hash.of(k++, t1, t2);
        out[k] = Hash.of(k++, t1, w.lower[i]);
        out[k] = Hash.of(k++, t1, w.ambiguity[i]);
        out[k] = Hash.of(k++, t1, t2, w.ambiguity[i]);
        out[k] = Hash.of(k++, t1, w.ambiguity[i], w.ambiguity[n1]);
        out[k] = Hash.of(k++, t1, w.lower[n1]);
        out[k] = Hash.of(k++, t1, w.cluster[i]);
        out[k] = Hash.of(k++, t1, w.suffix3[i]);
        out[k] = Hash.of(k++, t1, w.shape[i]);
        out[k] = Hash.of(k++, t2, w.lower[p1], w.ambiguity[i]);
        return k;
    }
}
