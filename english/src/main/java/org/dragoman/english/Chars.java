package org.dragoman.english;

/** Kinds of characters, the same in every locale. */
final class Chars {
    private Chars() {}

    /** White space, control characters, and marks that show nothing. */
    static boolean isSpace(char c) {
        if (c < 128) {
            return c <= ' ' || c == 127;
        }
        return Character.isSpaceChar(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Letters, digits, and the marks that combine with them. */
    static boolean isWord(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** The digits 0 to 9. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
