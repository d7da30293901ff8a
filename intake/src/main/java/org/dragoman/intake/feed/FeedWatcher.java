package org.dragoman.intake.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.intake.Delivery;
import org.dragoman.intake.text.Decoder;
import org.dragoman.report.Report;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Follows RSS and Atom feeds to the pages of their items, each item once, also over restarts.
 *
 * <p>Asks conditionally, waits longer after every failure and as long as the server says. A broken feed is one failure
 * and the others are read on. The state is written after each item, once the receiver has taken it.
 */
public final class FeedWatcher {

    private static final Duration LONGEST_BACKOFF = Duration.ofHours(6);
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9_.:-]{2,40})");

    private final PageFetcher fetcher;
    private final WatchState state;
    private final Duration every;
    private final Clock clock;

    private FeedWatcher(PageFetcher fetcher, WatchState state, Duration every, Clock clock) {
        this.fetcher = fetcher;
        this.state = state;
        this.every = every;
        this.clock = clock;
    }

    /**
     * A watcher that remembers in {@code memory}.
     *
     * @param every how often each feed is asked
     * @throws IOException if there is a memory that cannot be understood
     */
    public static FeedWatcher open(FetchLimits limits, Path memory, Duration every) throws IOException {
        return open(limits, memory, every, Clock.systemUTC());
    }

    static FeedWatcher open(FetchLimits limits, Path memory, Duration every, Clock clock) throws IOException {
        return new FeedWatcher(new PageFetcher(limits), WatchState.load(memory), every, clock);
    }

    /** Asks every feed that is due once, and hands on what is new. */
    public void poll(List<String> feeds, Consumer<Delivery> receiver) {
        for (String feed : feeds) {
            WatchState.Feed known = state.feed(feed);
            if (known.isDue(clock.instant()) && !Thread.currentThread().isInterrupted()) {
                ask(feed, known, receiver);
            }
        }
    }

    /** How long until the next feed is due; zero when one is due now. */
    public Duration untilNext(List<String> feeds) {
        Instant now = clock.instant();
        long next =
                feeds.stream().mapToLong(feed -> state.feed(feed).next()).min().orElse(0);
        Duration wait = Duration.between(now, Instant.ofEpochMilli(next));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private void ask(String feed, WatchState.Feed known, Consumer<Delivery> receiver) {
        try {
            Answer answer = fetcher.get(PageFetcher.uri(feed), conditions(known));
            if (answer.status() == 304) {
                state.put(feed, new WatchState.Feed(known.etag(), known.modified(), next(every), 0));
                return;
            }
            SyndFeed parsed = parse(answer);
            for (SyndEntry entry : parsed.getEntries()) {
                follow(entry, answer.address(), parsed.getTitle(), receiver);
            }
            state.put(feed, new WatchState.Feed(answer.header("etag"), answer.header("last-modified"), next(every), 0));
        } catch (FeedException | IllegalArgumentException e) {
            failed(feed, known, "no RSS or Atom feed (" + oneLine(e) + "); check the address", null, receiver);
        } catch (FetchFailure e) {
            failed(feed, known, String.valueOf(e.getMessage()), e.retryAfter(), receiver);
        } catch (IOException e) {
            failed(feed, known, PageFetcher.reason(e), null, receiver);
        }
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private void failed(
            String feed, WatchState.Feed known, String reason, @Nullable Duration asked, Consumer<Delivery> receiver) {
        int failures = known.failures() + 1;
        Duration backoff = every.multipliedBy(1L << Math.min(failures, 10));
        Duration wait = backoff.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : backoff;
        Duration chosen = asked != null && asked.compareTo(wait) > 0 ? asked : wait;
        state.put(feed, new WatchState.Feed(known.etag(), known.modified(), next(chosen), failures));
        receiver.accept(new Delivery.Undelivered(feed, reason, feed));
    }

    private long next(Duration wait) {
        return clock.instant().plus(wait).toEpochMilli();
    }

    private static Map<String, String> conditions(WatchState.Feed known) {
        Map<String, String> conditions = new HashMap<>();
        if (known.etag() != null) {
            conditions.put("If-None-Match", known.etag());
        }
        if (known.modified() != null) {
            conditions.put("If-Modified-Since", known.modified());
        }
        return conditions;
    }

    /** Parses a feed; document types, and with them outside entities, are refused. */
    static SyndFeed parse(Answer answer) throws FeedException {
        return parse(answer.body(), PageFetcher.charset(answer.header("content-type")));
    }

    static SyndFeed parse(byte[] body, @Nullable Charset declared) throws FeedException {
        String head = new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1);
        Matcher matcher = ENCODING.matcher(head);
        Charset own = matcher.find() ? Decoder.charset(matcher.group(1)).orElse(declared) : declared;
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        return input.build(new StringReader(Decoder.decode(body, own).text().strip()));
    }

    private void follow(SyndEntry entry, URI feed, @Nullable String publisher, Consumer<Delivery> receiver) {
        String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
        String id = entry.getUri() == null ? link : entry.getUri();
        if (link == null || link.isBlank() || state.isSeen(link.strip()) || state.isSeen(id)) {
            return;
        }
        Delivery page = page(link.strip(), feed);
        receiver.accept(page.fold(
                delivered -> completed(delivered, entry, publisher), missing -> summary(missing, entry, publisher)));
        state.see(link.strip());
        if (!id.equals(link.strip())) {
            state.see(id);
        }
    }

    private Delivery page(String link, URI feed) {
        try {
            return fetcher.fetch(feed.resolve(PageFetcher.uri(link)).toString());
        } catch (FetchFailure | IllegalArgumentException e) {
            return new Delivery.Undelivered(link, String.valueOf(e.getMessage()), link);
        }
    }

    /** What the feed knows fills what the page does not say. */
    private static Delivery completed(Delivery.Delivered delivered, SyndEntry entry, @Nullable String publisher) {
        Report page = delivered.report();
        Report full = new Report(
                page.key(),
                page.title() == null ? entry.getTitle() : page.title(),
                page.text(),
                page.published() == null ? day(entry) : page.published(),
                page.url(),
                page.publisher() == null ? publisher : page.publisher(),
                page.language());
        return new Delivery.Delivered(full, delivered.notes());
    }

    /** Some feeds carry the whole text; it stands for a page that cannot be had. */
    private static Delivery summary(Delivery.Undelivered missing, SyndEntry entry, @Nullable String publisher) {
        String html = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(v -> v != null)
                .findFirst()
                .orElse("");
        String text = Jsoup.parse(html).select("p").eachText().stream()
                .reduce((a, b) -> a + "\n\n" + b)
                .orElse("");
        if (text.length() < 400) {
            return missing;
        }
        Report report = new Report(missing.key(), entry.getTitle(), text, day(entry), missing.key(), publisher, null);
        return new Delivery.Delivered(
                report, List.of("the page could not be had (" + missing.error() + "); this is the feed's text"));
    }

    private static @Nullable LocalDate day(SyndEntry entry) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
