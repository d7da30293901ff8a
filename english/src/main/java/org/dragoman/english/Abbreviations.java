package org.dragoman.english;

import java.util.List;
import org.dragoman.english.model.Hash;
import org.dragoman.english.model.WordTable;

/** Words that keep a full stop, and what a full stop behind them means for the sentence. */
final class Abbreviations {
    /** Always followed by a name or a number: the sentence never ends here. */
    private static final WordTable LEADING = WordTable.of(List.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "cmdr", "adm",
            "maj", "brig", "cpl", "pvt", "rev", "hon", "pres", "mt", "ft", "st", "messrs", "mme", "mlle", "reps",
            "sens", "gens", "govs", "supt", "det", "insp", "fr", "vs", "fig", "nos", "viz", "cf", "amb", "atty"));

    /** Followed by anything: what comes next tells whether the sentence ends. */
    private static final WordTable TRAILING = WordTable.of(List.of(
            "inc", "corp", "co", "ltd", "cos", "bros", "plc", "jr", "sr", "esq", "etc", "al", "dept", "univ", "assn",
            "ave", "blvd", "rd", "bhd", "cie", "bancorp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
            "sept", "oct", "nov", "dec", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill",
            "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore",
            "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "approx", "est", "ext", "intl", "natl",
            "pty", "pct", "mln", "dlrs"));

    private static final WordTable STARTERS = WordTable.of(List.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "this",
            "that",
            "these",
            "those",
            "in",
            "on",
            "at",
            "but",
            "for",
            "if",
            "as",
            "however",
            "while",
            "after",
            "before",
            "when",
            "since",
            "also",
            "its",
            "his",
            "her",
            "their",
            "our",
            "my",
            "there",
            "some",
            "many",
            "most",
            "both",
            "by",
            "from",
            "with",
            "under",
            "last",
            "earlier",
            "meanwhile",
            "although",
            "according",
            "what",
            "who",
            "where",
            "why",
            "how",
            "no",
            "not",
            "all",
            "another",
            "other",
            "two",
            "three",
            "such",
            "then",
            "now",
            "so",
            "because",
            "during",
            "despite",
            "until"));

    private Abbreviations() {}

    /** Whether a full stop behind {@code text[begin, end)} belongs to the word. */
    static boolean isOne(String text, int begin, int end) {
        if (end - begin == 1) {
            return Character.isUpperCase(text.charAt(begin));
        }
        if (end - begin > 7) {
            return false;
        }
        if (LEADING.findLower(text, begin, end) >= 0) {
            return Character.isUpperCase(text.charAt(begin)) || text.charAt(begin) == 'v';
        }
        return TRAILING.findLower(text, begin, end) >= 0
                && (Character.isUpperCase(text.charAt(begin)) || isEtc(text, begin));
    }

    private static boolean isEtc(String text, int begin) {
        return text.startsWith("etc", begin) || text.startsWith("al", begin);
    }

    /** Whether {@code text[begin, stop)} is the "No" of "No. 4". */
    static boolean isNumero(String text, int begin, int stop, int end) {
        int length = stop - begin;
        return (length == 2 || length == 3 && Hash.lower(text.charAt(stop - 1)) == 's')
                && text.regionMatches(true, begin, "no", 0, 2)
                && stop + 2 < end
                && text.charAt(stop) == '.'
                && Chars.isSpace(text.charAt(stop + 1))
                && Chars.isDigit(text.charAt(stop + 2));
    }

    /** Whether the abbreviation {@code text[begin, end)} is always followed by more of the sentence. */
    static boolean isLeading(String text, int begin, int end) {
        int stop = text.charAt(end - 1) == '.' ? end - 1 : end;
        return stop - begin == 1
                || text.regionMatches(true, begin, "no", 0, 2)
                        && stop - begin <= 3
                        && stop < end
                        && !isOne(text, begin, stop)
                || LEADING.findLower(text, begin, stop) >= 0;
    }

    /** Whether {@code text[begin, end)} has a capital and is of the words that sentences start with. */
    static boolean startsSentence(String text, int begin, int end) {
        return Character.isUpperCase(text.charAt(begin)) && STARTERS.findLower(text, begin, end) >= 0;
    }
}
