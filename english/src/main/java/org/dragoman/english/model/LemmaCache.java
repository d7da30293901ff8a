package org.dragoman.english.model;

import org.dragoman.english.model.Lemmatizer.Kind;

/**
 * The lemmas of the words of the lexicon, each worked out when it is first asked for.
 *
 * <p>Thread safe: two threads may both work out the same lemma, and both get an equal string.
 */
public final class LemmaCache {
    private static final int KINDS = Kind.values().length;

    private final Lexicon lexicon;
    private final Lemmatizer lemmatizer;
    private final Kind[] kinds;
    private final String[] lemmas;
    private final int[] sets;

    /** An empty cache for the words of this model. */
    public LemmaCache(Model model) {
        this(model.tags(), model.lexicon(), model.lemmatizer());
    }

    /** An empty cache for these words. */
    public LemmaCache(Labels tags, Lexicon lexicon, Lemmatizer lemmatizer) {
        this.lexicon = lexicon;
        this.lemmatizer = lemmatizer;
        this.kinds = new Kind[tags.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = Kind.of(tags.name(i));
        }
        this.sets = new int[tags.size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = set(tags.name(i));
        }
        this.lemmas = new String[lexicon.table().size() * KINDS];
    }

    /** Gives every tagged word its lemma, and the parser's view of the words it knows. */
    public void lemmatize(String text, int[] begins, int[] ends, int from, Words words) {
        for (int i = 0; i < words.size(); i++) {
            Kind kind = kinds[words.tag[i]];
            words.kind[i] = sets[words.tag[i]];
            int entry = words.entry[i];
            words.lemma[i] = entry >= 0
                    ? known(entry, kind)
                    : lemmatizer.lemma(text.substring(begins[from + i], ends[from + i]), kind);
            if (words.isKnown(i)) {
                words.word[i] = words.lemma[i].hashCode();
            }
        }
    }

    /** The set of one for words with this tag, by which the parser sees what stands between two words. */
    private static int set(String tag) {
        return switch (tag) {
            case "VBD", "VBZ", "VBP", "MD" -> 1;
            case "VB", "VBG", "VBN" -> 2;
            case "CC" -> 4;
            case "," -> 8;
            case ":", "-LRB-", "-RRB-" -> 16;
            case "WDT", "WP", "WRB" -> 32;
            case "''", "``", "\"" -> 64;
            case "IN", "TO" -> 128;
            default -> 0;
        };
    }

    private String known(int entry, Kind kind) {
        int at = entry * KINDS + kind.ordinal();
        String lemma = lemmas[at];
        if (lemma == null) {
            lemma = lemmatizer.lemma(lexicon.table().word(entry), kind);
            lemmas[at] = lemma;
        }
        return lemma;
    }
}
