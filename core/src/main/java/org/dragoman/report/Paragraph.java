package org.dragoman.report;

/**
 * A paragraph of the text as given, without white space around it.
 *
 * @param begin offset of its first character
 * @param end offset behind its last character
 * @param text its characters
 * @param spaced whether a blank line stands before it
 */
record Paragraph(int begin, int end, String text, boolean spaced) {
    private static final int LONGEST_LABEL = 600;

    /** Whether it ends as a sentence ends, quotation marks and brackets aside. */
    boolean isTerminated() {
        int at = text.length() - 1;
        while (at > 0 && "\"'”’»)]".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && ".!?…".indexOf(text.charAt(at)) >= 0;
    }

    /** Whether it is short enough to be a caption, a credit or a link; only then patterns are tried on it. */
    boolean isLabelSized() {
        return text.length() <= LONGEST_LABEL;
    }

    /** Number of words. */
    int words() {
        return Words.count(text);
    }

    /** The same paragraph without its first {@code count} characters. */
    Paragraph withoutStart(int count) {
        return trimmed(begin + count, end);
    }

    /** The same paragraph, cut behind its first {@code count} characters. */
    Paragraph cutAt(int count) {
        return trimmed(begin, begin + count);
    }

    private Paragraph trimmed(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && Words.isSpace(text.charAt(first - begin))) {
            first++;
        }
        while (last > first && Words.isSpace(text.charAt(last - 1 - begin))) {
            last--;
        }
        return new Paragraph(first, last, text.substring(first - begin, last - begin), spaced);
    }
}
