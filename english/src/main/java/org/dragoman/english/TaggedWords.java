package org.dragoman.english;

import java.util.Set;
import org.dragoman.english.model.Analyzer;
import org.dragoman.english.model.Labels;
import org.dragoman.english.model.Words;

/**
 * The words of one sentence that the analyzer has just tagged and not yet linked, open to other tags. Mutable, and good only
 * until the analyzer goes on.
 */
final class TaggedWords {
    private static final Set<String> BEGINNING = Set.of("DT", "PRP$", "PRP", "NNP", "NNPS", "NNS", "JJ", "CD", "RP");

    private final String text;
    private final int[] begins;
    private final int[] ends;
    private final int from;
    private final Words words;
    private final Labels tags;
    private boolean retagged;

    /** The sentence that begins at token {@code from} of a text. */
    TaggedWords(String text, int[] begins, int[] ends, int from, Analyzer analyzer, Labels tags) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
        this.from = from;
        this.words = analyzer.words();
        this.tags = tags;
    }

    int size() {
        return words.size();
    }

    String tag(int at) {
        return tags.name(words.tag(at));
    }

    /** The lemma under the tag that the analyzer gave. */
    String lemma(int at) {
        return words.lemma(at);
    }

    String text(int at) {
        return text.substring(begins[from + at], ends[from + at]);
    }

    /** Whether a word is this one, whatever its case. */
    boolean is(int at, String word) {
        return ends[from + at] - begins[from + at] == word.length()
                && text.regionMatches(true, begins[from + at], word, 0, word.length());
    }

    boolean endsOn(int at, String suffix) {
        return ends[from + at] - begins[from + at] > suffix.length()
                && text.startsWith(suffix, ends[from + at] - suffix.length());
    }

    /** A small word that the model has never seen: "a plan to reunite the island". */
    boolean isNew(int at) {
        boolean small =
                ends[from + at] - begins[from + at] > 3 && Character.isLowerCase(text.charAt(begins[from + at]));
        return small && !words.isKnown(at);
    }

    /** Whether a word begins a noun phrase, or is a particle. */
    boolean beginsPhrase(int at) {
        return BEGINNING.contains(tag(at));
    }

    void retag(int at, String tag) {
        words.setTag(at, tags.number(tag));
        retagged = true;
    }

    /** Whether a word has another tag now, so that its lemma may be another too. */
    boolean isRetagged() {
        return retagged;
    }
}
