package org.dragoman.english;

import org.dragoman.english.model.Hash;

/**
 * Splits text into tokens as the Penn Treebank and the English Web Treebank do: "don't" into "do" and "n't", "U.S.-led"
 * into three, "anti-war" and "7-1/2" not at all.
 *
 * <p>Tokens come in the order of the text, do not overlap, and leave out nothing but white space. Takes time linear in the
 * length of the text. Stateless and thread safe.
 */
final class Tokenizer {
    private static final int LONGEST_MARKUP = 80;

    private Tokenizer() {}

    /** Adds the tokens of {@code text[begin, end)} to {@code out}. */
    static void tokenize(String text, int begin, int end, TokenBuffer out) {
        int at = begin;
        while (at < end) {
            if (Chars.isSpace(text.charAt(at))) {
                at++;
            } else {
                int stop = next(text, at, end);
                emit(text, at, stop, out);
                at = stop;
            }
        }
    }

    /** Splits the endings that are words of their own off a token. */
    private static void emit(String text, int begin, int end, TokenBuffer out) {
        int cut = Contractions.cut(text, begin, end);
        if (cut > begin) {
            out.add(begin, cut);
            out.add(cut, end);
        } else {
            out.add(begin, end);
        }
    }

    private static int next(String text, int at, int end) {
        char c = text.charAt(at);
        if (Chars.isWord(c)) {
            int address = Addresses.end(text, at, end);
            return address > at ? address : word(text, at, end);
        }
        if (isApostrophe(c)) {
            return apostrophe(text, at, end);
        }
        if (c == '.' && at + 1 < end && Chars.isDigit(text.charAt(at + 1)) && !followsWord(text, at)) {
            return word(text, at + 1, end);
        }
        if (c == '<') {
            return markup(text, at, end);
        }
        return mark(text, at, end);
    }

    private static boolean followsWord(String text, int at) {
        return at > 0 && Chars.isWord(text.charAt(at - 1));
    }

