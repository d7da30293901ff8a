package org.dragoman.quotation;

import org.dragoman.text.Span;

/**
 * What stands between two quotation marks, in one paragraph.
 *
 * @param paragraph number of the paragraph
 * @param content the words between the marks, without a comma before the closing one
 * @param outer the same with its marks
 * @param opensParagraph whether the paragraph begins with it
 * @param closed whether a closing mark was found; if not, it runs on into the next paragraph
 */
record QuotedStretch(int paragraph, Span content, Span outer, boolean opensParagraph, boolean closed) {

    int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = content.begin(); i < content.end(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && (text.charAt(i) == '\'' || text.charAt(i) == '’' || text.charAt(i) == '-'));
        }
        return words;
    }
}
