package org.dragoman.quotation;

import org.dragoman.text.Span;

/**
 * Words between two quotation marks.
 *
 * @param begin offset of the first character behind the opening mark
 * @param end offset of the closing mark, or the end of the paragraph if none closes
 * @param outerBegin offset of the opening mark
 * @param outerEnd offset behind the closing mark
 * @param closed whether a mark closes it in its paragraph
 * @param paragraph number of the paragraph
 */
record Stretch(int begin, int end, int outerBegin, int outerEnd, boolean closed, int paragraph) {

    /** The content: without white space and the comma that journalists set before the closing mark. */
    Span content(String text) {
        int first = begin;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && (Character.isWhitespace(text.charAt(last - 1)) || text.charAt(last - 1) == ',')) {
            last--;
        }
        return new Span(first, last);
    }

    boolean covers(int offset) {
        return offset >= outerBegin && offset < outerEnd;
    }
}
