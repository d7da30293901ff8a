package org.dragoman.intake.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;

/** Opens the feed parser to the fuzzer, past the fetching. */
public final class FeedFuzz {

    private FeedFuzz() {}

    /** Parses the body of a feed. */
    public static SyndFeed parse(byte[] body) throws FeedException {
        return FeedWatcher.parse(body, null);
    }
}
