package org.dragoman.english;

import org.dragoman.english.model.Hash;

/** Endings behind an apostrophe that are words of their own, and "cannot". */
final class Contractions {
    private static final String[] SUFFIXES = {"s", "m", "d", "re", "ve", "ll"};
    private static final String[] GLUED = {"cannot", "gonna", "gotta", "wanna", "gimme", "lemme"};
    private static final int[] CUTS = {3, 3, 3, 3, 3, 3};

    private Contractions() {}

    /** The end of an ending such as "'s" or "'ll" at {@code apostrophe}, -1 if there is none. */
    static int suffixEnd(String text, int apostrophe, int end) {
        for (String suffix : SUFFIXES) {
            int stop = apostrophe + 1 + suffix.length();
            if (stop <= end
                    && same(text, apostrophe + 1, suffix)
                    && (stop == end || !Chars.isWord(text.charAt(stop)))) {
                return stop;
            }
        }
        return -1;
    }

    /** Whether the apostrophe stands in "n't". */
    static boolean isNot(String text, int apostrophe, int end) {
        int stop = apostrophe + 2;
        return apostrophe > 0
                && isApostrophe(text.charAt(apostrophe))
                && stop <= end
                && Hash.lower(text.charAt(apostrophe - 1)) == 'n'
                && Hash.lower(text.charAt(apostrophe + 1)) == 't'
                && (stop == end || !Chars.isWord(text.charAt(stop)));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** Where a word such as "cannot" falls in two; {@code begin} if it does not. */
    static int cut(String text, int begin, int end) {
        for (int i = 0; i < GLUED.length; i++) {
            if (end - begin == GLUED[i].length() && same(text, begin, GLUED[i])) {
                return begin + CUTS[i];
            }
        }
        return begin;
    }

    private static boolean same(String text, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Hash.lower(text.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
