package org.dragoman.report;

import org.dragoman.text.Span;

/**
 * A stretch of a report's text that tells something: a headline, a standfirst or a paragraph of the body, without
 * dateline, caption, credit or link.
 *
 * @param kind what part of the report it is
 * @param paragraph number of the paragraph, from 0
 * @param span where it stands in the report's text
 */
public record Block(Kind kind, int paragraph, Span span) {

    /** The parts of a report that are read. */
    public enum Kind {
        HEADLINE,
        STANDFIRST,
        BODY
    }
}
