package org.dragoman.intake.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.intake.Delivery;
import org.dragoman.intake.page.PageReader;
import org.dragoman.intake.text.Decoder;
import org.dragoman.intake.text.LanguageDetector;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages from the web: {@code new PageFetcher(FetchLimits.standard()).fetch(url)}.
 *
 * <p>Only http and https; only public addresses unless the limits say otherwise, checked again behind every redirect; as
 * robots.txt allows; one request at a time. For one thread at a time, which it makes sure of.
 */
public final class PageFetcher {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s;\"]{2,40})");
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final FetchLimits limits;
    private final LanguageDetector languages = new LanguageDetector();
    private final Map<String, Robots> robots = new HashMap<>();
    private final Map<String, Long> lastAsked = new HashMap<>();

    /** A fetcher within these limits. */
    public PageFetcher(FetchLimits limits) {
        this.limits = limits;
    }

    /** The report on the page at an address, or why there is none. Never throws for what the web does. */
    public Delivery fetch(String url) {
        try {
            Answer answer = get(uri(url), Map.of());
            String type = answer.header("content-type");
            if (type != null && !type.contains("html") && !type.startsWith("text/")) {
                return new Delivery.Undelivered(
                        url, "no web page but " + type + "; give the address of an article", url);
            }
            Report page = PageReader.standard()
                    .read(answer.body(), answer.address().toString(), charset(type))
                    .report();
            return page.text().isBlank()
                    ? new Delivery.Undelivered(url, "no article text on this page; give the page of one report", url)
                    : Delivery.of(keyed(page, url));
        } catch (IOException e) {
            return new Delivery.Undelivered(url, reason(e), url);
        }
    }

    static String reason(IOException e) {
        return e instanceof FetchFailure
                ? String.valueOf(e.getMessage())
                : "cannot be fetched (" + e.getMessage() + ")";
    }

    private Report keyed(Report page, String url) {
        String language = languages.detect(page.text()).orElse(page.language());
        return new Report(url, page.title(), page.text(), page.published(), page.url(), page.publisher(), language);
    }

    /** The charset in a content type, if it names one. */
    static @Nullable Charset charset(@Nullable String type) {
        Matcher matcher = CHARSET.matcher(type == null ? "" : type);
        return matcher.find() ? Decoder.charset(matcher.group(1)).orElse(null) : null;
    }

    /** Asks for an address as robots.txt allows; 304 is an answer, other failures are none. */
    synchronized Answer get(URI address, Map<String, String> conditions) throws IOException {
        Answer answer = follow(address, conditions, true);
        if (answer.status() == 200 || answer.status() == 304) {
            return answer;
        }
        throw new FetchFailure(meaning(answer.status()), retryAfter(answer.header("retry-after")));
    }

    private Answer follow(URI start, Map<String, String> conditions, boolean obey) throws IOException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        URI at = start;
        for (int hops = 0; hops <= limits.redirects(); hops++) {
            check(at);
            InetAddress address = Addresses.resolve(at.getHost(), limits.allowPrivate());
            if (obey && !robots(at).allows(path(at))) {
                throw new FetchFailure("the site's robots.txt does not allow it");
            }
            pause(at.getHost());
            Answer answer = new Exchange(at, limits, deadline).get(address, conditions);
            String next = answer.header("location");
            if (!List.of(301, 302, 303, 307, 308).contains(answer.status()) || next == null) {
                return answer;
            }
            at = at.resolve(uri(next));
        }
        throw new FetchFailure("more than " + limits.redirects() + " redirects; check the address");
    }

    private static void check(URI at) throws FetchFailure {
        String scheme = at.getScheme() == null ? "" : at.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new FetchFailure("no web address; it must begin with http:// or https://");
        }
        if (at.getHost() == null || at.getUserInfo() != null) {
            throw new FetchFailure("no address that can be asked; it needs a host and no password");
        }
    }

    private Robots robots(URI at) throws IOException {
        String site = at.getScheme() + "://" + at.getRawAuthority();
        Robots known = robots.get(site);
        if (known == null) {
            known = askRobots(URI.create(site + "/robots.txt"));
            robots.put(site, known);
        }
        return known;
    }

    /** No rules is no hindrance; a server that fails is left alone for now. */
    private Robots askRobots(URI address) {
        try {
            Answer answer = follow(address, Map.of(), false);
            if (answer.status() == 200) {
                return Robots.parse(new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.status() >= 500 || answer.status() == 429 ? Robots.FORBID_ALL : Robots.ALLOW_ALL;
        } catch (IOException e) {
            return Robots.ALLOW_ALL;
        }
    }

    private void pause(String host) throws FetchFailure {
        Long last = lastAsked.get(host);
        long wait = last == null ? 0 : limits.pause().toNanos() - (System.nanoTime() - last);
        if (wait > 0) {
            try {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FetchFailure("stopped");
            }
        }
        lastAsked.put(host, System.nanoTime());
    }

    static URI uri(String text) throws FetchFailure {
        try {
            return new URI(text.strip().replace(" ", "%20").replace("|", "%7C").replaceFirst("#.*", ""));
        } catch (URISyntaxException e) {
            throw new FetchFailure("no web address (" + e.getReason() + "); check it");
        }
    }

    private static String path(URI at) {
        String path = at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath();
        return at.getRawQuery() == null ? path : path + "?" + at.getRawQuery();
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 402, 403 -> "the site refuses it (" + status + "); it may want a subscription";
            case 404, 410 -> "no such page (" + status + "); check the address";
            case 429 -> "asked too often (429); try again later";
            default ->
                status >= 500
                        ? "the site is out of order (" + status + "); try again later"
                        : "the site answers " + status + ", which is no page";
        };
    }

    /** Seconds, or a date as mail has it. */
    static @Nullable Duration retryAfter(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            Duration wait = value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
