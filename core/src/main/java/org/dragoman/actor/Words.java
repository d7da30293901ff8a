package org.dragoman.actor;

import java.text.Normalizer;

/**
 * Hashes words so that spellings which mean the same meet: without case, accents, points, hyphens and apostrophes.
 *
 * <p>A word falls into parts at hyphens and apostrophes, because tokenizers differ there. Hashes have 64 bits; of a million
 * sequences no two are expected to collide.
 */
final class Words {
    static final long SEED = 0x9E3779B97F4A7C15L;
    private static final int MOST_PARTS = 48;

    private Words() {}

    /** Whether the character parts a word as a space does. */
    static boolean isJoint(char c) {
        return c == '-'
                || c == '\''
                || c == '\u2019'
                || c == '\u2018'
                || c == '\u2013'
                || c == '`'
                || c == '/'
                || c == '\u00b4'
                || c == '\u02bb'
                || c == '\u02bc';
    }

    /** Hash of a sequence that goes on with one more part. */
    static long join(long sequence, long part) {
        long h = (sequence ^ part) * 0xBF58476D1CE4E5B9L;
        h ^= h >>> 29;
        h *= 0x94D049BB133111EBL;
        return h ^ (h >>> 32);
    }

    /** Hashes the parts of {@code text} into {@code into} from {@code at}; gives the place behind the last. */
    static int parts(String text, long[] into, int at) {
        long hash = 0;
        boolean open = false;
        String folded = fold(text);
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (c == ' ' || isJoint(c)) {
                if (open && at < into.length) {
                    into[at++] = hash;
                }
                open = false;
                hash = 0;
            } else if (c != '.' && (Character.isLetterOrDigit(c) || c == '&')) {
                hash = (hash * 0x100000001B3L) ^ (Character.toLowerCase(c) + 0x51ED27L);
                open = true;
            }
        }
        return at;
    }

    /** Hash of the whole sequence of words in {@code text}. */
    static long sequence(String text) {
        long[] parts = new long[MOST_PARTS];
        int count = parts(text, parts, 0);
        long hash = SEED;
        for (int i = 0; i < count; i++) {
            hash = join(hash, parts[i]);
        }
        return hash;
    }

    /** The text without accents; the same object if it is ASCII. */
    static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !isJoint(c)) {
                return unaccented(text);
            }
        }
        return text;
    }

    private static String unaccented(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            switch (c) {
                case '\u0131' -> out.append('i');
                case '\u00f8', '\u00d8' -> out.append('o');
                case '\u0142', '\u0141' -> out.append('l');
                case '\u0111', '\u0110', '\u00f0' -> out.append('d');
                case '\u00df' -> out.append("ss");
                case '\u00e6', '\u00c6' -> out.append("ae");
                case '\u0259', '\u018f' -> out.append('e');
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** Whether the token is a lone hyphen or apostrophe, which a sequence of words steps over. */
    static boolean isTransparent(String token) {
        return token.length() == 1 && isJoint(token.charAt(0));
    }

    /** Whether all letters are capitals and there are at least two. */
    static boolean isCapitals(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                if (!Character.isUpperCase(c)) {
                    return false;
                }
                letters++;
            }
        }
        return letters >= 2;
    }

    /** Whether the first letter is a capital. */
    static boolean isCapitalised(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return Character.isUpperCase(text.charAt(i));
            }
        }
        return false;
    }
}
