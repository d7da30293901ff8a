package org.dragoman.time;

import org.jspecify.annotations.Nullable;

/**
 * A form of time expression and what it means.
 *
 * @param pattern the form
 * @param meaning what it means; null refuses the match
 */
record Rule(TimePattern pattern, Meaning meaning) {

    /** Reckons the value of a match. */
    @FunctionalInterface
    interface Meaning {
        @Nullable
        Reading of(TimePattern.Match match, Anchor anchor);
    }

    static Rule of(String pattern, Meaning meaning) {
        return new Rule(new TimePattern(pattern), meaning);
    }
}
