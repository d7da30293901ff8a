package org.dragoman.intake.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dragoman.intake.text.Published;

/** Times as seconds or milliseconds since 1970. */
final class Epoch {

    private static final int SECONDS_DIGITS = 10;

    private Epoch() {}

    /** Reads ten digits as seconds, thirteen as milliseconds. */
    static Optional<Published> read(String digits) {
        long number = Long.parseLong(digits);
        long seconds = digits.length() > SECONDS_DIGITS ? number / 1000 : number;
        OffsetDateTime at = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
        return Optional.of(new Published(at.toLocalDate(), at.toLocalTime(), ZoneOffset.UTC));
    }
}
