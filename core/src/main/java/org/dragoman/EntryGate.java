package org.dragoman;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Resolver;
import org.dragoman.lexicon.CueLexicon;
import org.dragoman.text.Gate;
import org.dragoman.text.Token;

/**
 * Lets through what may hold an entry, or somebody or something that another sentence's entry goes back to.
 *
 * <p>An event or position needs an actor, a quotation a word of saying or a mark. A sentence with an actor but without a
 * frame is let through all the same: pronouns behind it are followed to its subject, and what a measure bears on depends on
 * whom the report names most. Pure and thread safe.
 */
final class EntryGate implements Gate {
    private static final String MARKS = "\"“”„«»`‘";
    /** A word for a text of the Security Council stands for the council. */
    private static final String COUNCIL_TEXTS = "text-of-council";

    private final Resolver resolver;
    private final CueLexicon cues;
    private final Set<String> words;

    EntryGate(Lexica lexica, Resolver resolver) {
        this.resolver = resolver;
        this.cues = lexica.cues();
        this.words = new HashSet<>(lexica.measures().lemmas());
        this.words.addAll(lexica.words().of(COUNCIL_TEXTS));
    }

    @Override
    public boolean admits(List<Token> tokens) {
        for (Token token : tokens) {
            if (isTelling(token)) {
                return true;
            }
        }
        return resolver.mayMention(tokens);
    }

    private boolean isTelling(Token token) {
        String lower = token.text().toLowerCase(Locale.ROOT);
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        return words.contains(lemma)
                || words.contains(lower)
                || (token.isVerb() && cues.verb(lemma) != null)
                || (token.isNoun() && cues.noun(lemma) != null)
                || lower.equals("according")
                || isCompound(lower);
    }

    /** Frames ask for hyphenated words as a whole, however they were cut. */
    private static boolean isCompound(String word) {
        return word.indexOf('-') >= 0 && Character.isLetter(word.charAt(0)) || word.equals("-");
    }

    /** Whether a stretch of text holds a quotation mark; what stands around one is always parsed. */
    static boolean hasMark(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            boolean single = (c == '\'' || c == '’') && (i == begin || !Character.isLetterOrDigit(text.charAt(i - 1)));
            if (single || MARKS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
