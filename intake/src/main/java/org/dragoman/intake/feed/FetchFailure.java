package org.dragoman.intake.feed;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A page that could not be had: why, and when to ask again if the server said so. */
final class FetchFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    FetchFailure(String message) {
        this(message, null);
    }

    FetchFailure(String message, @Nullable Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** How long the server asks to be left alone, if it does. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