    /** A run of the same mark for periods, dashes and the like; any other mark alone. */
    private static int mark(String text, int at, int end) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c) && at + 1 < end && Character.isLowSurrogate(text.charAt(at + 1))) {
            return at + 2;
        }
        int stop = at + 1;
        if (".-!?*_=~".indexOf(c) >= 0) {
            while (stop < end && (text.charAt(stop) == c || bangs(c, text.charAt(stop)))) {
                stop++;
            }
        } else if ((c == '`') && stop < end && text.charAt(stop) == c) {
            stop++;
        }
        return stop;
    }

    private static boolean bangs(char c, char d) {
        return (c == '!' || c == '?') && (d == '!' || d == '?');
    }

    /** A possessive or contraction that stands alone, two single quotes, or one. */
    private static int apostrophe(String text, int at, int end) {
        char c = text.charAt(at);
        if (at + 1 < end && text.charAt(at + 1) == c) {
            return at + 2;
        }
        int stop = Contractions.suffixEnd(text, at, end);
        if (stop > at && (followsWord(text, at) || at == 0 || !Chars.isSpace(text.charAt(at - 1)))) {
            return stop;
        }
        if (at + 3 <= end && Chars.isDigit(text.charAt(at + 1)) && Chars.isDigit(text.charAt(at + 2))) {
            int year = at + 3;
            while (year < end && Chars.isWord(text.charAt(year))) {
                year++;
            }
            return year <= at + 4 ? year : at + 1;
        }
        return at + 1;
    }

    /** A tag or a ticker such as {@code <IBM>} without spaces; else the bracket alone. */
    private static int markup(String text, int at, int end) {
        if (at + 1 >= end || !Character.isLetter(text.charAt(at + 1)) && text.charAt(at + 1) != '/') {
            return at + 1;
        }
        int limit = Math.min(end, at + LONGEST_MARKUP);
        for (int i = at + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || Chars.isSpace(c)) {
                break;
            }
        }
        return at + 1;
    }

    private static int word(String text, int at, int end) {
        if (at + 2 < end && Contractions.isNot(text, at + 1, end) && followsWord(text, at)) {
            return at + 3;
        }
        int acronym = acronym(text, at, end);
        if (acronym > at) {
            return acronym;
        }
        int stop = run(text, at, end);
        int first = stop;
        while (stop < end) {
            int more = join(text, at, first, stop, end);
            if (more == stop) {
                break;
            }
            stop = more;
        }
        if (stop - 1 > at && stop < end && isApostrophe(text.charAt(stop)) && Contractions.isNot(text, stop, end)) {
            return stop - 1;
        }
        return tail(text, at, stop, end);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static int run(String text, int at, int end) {
        int stop = at;
        while (stop < end && Chars.isWord(text.charAt(stop))) {
            stop++;
        }
        return stop;
    }

    /** The end of the next part if the mark at {@code stop} joins it to the word, else {@code stop}. */
    private static int join(String text, int at, int first, int stop, int end) {
        if (stop + 1 >= end) {
            return stop;
        }
        char mark = text.charAt(stop);
        char before = text.charAt(stop - 1);
        char after = text.charAt(stop + 1);
        boolean joins = switch (mark) {
            case '\'', '\u2019' ->
                Character.isLetter(after)
                        && Contractions.suffixEnd(text, stop, end) < 0
                        && !Contractions.isNot(text, stop, end);
            case '-', '\u2010', '\u2011' ->
                Chars.isWord(after) && (Hyphens.keeps(text, at, first) || Hyphens.isMixedNumber(text, at, stop, end));
            case '.' -> Chars.isWord(after) && (Chars.isDigit(before) == Chars.isDigit(after));
            case ',' -> Chars.isDigit(before) && thousands(text, stop + 1, end);
            case ':' -> Chars.isDigit(before) && Chars.isDigit(after) && stop - at <= 2;
            case '/' -> Chars.isDigit(before) && !hasDecimals(text, at, stop) && fraction(text, stop + 1, end);
            case '&' -> Character.isLetter(before) && Character.isLetter(after);
            case '_' -> Chars.isWord(after);
            default -> false;
        };
        if (joins && mark == '-') {
            int acronym = acronym(text, stop + 1, end);
            // "non-U.S." keeps its full stop, "anti-A." does not.
            if (acronym > stop + 3) {
                return acronym;
            }
        }
        return joins ? run(text, stop + 1, end) : stop;
    }

    private static boolean hasDecimals(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (text.charAt(i) == '.' || text.charAt(i) == ',') {
                return true;
            }
        }
        return false;
    }

    /** Whether a whole number begins here that no decimals follow: "3/4" is one token, "3.75/80" is three. */
    private static boolean fraction(String text, int at, int end) {
        int stop = run(text, at, end);
        boolean decimals = stop + 1 < end
                && (text.charAt(stop) == '.' || text.charAt(stop) == ',')
                && Chars.isDigit(text.charAt(stop + 1));
        return !decimals && Chars.isDigit(text.charAt(at));
    }

    private static boolean thousands(String text, int at, int end) {
        if (at + 3 > end) {
            return false;
        }
        for (int i = at; i < at + 3; i++) {
            if (!Chars.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return at + 3 == end || !Chars.isDigit(text.charAt(at + 3));
    }

    /** Letters with a full stop behind each, such as "U.S." or "a.m."; {@code at} if there are none. */
    private static int acronym(String text, int at, int end) {
        int stop = at;
        while (stop + 1 < end && Character.isLetter(text.charAt(stop)) && text.charAt(stop + 1) == '.') {
            stop += 2;
        }
        if (stop == at || stop < end && Character.isLetterOrDigit(text.charAt(stop)) && stop == at + 2) {
            return at;
        }
        if (stop < end && Character.isLetter(text.charAt(stop)) && !continues(text, stop + 1, end)) {
            return stop + 1;
        }
        if (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
            return run(text, stop, end);
        }
        return stop == at + 2 && Character.isLowerCase(text.charAt(at)) ? at : stop;
    }

    private static boolean continues(String text, int at, int end) {
        return at < end && Chars.isWord(text.charAt(at));
    }

    /** Takes in a full stop that belongs to an abbreviation, a fraction, or a currency sign. */
    private static int tail(String text, int at, int stop, int end) {
        if (stop >= end) {
            return stop;
        }
        char c = text.charAt(stop);
        if (c == '.' && (Abbreviations.isOne(text, at, stop) || Abbreviations.isNumero(text, at, stop, end))) {
            return stop + 1;
        }
        if (c == '$' && stop - at <= 3 && allUpper(text, at, stop)) {
            return stop + 1;
        }
        if (c == '-'
                && Hyphens.keeps(text, at, stop)
                && stop - at > 2
                && stop + 1 < end
                && Chars.isSpace(text.charAt(stop + 1))) {
            return stop + 1;
        }
        if (c == ' ' && Hyphens.isWhole(text, at, stop)) {
            int fraction = Hyphens.fractionEnd(text, stop + 1, end);
            return fraction > stop ? fraction : stop;
        }
        return stop;
    }

    private static boolean allUpper(String text, int at, int stop) {
        for (int i = at; i < stop; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return Hash.lower(text.charAt(at)) != text.charAt(at);
    }
}
