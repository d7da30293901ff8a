package org.dragoman.english.model;

import java.util.Map;

/**
 * The dictionary form of a word with its tag: rules for what English does regularly, a list for the rest.
 *
 * <p>Verbs go to the infinitive, nouns to the singular, comparatives to the positive, possessive pronouns and object
 * forms to the subject form; proper nouns keep their capitals. Immutable and thread safe.
 */
public final class Lemmatizer {
    private final Map<String, String> exceptions;

    private Lemmatizer(Map<String, String> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    /**
     * A lemmatizer that knows these exceptions.
     *
     * @param exceptions lemmas under keys that {@link #key} makes
     */
    public static Lemmatizer of(Map<String, String> exceptions) {
        return new Lemmatizer(exceptions);
    }

    /** What the lemma of a word depends on beside the word. */
    public enum Kind {
        PROPER,
        PROPER_PLURAL,
        VERB,
        PLURAL,
        DEGREE,
        ADJECTIVE,
        OTHER;

        /** The kind of words with this Penn tag. */
        public static Kind of(String tag) {
            return switch (tag) {
                case "NNP" -> PROPER;
                case "NNPS" -> PROPER_PLURAL;
                case "NNS" -> PLURAL;
                case "JJR", "JJS", "RBR", "RBS" -> DEGREE;
                case "JJ" -> ADJECTIVE;
                default -> tag.startsWith("VB") || tag.equals("MD") ? VERB : OTHER;
            };
        }
    }

    /** The key of an exception: the kind and the word, in lower case unless its capitals matter. */
    public static String key(Kind kind, String word) {
        boolean cased = kind == Kind.PROPER || kind == Kind.PROPER_PLURAL || kind == Kind.ADJECTIVE;
        return kind.ordinal() + (cased ? word : Hash.lower(word));
    }

    Map<String, String> exceptions() {
        return exceptions;
    }

    /** The dictionary form of {@code word}. */
    public String lemma(String word, Kind kind) {
        String known = exceptions.get(key(kind, word));
        return known != null ? known : byRule(word, kind);
    }

    /** The dictionary form by rule alone. */
    public static String byRule(String word, Kind kind) {
        return switch (kind) {
            case PROPER -> word;
            case PROPER_PLURAL -> singular(word);
            case VERB -> infinitive(Hash.lower(word));
            case PLURAL -> singular(Hash.lower(word));
            case DEGREE -> positive(Hash.lower(word));
            case ADJECTIVE -> nationality(word) ? word : Hash.lower(word);
            case OTHER -> word.equals("I") ? word : Hash.lower(word);
        };
    }

    private static boolean nationality(String word) {
        return word.length() > 4
                && Character.isUpperCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(1))
                && (word.endsWith("ian") || word.endsWith("ean") || word.endsWith("ese") || word.endsWith("ish"));
    }

    private static String singular(String word) {
        int n = word.length();
        if (word.endsWith("men") && n > 4) {
            return cut(word, 2) + "an";
        }
        if (n < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return n == 3 && word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
        }
        if (word.endsWith("ies") && n > 4) {
            return cut(word, 3) + "y";
        }
        if (hisses(word)) {
            return cut(word, 2);
        }
        return cut(word, 1);
    }

    private static boolean hisses(String word) {
        return word.endsWith("sses")
                || word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("xes")
                || word.endsWith("zzes")
                || word.endsWith("oes") && word.length() > 4;
    }

    private static String infinitive(String word) {
        int n = word.length();
        if (word.endsWith("ing") && n > 4) {
            return hasVowel(cut(word, 3)) ? stem(cut(word, 3)) : word;
        }
        if (word.endsWith("ied") && n > 4) {
            return cut(word, 3) + "y";
        }
        if (word.endsWith("eed")) {
            return n > 5 ? cut(word, 1) : word;
        }
        if (word.endsWith("ed") && n > 3) {
            return hasVowel(cut(word, 2)) ? stem(cut(word, 2)) : word;
        }
        return word.endsWith("s") && n > 3 ? singular(word) : word;
    }

