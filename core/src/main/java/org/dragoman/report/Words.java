package org.dragoman.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words of raw text, before any parser has seen it. */
final class Words {
    private static final Set<String> LINKING = Set.of(
            "with", "from", "into", "over", "than", "that", "amid", "about", "under", "against", "between", "during",
            "toward", "towards", "without", "within", "before", "through", "where", "when", "while", "after", "since");

    private Words() {}

    /** White space in the wide sense: also no-break spaces, byte order marks and zero-width spaces. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff' || c == '\u200b' || Character.isSpaceChar(c);
    }

    /** The pieces between white space. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            while (at < text.length() && !isSpace(text.charAt(at))) {
                at++;
            }
            if (at > begin) {
                words.add(text.substring(begin, at));
            }
            at++;
        }
        return words;
    }

    /** How many pieces stand between white space. */
    static int count(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (!space && !inside) {
                count++;
            }
            inside = !space;
        }
        return count;
    }

    /** Letters and digits in lower case, all else one space: for telling whether two lines say the same. */
    static String normal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the first letter of a piece is a capital. */
    static boolean isCapitalised(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                return Character.isUpperCase(word.charAt(i));
            }
        }
        return false;
    }

    /** Whether the words are capitalised as in "Council Punishes Pyongyang After Test". */
    static boolean isTitleCase(String text) {
        int capitals = 0;
        for (String word : of(text)) {
            boolean longer = word.length() >= 4 && Character.isLetter(word.charAt(0));
            if (longer && !isCapitalised(word) && !LINKING.contains(word)) {
                return false;
            }
            capitals += longer ? 1 : 0;
        }
        return capitals >= 3;
    }
}
