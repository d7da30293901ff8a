package org.dragoman.time;

import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time expression in a report, after TIMEX3 of TimeML.
 *
 * @param sentence index of the sentence
 * @param first index of its first token
 * @param last index of its last token
 * @param span where it stands in the report's text
 * @param text as worded
 * @param type DATE, TIME, DURATION or SET
 * @param value TIMEX3 value such as {@code 2012-01-25}, {@code 2011-10}, {@code P10M}, {@code XXXX-WXX-3}
 * @param dating the calendar date that it means, null for durations and sets
 */
public record TimeMention(
        int sentence,
        int first,
        int last,
        Span span,
        String text,
        Type type,
        String value,
        @Nullable Dating dating) {

    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