    /** The infinitive from what stands before -ed or -ing: "stopp" to "stop", "decid" to "decide", "call" to "call". */
    private static String stem(String stem) {
        int n = stem.length();
        char last = stem.charAt(n - 1);
        char before = n > 1 ? stem.charAt(n - 2) : ' ';
        if (last == before && "bdgmnprt".indexOf(last) >= 0 && n > 3) {
            return cut(stem, 1);
        }
        return takesE(stem, before, last) ? stem + "e" : stem;
    }

    private static boolean takesE(String stem, char before, char last) {
        if ("cuvz".indexOf(last) >= 0) {
            return before != 'z';
        }
        if (last == 'g') {
            return "adlrn".indexOf(before) >= 0 && !stem.endsWith("ing") && !stem.endsWith("ong") || before == 'e';
        }
        if (last == 's') {
            return before != 's' && (vowel(before) || "nrlp".indexOf(before) >= 0);
        }
        if (last == 'l') {
            return "bcdfgkptz".indexOf(before) >= 0;
        }
        if (last == 't') {
            return vowel(before) && endsWithAny(stem, "at", "ot", "ut", "it", "et") && stem.endsWith("at")
                    || endsWithAny(
                            stem, "ibut", "stitut", "mot", "quot", "vot", "cit", "unit", "invit", "writ", "ebut",
                            "omput", "isput", "ecut", "let", "pet", "cut");
        }
        if (last == 'r') {
            return endsWithAny(
                    stem, "ir", "ur", "uir", "par", "clar", "shar", "car", "plor", "tor", "nor", "pher", "scar");
        }
        if (last == 'd') {
            return endsWithAny(stem, "id", "ud", "ad", "ced", "ped", "od")
                    && !endsWithAny(stem, "aid", "oid", "oud", "ead", "oad");
        }
        if (last == 'k') {
            return vowel(before)
                    && endsWithAny(stem, "ak", "ik", "ok", "uk")
                    && !endsWithAny(stem, "eak", "ook", "oak");
        }
        if (last == 'n') {
            return endsWithAny(stem, "in", "un", "on", "an")
                    && endsWithAny(
                            stem, "fin", "lin", "min", "bin", "clin", "tun", "phon", "pon", "pan", "cin", "gin",
                            "xamin")
                    && !endsWithAny(stem, "ain", "oin", "egin");
        }
        if (last == 'm') {
            return endsWithAny(stem, "um", "am", "im", "om")
                    && endsWithAny(stem, "sum", "nam", "lam", "tim", "com", "ram", "him");
        }
        return last == 'p'
                && endsWithAny(stem, "scap", "hop", "ip", "yp", "ap")
                && endsWithAny(stem, "scap", "hop", "wip", "typ", "hap");
    }

    private static boolean endsWithAny(String word, String... ends) {
        for (String end : ends) {
            if (word.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static String positive(String word) {
        int n = word.length();
        String stem = word.endsWith("est") && n > 5 ? cut(word, 3) : word.endsWith("er") && n > 4 ? cut(word, 2) : word;
        if (stem.equals(word)) {
            return word;
        }
        int m = stem.length();
        if (stem.endsWith("i")) {
            return cut(stem, 1) + "y";
        }
        char last = stem.charAt(m - 1);
        if (m > 2 && last == stem.charAt(m - 2) && "bdgmnpt".indexOf(last) >= 0) {
            return cut(stem, 1);
        }
        return last == 'g' && stem.endsWith("rg") || last == 'c' || last == 'v' || last == 's' && !stem.endsWith("ss")
                ? stem + "e"
                : stem;
    }

    private static boolean hasVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (vowel(word.charAt(i)) || word.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    private static boolean vowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static String cut(String word, int count) {
        return word.substring(0, word.length() - count);
    }
}
