package org.dragoman.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.dragoman.intake.Deliveries;
import org.dragoman.intake.Delivery;
import org.dragoman.intake.Delivery.Delivered;
import org.dragoman.intake.Delivery.Undelivered;
import org.dragoman.intake.Intake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches over loopback from a server that misbehaves in every way that servers do. */
class WebTest {

    private static final String PAGE = "<html><head><title>Envoys meet</title></head><body><h1>Envoys meet</h1>"
            + "<p>Envoys of the two governments met in the capital on Monday for the first time in a year, a spokesman said.</p>"
            + "<p>They agreed to meet again next month in the port of Málaga and to keep the border open until then.</p></body></html>";

    @TempDir
    Path folder;

    private HttpServer server;
    private ExecutorService threads;
    private String base;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Delivery> got = new ArrayList<>();
    private String robots = "";
    private boolean feedBroken;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange http) throws IOException {
        String path = http.getRequestURI().getPath();
        asked.add(path);
        switch (path) {
            case "/robots.txt" ->
                send(http, robots.isEmpty() ? 404 : 200, "text/plain", robots.getBytes(StandardCharsets.UTF_8));
            case "/feed" -> feed(http);
            case "/latin" ->
                send(http, 200, "text/html; charset=iso-8859-1", PAGE.getBytes(StandardCharsets.ISO_8859_1));
            case "/mislabelled" ->
                send(http, 200, "text/html; charset=iso-8859-1", PAGE.getBytes(StandardCharsets.UTF_8));
            case "/moved" -> redirect(http, "/page");
            case "/loop" -> redirect(http, "/loop");
            case "/file" -> redirect(http, "file:///etc/hostname");
            case "/drip" -> drip(http);
            case "/huge" -> endless(http, 2L << 30);
            case "/endless" -> endless(http, 0);
            case "/bomb" -> bomb(http);
            case "/gone" -> send(http, 404, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
            case "/error" -> send(http, 500, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
            case "/busy" -> {
                http.getResponseHeaders().add("Retry-After", "86400");
                send(http, 429, "text/html", new byte[0]);
            }
            case "/picture" -> send(http, 200, "image/png", new byte[] {1, 2});
            default -> send(http, 200, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void feed(HttpExchange http) throws IOException {
        if ("\"v1\"".equals(http.getRequestHeaders().getFirst("If-None-Match"))) {
            http.sendResponseHeaders(304, -1);
            http.close();
            return;
        }
        http.getResponseHeaders().add("ETag", "\"v1\"");
        String xml = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Wire</title><link>" + base
                + "</link><description>d</description><item><title>One</title><link>" + base + "/one</link>"
                + "<pubDate>Wed, 25 Jan 2012 10:15:30 GMT</pubDate></item><item><title>Two</title><link>/two</link></item></channel></rss>";
        send(
                http,
                200,
                "application/rss+xml",
                (feedBroken ? "<html>down for repair" : xml).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange http, int status, String type, byte[] body) throws IOException {
        http.getResponseHeaders().add("Content-Type", type);
        http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = http.getResponseBody()) {
            out.write(body);
        }
    }

    private static void redirect(HttpExchange http, String to) throws IOException {
        http.getResponseHeaders().add("Location", to);
        http.sendResponseHeaders(302, -1);
        http.close();
    }

    private static void drip(HttpExchange http) throws IOException {
        http.sendResponseHeaders(200, 100_000);
        try (OutputStream out = http.getResponseBody()) {
            for (int i = 0; i < 200; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endless(HttpExchange http, long length) throws IOException {
        http.sendResponseHeaders(200, length);
        try (OutputStream out = http.getResponseBody()) {
            byte[] block = new byte[1 << 16];
            for (int i = 0; i < 1 << 15; i++) {
                out.write(block);
            }
        }
    }

    private static void bomb(HttpExchange http) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            byte[] block = new byte[1 << 16];
            for (int i = 0; i < 512; i++) {
                zip.write(block);
            }
        }
        http.getResponseHeaders().add("Content-Encoding", "gzip");
        send(http, 200, "text/html", bytes.toByteArray());
    }

    private static FetchLimits limits() {
        return FetchLimits.standard().allowPrivate(true).within(1 << 20, Duration.ofMillis(1500), Duration.ZERO);
    }

    private Delivery fetch(String path) {
        return new PageFetcher(limits()).fetch(base + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/latin", "/mislabelled", "/moved"})
    void readsPages(String path) {
        Delivered page = (Delivered) fetch(path);
        assertThat(page.report().text()).startsWith("Envoys of the two").contains("Málaga");
        assertThat(page.report().title()).isEqualTo("Envoys meet");
        assertThat(page.key()).isEqualTo(base + path);
        assertThat(page.report().language()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "/loop, redirects",
        "/drip, no whole answer",
        "/huge, longer than",
        "/endless, longer than",
        "/bomb, longer than",
        "/gone, no such page (404)",
        "/error, out of order (500)",
        "/busy, asked too often (429)",
        "/picture, image/png",
        "/file, no web address"
    })
    void saysInOneLineWhatIsWrong(String path, String reason) {
        Undelivered failure = (Undelivered) fetch(path);
        assertThat(failure.message())
                .startsWith(base + path + ": ")
                .contains(reason)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost:1/",
                "http://[::1]:1/",
                "http://10.1.2.3/",
                "http://169.254.1.1/",
                "http://192.168.1.1/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fd00::1]/",
                "http://0.0.0.0/",
                "http://100.64.0.1/"
            })
    void asksNoPrivateAddress(String url) {
        Delivery delivery = new PageFetcher(FetchLimits.standard()).fetch(url);
        assertThat(((Undelivered) delivery).error()).contains("private address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "javascript:alert(1)",
                "nonsense",
                "http:///x",
                "http://u:p@127.0.0.1/"
            })
    void asksOnlyTheWeb(String url) {
        assertThat(new PageFetcher(limits()).fetch(url)).isInstanceOf(Undelivered.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void obeysRobots() {
        robots = "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private\nAllow: /private/open$\n";
        assertThat(fetch("/private/x"))
                .isInstanceOfSatisfying(
                        Undelivered.class, f -> assertThat(f.error()).contains("robots.txt"));
        assertThat(fetch("/private/open")).isInstanceOf(Delivered.class);
        assertThat(fetch("/page")).isInstanceOf(Delivered.class);
    }

    @Test
    void readsEachItemOnceAlsoAfterARestart() throws IOException {
        Path memory = folder.resolve("watch.json");
        poll(memory, "2026-01-01T00:00:00Z");
        assertThat(got).extracting(Delivery::key).containsExactly(base + "/one", base + "/two");
        assertThat(((Delivered) got.get(0)).report().published()).hasToString("2012-01-25");
        poll(memory, "2026-01-01T00:01:00Z");
        assertThat(Collections.frequency(asked, "/feed")).isEqualTo(1);
        poll(memory, "2026-01-01T00:10:00Z");
        assertThat(Collections.frequency(asked, "/feed")).isEqualTo(2);
        assertThat(Collections.frequency(asked, "/one")).isEqualTo(1);
        assertThat(got).hasSize(2);
    }

    @Test
    void leavesABrokenFeedAloneForLongerAndThenReadsIt() throws IOException {
        feedBroken = true;
        Path memory = folder.resolve("watch.json");
        poll(memory, "2026-01-01T00:00:00Z");
        assertThat(got)
                .singleElement()
                .isInstanceOfSatisfying(
                        Undelivered.class, f -> assertThat(f.error()).contains("no RSS or Atom feed"));
        feedBroken = false;
        poll(memory, "2026-01-01T00:06:00Z");
        assertThat(got).hasSize(1);
        poll(memory, "2026-01-01T00:11:00Z");
        assertThat(got).hasSize(3);
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws IOException {
        FeedWatcher watcher = watcher(folder.resolve("watch.json"), "2026-01-01T00:00:00Z");
        watcher.poll(List.of(base + "/busy"), got::add);
        assertThat(watcher.untilNext(List.of(base + "/busy"))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void refusesAMemoryThatItCannotUnderstand() throws IOException {
        for (String text : List.of("{\"feeds\":", "null", "{}", "{\"feeds\":{\"a\":null},\"seen\":[]}")) {
            Path memory = Files.writeString(folder.resolve("watch.json"), text);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> watcher(memory, "2026-01-01T00:00:00Z"))
                    .hasMessageContaining("damaged");
        }
    }

    private void poll(Path memory, String now) throws IOException {
        watcher(memory, now).poll(List.of(base + "/feed"), got::add);
    }

    private static FeedWatcher watcher(Path memory, String now) throws IOException {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return FeedWatcher.open(limits(), memory, Duration.ofMinutes(5), clock);
    }

    @Test
    void readsAddressesBesideFiles() {
        PageFetcher fetcher = new PageFetcher(
                FetchLimits.standard().allowPrivate(true).within(1 << 20, Duration.ofSeconds(5), Duration.ZERO));
        try (Deliveries deliveries = Intake.standard()
                .addresses(fetcher::fetch)
                .publishedOn(LocalDate.of(2012, 1, 25))
                .files(List.of(base + "/page", base + "/gone"))
                .open()) {
            deliveries.forEachRemaining(got::add);
        }
        assertThat(got).hasSize(2);
        assertThat(got.get(0)).isInstanceOfSatisfying(Delivered.class, page -> {
            assertThat(page.key()).isEqualTo(base + "/page");
            assertThat(page.report().published()).isEqualTo(LocalDate.of(2012, 1, 25));
        });
        assertThat(got.get(1)).isInstanceOf(Undelivered.class);
    }

    @Test
    void asksNoAddressUnlessTold() {
        try (Deliveries deliveries =
                Intake.standard().files(List.of(base + "/page")).open()) {
            deliveries.forEachRemaining(got::add);
        }
        assertThat(got).singleElement().isInstanceOf(Undelivered.class);
        assertThat(asked).isEmpty();
    }
}
