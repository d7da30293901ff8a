package org.dragoman.training;

import org.dragoman.english.model.ClassWeights;
import org.dragoman.english.model.Lexicon;
import org.dragoman.english.model.Tagger;
import org.dragoman.english.model.Words;

/** Tags sentences of a treebank by a trained tagger. */
final class TagGuesser {
    private final Lexicon lexicon;
    private final Tagger tagger;
    private final Words words = new Words();

    TagGuesser(Lexicon lexicon, ClassWeights weights) {
        this.lexicon = lexicon;
        this.tagger = new Tagger(weights);
    }

    byte[] guess(TreebankSentence s) {
        lexicon.describe(s.text(), s.begins(), s.ends(), 0, s.size(), words);
        tagger.tag(words);
        byte[] tags = new byte[s.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = (byte) words.tag(i);
        }
        return tags;
    }
}
