package org.dragoman.english.model;

/** The features from which the relation of an arc is decided. */
public final class LabelFeatures {
    /** No arc has more features. */
    public static final int MOST = 64;

    private LabelFeatures() {}

    /**
     * Writes the features of the arc from {@code head} to {@code child} to {@code out}.
     *
     * @return how many there are
     */
    public static int fill(Words w, Arcs a, int head, int child, int[] out) {
        int k = words(w, head, child, out);
        return context(w, a, head, child, out, k);
    }

    private static int words(Words w, int head, int child, int[] out) {
        int direction = head < child ? 1 : 0;
        int near = direction << 4 | ActionFeatures.distance(Math.abs(head - child));
        int k = 0;
        out[k] = Hash.of(k++, direction);
        out[k] = Hash.of(k++, w.word[head], w.tag[head], direction);
        out[k] = Hash.of(k++, w.tag[head], direction);
        out[k] = Hash.of(k++, w.word[child], w.tag[child], direction);
        out[k] = Hash.of(k++, w.tag[child], direction);
        out[k] = Hash.of(k++, w.cluster[child], direction);
        out[k] = Hash.of(k++, w.tag[head], w.tag[child], direction);
        out[k] = Hash.of(k++, w.tag[head], w.tag[child], near);
        out[k] = Hash.of(k++, w.word[head], w.tag[child], direction);
        out[k] = Hash.of(k++, w.tag[head], w.word[child], direction);
        out[k] = Hash.of(k++, w.word[head], w.word[child], direction);
        out[k] = Hash.of(k++, w.cluster[head], w.cluster[child], direction);
        out[k] = Hash.of(k++, w.word[head], w.cluster[child], direction);
        out[k] = Hash.of(k++, w.cluster[head], w.word[child], direction);
        out[k] = Hash.of(k++, w.cluster[head], w.tag[head], w.tag[child]);
        return k;
    }

    private static int context(Words w, Arcs a, int head, int child, int[] out, int start) {
        int none = a.size + 1;
        int direction = head < child ? 1 : 0;
        int cl = a.left1[child];
        int cl2 = a.left2[child];
        int left = child > 0 ? child - 1 : none;
        int right = Math.min(child + 1, none);
        int headLeft = head > 0 ? head - 1 : none;
        int headRight = Math.min(head + 1, none);
        int ht = w.tag[head];
        int ct = w.tag[child];
        int hl = mix(a.leftLabels[head]);
        int hr = mix(a.rightLabels[head]);
        int k = start;
        out[k] = Hash.of(k++, w.word[cl], ct, ht);
        out[k] = Hash.of(k++, w.word[cl], w.word[head], direction);
        out[k] = Hash.of(k++, w.word[cl], w.word[child], direction);
        out[k] = Hash.of(k++, a.label[cl], ct, ht);
        out[k] = Hash.of(k++, w.word[cl2], ct, ht);
        out[k] = Hash.of(k++, mix(a.leftLabels[child]), ct, direction);
        out[k] = Hash.of(k++, mix(a.leftLabels[child]), mix(a.rightLabels[child]), direction);
        out[k] = Hash.of(k++, w.word[a.right1[child]], ct, ht);
        out[k] = Hash.of(k++, hl, ct, ht);
        out[k] = Hash.of(k++, hr, ct, ht);
        out[k] = Hash.of(k++, hl, hr, ct * 2 + direction);
        out[k] = Hash.of(k++, w.word[head], direction == 1 ? hr : hl, ct);
        out[k] = Hash.of(k++, w.tag[left], ct, ht);
        out[k] = Hash.of(k++, w.tag[right], ct, ht);
        out[k] = Hash.of(k++, w.word[left], ct, direction);
        out[k] = Hash.of(k++, w.word[right], ct, direction);
        out[k] = Hash.of(k++, w.tag[headLeft], ct, ht);
        out[k] = Hash.of(k++, w.tag[headRight], ct, ht);
        out[k] = Hash.of(k++, w.word[headLeft], ct, direction);
        out[k] = Hash.of(k++, a.label[head], w.tag[head], ct * 2 + direction);
        out[k] = Hash.of(k++, w.word[a.left1[head]], ht, ct);
        out[k] = Hash.of(k++, w.word[a.right1[head]], ht, ct);
        return k;
    }

    private static int mix(long set) {
        return (int) (set ^ set >>> 29) * 31 + (int) (set >>> 32);
    }
}
