package org.dragoman.english;

import java.util.Locale;
import java.util.Set;
import org.dragoman.english.model.Lexicon;

/**
 * Undoes the capitals of a headline such as "U.S. Lifts Ban on Travel": a tagger that sees them takes every word for a name.
 */
final class TitleCase {
    private static final int FEWEST = 4;
    private static final double MOST = 0.8;
    private static final int SHORT = 4;
    /** Common words that open the names of countries and places. */
    private static final Set<String> OPENERS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "new",
            "united",
            "great",
            "white",
            "ivory",
            "cape",
            "red",
            "black",
            "dead",
            "middle",
            "central",
            "cold",
            "gulf",
            "strait",
            "downing",
            "blue");

    private TitleCase() {}

    /** The text with the common words of a title-cased sentence in small letters; the same text for any other sentence. */
    static String undone(String text, int[] begins, int[] ends, int from, int to, Lexicon lexicon) {
        if (!isTitle(text, begins, ends, from, to)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = from; i < to; i++) {
            char first = text.charAt(begins[i]);
            boolean capital =
                    Character.isUpperCase(first) && ends[i] - begins[i] > 1 && !isAcronym(text, begins[i], ends[i]);
            boolean opens = OPENERS.contains(text.substring(begins[i], ends[i]).toLowerCase(Locale.ROOT));
            if (capital && !opens && lexicon.isCommon(text, begins[i], ends[i])) {
                out.setCharAt(begins[i], Character.toLowerCase(first));
            }
        }
        return out.toString();
    }

    /** Nearly all longer words begin with a capital. */
    private static boolean isTitle(String text, int[] begins, int[] ends, int from, int to) {
        int longer = 0;
        int capital = 0;
        for (int i = from; i < to; i++) {
            if (ends[i] - begins[i] >= SHORT && Character.isLetter(text.charAt(begins[i]))) {
                longer++;
                capital += Character.isUpperCase(text.charAt(begins[i])) ? 1 : 0;
            }
        }
        return longer >= FEWEST - 1 && to - from >= FEWEST && capital >= MOST * longer;
    }

    private static boolean isAcronym(String text, int begin, int end) {
        return end - begin > 1 && (Character.isUpperCase(text.charAt(begin + 1)) || text.charAt(begin + 1) == '.');
    }
}
