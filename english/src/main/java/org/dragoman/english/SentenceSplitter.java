package org.dragoman.english;

import org.dragoman.english.model.Words;

/**
 * Finds where sentences end: at full stops, question and exclamation marks, with the quotes and brackets that close
 * behind them; at an abbreviation only before a word that starts sentences.
 *
 * <p>Stateless and thread safe.
 */
final class SentenceSplitter {
    private static final int CUT_FROM = Words.LONGEST - 60;

    private SentenceSplitter() {}

    /** The number of the token behind the sentence that begins with token {@code from}. */
    static int end(String text, TokenBuffer tokens, int from) {
        for (int i = from; i < tokens.count; i++) {
            if (endsAt(text, tokens, i)) {
                int stop = closers(text, tokens, i + 1);
                if (stop == tokens.count || !goesOn(text, tokens, i, stop)) {
                    return Math.min(stop, from + Words.LONGEST);
                }
            }
            if (i - from >= CUT_FROM && (isCut(text, tokens, i) || i - from + 1 == Words.LONGEST)) {
                return i + 1;
            }
        }
        return tokens.count;
    }

    private static boolean endsAt(String text, TokenBuffer tokens, int i) {
        char first = text.charAt(tokens.begins[i]);
        char last = text.charAt(tokens.ends[i] - 1);
        int length = tokens.ends[i] - tokens.begins[i];
        if (first == '!' || first == '?' || first == '\u3002') {
            return true;
        }
        if (last != '.') {
            return false;
        }
        return length == 1 || length > 1 && first != '.' && endsAtAbbreviation(text, tokens, i);
    }

    private static boolean endsAtAbbreviation(String text, TokenBuffer tokens, int i) {
        if (i + 1 >= tokens.count) {
            return true;
        }
        if (Abbreviations.isLeading(text, tokens.begins[i], tokens.ends[i])) {
            return false;
        }
        int next = i + 1;
        if (isOpener(text, tokens, next) && next + 1 < tokens.count) {
            return Character.isUpperCase(text.charAt(tokens.begins[next + 1]));
        }
        return Abbreviations.startsSentence(text, tokens.begins[next], tokens.ends[next]);
    }

    private static boolean isOpener(String text, TokenBuffer tokens, int i) {
        char c = text.charAt(tokens.begins[i]);
        return c == '\u201c' || c == '`' || c == '"' && !touchesPrevious(tokens, i);
    }

    /** The token behind the quotes and brackets that close the sentence. */
    private static int closers(String text, TokenBuffer tokens, int from) {
        int i = from;
        while (i < tokens.count && i < from + 4 && isCloser(text, tokens, i)) {
            i++;
        }
        return i;
    }

    private static boolean isCloser(String text, TokenBuffer tokens, int i) {
        char c = text.charAt(tokens.begins[i]);
        if (c == ')' || c == ']' || c == '}' || c == '\u201d') {
            return true;
        }
        if (c == '\'' || c == '\u2019' || c == '"') {
            return tokens.ends[i] - tokens.begins[i] <= 2 && touchesPrevious(tokens, i);
        }
        return (c == '.' || c == '!' || c == '?') && touchesPrevious(tokens, i);
    }

    private static boolean touchesPrevious(TokenBuffer tokens, int i) {
        return i > 0 && tokens.ends[i - 1] == tokens.begins[i];
    }

    /** Whether a lower case word behind a closed quote carries the sentence on: "Why?" he asked. */
    private static boolean goesOn(String text, TokenBuffer tokens, int mark, int stop) {
        char c = text.charAt(tokens.begins[stop]);
        boolean quoted = stop > mark + 1;
        if (c == ',' || c == ';') {
            return true;
        }
        return quoted && Character.isLowerCase(c);
    }

    private static boolean isCut(String text, TokenBuffer tokens, int i) {
        char c = text.charAt(tokens.begins[i]);
        return c == ',' || c == ';' || c == ':';
    }
}
