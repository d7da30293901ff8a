package org.dragoman.intake.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Opens the readers around feeds to the fuzzer, past the fetching. */
public final class FeedFuzz {

    private FeedFuzz() {}

    /** Parses the body of a feed. */
    public static SyndFeed parse(byte[] body) throws FeedException {
        return FeedWatcher.parse(body, null);
    }

    /** Whether the rules of a robots.txt let a path be asked for. */
    public static boolean allows(String rules, String path) {
        return Robots.parse(rules).allows(path);
    }

    /** Opens what a watch remembers. */
    public static void remember(Path file) throws IOException {
        WatchState.load(file).feed("https://a.example/feed").isDue(Instant.EPOCH);
    }
}
