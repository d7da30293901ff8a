package org.dragoman.english;

import org.dragoman.english.model.Analyzer;
import org.dragoman.english.model.Labels;

/**
 * Settles the tags of words that the tagger, which sees only their neighbours, often takes for others, before the tree is
 * built.
 */
final class TagSettler {
    private final Labels tags;

    /** The rules over these tags. */
    TagSettler(Labels tags) {
        this.tags = tags;
    }

    /** Changes tags and lemmas of the sentence that begins at token {@code from}, which the analyzer has just tagged. */
    void settle(String text, int[] begins, int[] ends, int from, Analyzer analyzer) {
        TaggedWords words = new TaggedWords(text, begins, ends, from, analyzer, tags);
        for (int i = 1; i < words.size() - 1; i++) {
            VerbForms.settle(words, i);
            Gerunds.settle(words, i);
            Particles.settle(words, i);
        }
        if (words.isRetagged()) {
            analyzer.lemmatize(text, begins, ends, from);
        }
    }
}
