package org.dragoman.english.model;

/**
 * The words of one sentence as the learned parts see them: a few numbers each, in arrays that are used again.
 *
 * <p>Behind the words stand two that are none: the root at {@link #size}, and at {@code size + 1} the word that is asked
 * about where there is none, so that features need no special cases. Mutable and for one thread.
 */
public final class Words {
    /** Longest sentence that is read as one; the splitter cuts longer ones. */
    public static final int LONGEST = 400;

    private static final int CAPACITY = LONGEST + 2;
    private static final int ROOT = 0x526F6F74;
    private static final int NONE = 0x4E6F6E65;

    int size;
    final int[] entry = new int[CAPACITY];
    final int[] form = new int[CAPACITY];
    final int[] lower = new int[CAPACITY];
    final int[] shape = new int[CAPACITY];
    final int[] suffix1 = new int[CAPACITY];
    final int[] suffix2 = new int[CAPACITY];
    final int[] suffix3 = new int[CAPACITY];
    final int[] suffix4 = new int[CAPACITY];
    final int[] prefix2 = new int[CAPACITY];
    final int[] prefix3 = new int[CAPACITY];
    final int[] ambiguity = new int[CAPACITY];
    final int[] cluster = new int[CAPACITY];
    final int[] family = new int[CAPACITY];
    final int[] word = new int[CAPACITY];
    final int[] tag = new int[CAPACITY];
    final int[] kind = new int[CAPACITY];
    final int[] sure = new int[CAPACITY];
    final boolean[] known = new boolean[CAPACITY];
    final String[] lemma = new String[CAPACITY];

    /** Number of words. */
    public int size() {
        return size;
    }

    /** The tag of word {@code i}, as a number of {@link Model#tags}. */
    public int tag(int i) {
        return tag[i];
    }

    /** Sets the tag of word {@code i}. */
    public void setTag(int i, int number) {
        tag[i] = number;
    }

    /** The only tag that word {@code i} can have, -1 if it must be guessed. */
    public int sureTag(int i) {
        return sure[i];
    }

    /** The dictionary form of word {@code i}, once it has been tagged. */
    public String lemma(int i) {
        return lemma[i];
    }

    /** Whether the lexicon has word {@code i}, be it in lower case. */
    public boolean isKnown(int i) {
        return known[i];
    }

    /** Starts a sentence of {@code count} words. */
    void start(int count) {
        if (count > LONGEST) {
            throw new IllegalArgumentException("a sentence of " + count + " words is longer than " + LONGEST);
        }
        size = count;
        bound(count, ROOT);
        bound(count + 1, NONE);
    }

    private void bound(int i, int value) {
        entry[i] = -1;
        form[i] = value;
        lower[i] = value;
        shape[i] = value;
        suffix1[i] = value;
        suffix2[i] = value;
        suffix3[i] = value;
        suffix4[i] = value;
        prefix2[i] = value;
        prefix3[i] = value;
        ambiguity[i] = value;
        cluster[i] = value;
        family[i] = value;
        word[i] = value;
        tag[i] = value;
        sure[i] = -1;
    }
}
