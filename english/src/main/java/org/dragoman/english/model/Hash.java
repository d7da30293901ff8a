package org.dragoman.english.model;

/**
 * Hashes of characters and of feature values.
 *
 * <p>A feature is a 32-bit number: the model stores no feature's words. The functions are frozen with the model; a change
 * here makes every trained model worthless.
 */
public final class Hash {
    private static final long A = 0x9E3779B97F4A7C15L;
    private static final long B = 0xC2B2AE3D27D4EB4FL;
    private static final long C = 0x165667B19E3779F9L;
    private static final long D = 0xD6E8FEB86659FD93L;

    private Hash() {}

    /** The feature of template {@code k} with one value; never 0, which marks an empty slot. */
    public static int of(int k, int a) {
        return finish((k * A + a) * B);
    }

    /** The feature of template {@code k} with two values. */
    public static int of(int k, int a, int b) {
        long h = (k * A + a) * B;
        return finish(((h ^ (h >>> 32)) + b) * C);
    }

    /** The feature of template {@code k} with three values. */
    public static int of(int k, int a, int b, int c) {
        long h = (k * A + a) * B;
        h = ((h ^ (h >>> 32)) + b) * C;
        return finish(((h ^ (h >>> 32)) + c) * D);
    }

    private static int finish(long h) {
        int folded = (int) ((h ^ (h >>> 29)) * A >>> 32);
        return folded == 0 ? 1 : folded;
    }

    /** How many slots a table of so many features has: a power of two, so sparse that a second look is seldom needed. */
    static int slots(int features) {
        return Math.max(4, Integer.highestOneBit(features + features / 2 + 1) << 2);
    }

    /** Hash of {@code text[begin, end)}, the same as {@link String#hashCode} of that part. */
    public static int chars(String text, int begin, int end) {
        int h = 0;
        for (int i = begin; i < end; i++) {
            h = 31 * h + text.charAt(i);
        }
        return h;
    }

    /** Hash of {@code text[begin, end)} in lower case. */
    public static int lower(String text, int begin, int end) {
        int h = 0;
        for (int i = begin; i < end; i++) {
            h = 31 * h + lower(text.charAt(i));
        }
        return h;
    }

    /** Lower case of one character, the same in every locale. */
    public static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    /** Lower case of a word, character by character, the same in every locale. */
    public static String lower(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (lower(word.charAt(i)) != word.charAt(i)) {
                return lowered(word);
            }
        }
        return word;
    }

    private static String lowered(String word) {
        char[] chars = word.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = lower(chars[i]);
        }
        return new String(chars);
    }
}
