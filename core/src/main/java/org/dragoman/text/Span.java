package org.dragoman.text;

/**
 * Half-open range {@code [begin, end)} of UTF-16 offsets into one report's text.
 *
 * <p>The unit is Java's {@code char}: whoever reads offsets in a language that counts code points must convert.
 *
 * @param begin offset of the first character
 * @param end offset behind the last character
 */
public record Span(int begin, int end) {

    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("span [" + begin + "," + end + ") needs 0 <= begin <= end");
        }
    }

    /** Number of characters covered. */
    public int length() {
        return end - begin;
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Whether the two spans share at least one character. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The characters of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(begin, end);
    }
}
