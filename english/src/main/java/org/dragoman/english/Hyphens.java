package org.dragoman.english;

import java.util.List;
import org.dragoman.english.model.WordTable;

/** Which hyphens hold a word together. */
final class Hyphens {
    private static final WordTable PREFIXES = WordTable.of(List.of(
            "a", "agro", "ante", "anti", "arch", "be", "bi", "bio", "co", "counter", "cross", "cyber", "de", "e", "eco",
            "ex", "extra", "inter", "intra", "macro", "mega", "micro", "mid", "mini", "multi", "neo", "non", "over",
            "pan", "para", "peri", "post", "pre", "pro", "pseudo", "quasi", "re", "semi", "sub", "super", "tri", "u",
            "ultra", "un", "uni", "vice", "x"));

    private Hyphens() {}

    /** Whether {@code text[begin, end)} is a prefix that is written with a hyphen and is no word of its own. */
    static boolean keeps(String text, int begin, int end) {
        return end - begin <= 7 && PREFIXES.findLower(text, begin, end) >= 0;
    }

    /** Whether the hyphen at {@code hyphen} stands between a whole number and a fraction, as in "7-1/2". */
    static boolean isMixedNumber(String text, int begin, int hyphen, int end) {
        return isWhole(text, begin, hyphen) && fractionEnd(text, hyphen + 1, end) > 0;
    }

    /** Whether {@code text[begin, end)} is a whole number. */
    static boolean isWhole(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!Chars.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return end > begin && end - begin <= 4;
    }

    /** The end of the fraction, such as "3/8", that begins at {@code at}; -1 if there is none. */
    static int fractionEnd(String text, int at, int end) {
        int slash = digits(text, at, end);
        if (slash == at || slash >= end || slash - at > 2 || text.charAt(slash) != '/') {
            return -1;
        }
        int stop = digits(text, slash + 1, end);
        boolean ends = stop >= end || !Chars.isWord(text.charAt(stop));
        return stop > slash + 1 && stop - slash <= 3 && ends ? stop : -1;
    }

    private static int digits(String text, int at, int end) {
        int stop = at;
        while (stop < end && stop - at < 5 && Chars.isDigit(text.charAt(stop))) {
            stop++;
        }
        return stop;
    }
}
