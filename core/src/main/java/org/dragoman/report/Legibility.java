package org.dragoman.report;

import java.util.List;
import java.util.Set;

/** Whether a text can be read at all, told from its characters and its commonest words. */
final class Legibility {
    private static final int SAMPLE = 20_000;
    private static final int FEWEST_WORDS = 12;
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "a", "is", "was", "for", "on", "that", "by", "with", "said", "as", "at",
            "from", "it", "its", "he", "his", "she", "they", "their", "has", "have", "had", "be", "been", "will",
            "would", "not", "but", "an", "are", "were", "after", "which", "who", "this", "over", "against", "we", "our",
            "you", "i", "says", "or", "into");
    private static final Set<String> OTHER = Set.of(
            "de", "la", "el", "los", "las", "que", "y", "en", "del", "con", "por", "una", "un", "der", "die", "das",
            "und", "den", "dem", "mit", "von", "nicht", "ist", "auf", "le", "les", "des", "et", "du", "une", "pour",
            "dans", "sur", "est", "il", "che", "di", "della", "per", "non", "sono", "o", "os", "em", "uma", "não",
            "para", "het", "een", "van", "dat", "og", "att", "och", "som", "är", "ve", "bir", "bu", "yang", "dan",
            "dengan", "na", "się", "nie", "w", "z", "je");

    private Legibility() {}

    /** What a text is. */
    enum Verdict {
        FINE,
        EMPTY,
        BINARY,
        /** Written in another language. */
        FOREIGN,
        /** Hardly any function words: a table, a list, or a language that is not known here. */
        UNUSUAL
    }

    /** Judges the first 20,000 characters. */
    static Verdict of(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        if (sample.isBlank()) {
            return Verdict.EMPTY;
        }
        if (isBinary(sample)) {
            return Verdict.BINARY;
        }
        List<String> words = Words.of(Words.normal(sample));
        if (words.size() < FEWEST_WORDS) {
            return Verdict.FINE;
        }
        return byWords(sample, words);
    }

    private static Verdict byWords(String sample, List<String> words) {
        double english = share(words, ENGLISH);
        if (english >= 0.15) {
            return Verdict.FINE;
        }
        boolean foreign = share(words, OTHER) > Math.max(0.08, 2 * english) || nonLatinShare(sample) > 0.3;
        if (foreign) {
            return Verdict.FOREIGN;
        }
        return english < 0.06 ? Verdict.UNUSUAL : Verdict.FINE;
    }

    private static double share(List<String> words, Set<String> of) {
        int held = 0;
        for (String word : words) {
            held += of.contains(word) ? 1 : 0;
        }
        return (double) held / words.size();
    }

    private static boolean isBinary(String sample) {
        int odd = 0;
        for (int i = 0; i < sample.length(); i++) {
            odd += isOdd(sample.charAt(i)) ? 1 : 0;
        }
        return sample.indexOf('\0') >= 0 || odd > 0.03 * sample.length();
    }

    private static boolean isOdd(int c) {
        return c == 0xfffd || (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }

    private static double nonLatinShare(String sample) {
        long letters = sample.chars().filter(Character::isLetter).count();
        long strange =
                sample.chars().filter(c -> Character.isLetter(c) && c > 0x24f).count();
        return letters == 0 ? 0 : (double) strange / letters;
    }
}
