package org.dragoman.english.model;

/** What a word looks like, whatever its letters: capitals, digits, hyphens. */
final class Shape {
    private static final int UPPER_FIRST = 1;
    private static final int UPPER_LATER = 1 << 1;
    private static final int LOWER = 1 << 2;
    private static final int DIGIT = 1 << 3;
    private static final int HYPHEN = 1 << 4;
    private static final int PERIOD = 1 << 5;
    private static final int OTHER = 1 << 6;
    private static final int ONE = 1 << 7;
    private static final int SHORT = 1 << 8;
    /** Set for a mark of one character, such as a comma. */
    static final int MARK = 1 << 9;

    private Shape() {}

    /** A number for the shape of {@code text[begin, end)}. */
    static int of(String text, int begin, int end) {
        int shape = end - begin == 1 ? ONE : end - begin <= 4 ? SHORT : 0;
        for (int i = begin; i < end; i++) {
            shape |= kind(text.charAt(i), i == begin);
        }
        return (shape & (ONE | OTHER)) == (ONE | OTHER) ? shape | MARK : shape;
    }

    private static int kind(char c, boolean first) {
        if (c >= 'a' && c <= 'z') {
            return LOWER;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c == '-') {
            return HYPHEN;
        }
        if (c == '.') {
            return PERIOD;
        }
        if (Character.isUpperCase(c)) {
            return first ? UPPER_FIRST : UPPER_LATER;
        }
        return Character.isLetter(c) ? LOWER : OTHER;
    }
}
