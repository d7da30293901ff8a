package org.dragoman.intake.feed;

import java.time.Duration;

/**
 * How far a fetch may go.
 *
 * @param bytes longest body, counted after decompression
 * @param time longest time for one page with all its redirects
 * @param redirects how many redirects are followed
 * @param pause least time between two requests to one host
 * @param allowPrivate whether loopback, link-local and private addresses may be asked
 * @param contact how an administrator reaches whoever runs this: a mail or web address, or blank
 */
public record FetchLimits(
        int bytes, Duration time, int redirects, Duration pause, boolean allowPrivate, String contact) {

    /** Ten megabytes, thirty seconds, five redirects, a second between requests, public addresses only. */
    public static FetchLimits standard() {
        return new FetchLimits(10 << 20, Duration.ofSeconds(30), 5, Duration.ofSeconds(1), false, "");
    }

    /** The same with private addresses allowed or not. */
    public FetchLimits allowPrivate(boolean allow) {
        return new FetchLimits(bytes, time, redirects, pause, allow, contact);
    }

    /** The same under this contact. */
    public FetchLimits contact(String address) {
        return new FetchLimits(bytes, time, redirects, pause, allowPrivate, address);
    }

    /** The same with other bounds for size, time and the pause between requests. */
    public FetchLimits within(int most, Duration longest, Duration between) {
        return new FetchLimits(most, longest, redirects, between, allowPrivate, contact);
    }

    String userAgent() {
        String safe = contact.replaceAll("[^\\x21-\\x7e ]", "");
        return "dragoman/0.1 (news reader; " + (safe.isBlank() ? "no contact given" : "contact " + safe) + ")";
    }
}
