package org.dragoman.english.model;

/** Gives each word its part of speech, from left to right. Immutable and thread safe. */
public final class Tagger {
    private final ClassWeights weights;

    /** A tagger with these weights. */
    public Tagger(ClassWeights weights) {
        this.weights = weights;
    }

    /** Sets the tag of every word. */
    public void tag(Words words) {
        tag(words, new Scratch());
    }

    void tag(Words words, Scratch scratch) {
        for (int i = 0; i < words.size; i++) {
            words.tag[i] = words.sure[i] >= 0 ? words.sure[i] : best(words, i, scratch);
        }
    }

    private int best(Words words, int i, Scratch scratch) {
        int count = TagFeatures.fill(words, i, scratch.features);
        weights.sum(scratch.features, count, scratch.sums, scratch.slots, scratch.found);
        return weights.best(scratch.sums);
    }
}
