package org.dragoman.intake.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a watch remembers from one run to the next: when to ask each feed again, and which items were read. */
final class WatchState {

    private static final int MOST_SEEN = 100_000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private WatchState(Path file) {
        this.file = file;
    }

    /**
     * What the file holds, or nothing when there is none.
     *
     * @throws IOException if there is a file that cannot be understood: silently reading everything twice would be worse
     */
    static WatchState load(Path file) throws IOException {
        WatchState state = new WatchState(file);
        if (Files.exists(file)) {
            try {
                Stored stored = MAPPER.readValue(Files.readAllBytes(file), Stored.class);
                stored.feeds().values().forEach(Objects::requireNonNull);
                stored.seen().forEach(Objects::requireNonNull);
                state.feeds.putAll(stored.feeds());
                state.seen.addAll(stored.seen());
            } catch (JacksonException | NullPointerException e) {
                throw new IOException(file + ": the watch's memory is damaged; remove the file to start afresh", e);
            }
        }
        return state;
    }

    Feed feed(String url) {
        return feeds.getOrDefault(url, Feed.NEW);
    }

    void put(String url, Feed feed) {
        feeds.put(url, feed);
        save();
    }

    boolean isSeen(String item) {
        return seen.contains(item);
    }

    void see(String item) {
        seen.add(item);
        if (seen.size() > MOST_SEEN) {
            seen.remove(seen.iterator().next());
        }
        save();
    }

    /** Writes beside the file and then over it, so that a crash leaves the old state or the new one. */
    private void save() {
        try {
            Path parent = file.toAbsolutePath().getParent();
            Path next = Files.createTempFile(parent, ".watch", ".tmp");
            Files.write(next, MAPPER.writeValueAsBytes(new Stored(feeds, new ArrayList<>(seen))));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the watch's memory cannot be written", e);
        }
    }

    /**
     * What is known of one feed.
     *
     * @param etag the version last read, as the server names it
     * @param modified when it was last changed, as the server says
     * @param next not to be asked before this, in milliseconds since 1970
     * @param failures how often in a row it failed
     */
    record Feed(@Nullable String etag, @Nullable String modified, long next, int failures) {

        static final Feed NEW = new Feed(null, null, 0, 0);

        boolean isDue(Instant now) {
            return now.toEpochMilli() >= next;
        }
    }

    /** The form of the file. */
    record Stored(Map<String, Feed> feeds, List<String> seen) {}
}
