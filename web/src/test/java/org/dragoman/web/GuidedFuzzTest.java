package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.coding.Entry;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.MemoryLedger;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;
import org.dragoman.ledger.sql.SqliteLedger;
import org.dragoman.report.Report;
import org.dragoman.testkit.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;

/** Requests that a fuzzer makes. Run by {@code .ci/suites/30-fuzz}. */
@Tag("guided-fuzz")
class GuidedFuzzTest {
    private static final int TIMEOUT_MS = 20_000;
    private static final List<String> PAGES = List.of(
            "/",
            "/search",
            "/council",
            "/actors/",
            "/measures/",
            "/events",
            "/reports/",
            "/stories/",
            "/assets/",
            "/api/v1/entries",
            "/api/v1/entries/",
            "/api/v1/reports/",
            "/api/v1/networks",
            "/api/v1/export",
            "/api/v1/council",
            "/api/v1/positions",
            "/");

    private static final Ledger MEMORY = filled(new MemoryLedger());
    private static final Ledger SQLITE = filled(sqlite());
    private static final List<Entry> ENTRIES = entries();
    private static final Verdicts VERDICTS =
            new Verdicts(new House(Settings.over(() -> MEMORY, () -> Site.LEXICA, () -> Site.ENGINE)));
    private static final WebServer SERVER = WebServer.start(
            Settings.over(() -> MEMORY, () -> Site.LEXICA, () -> Site.ENGINE).withPort(0));

    private static Ledger sqlite() {
        try {
            return SqliteLedger.open(Files.createTempDirectory("fuzz").resolve("fuzz.ledger"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Ledger filled(Ledger ledger) {
        ledger.put(
                List.of(
                        Deposit.of(Samples.norwayOnMali("a", "2013-02-05")),
                        Deposit.of(Samples.norwayOnMali("b", "2013-03-05"))),
                new ReadBy("test", "test"));
        return ledger;
    }

    private static List<Entry> entries() {
        List<Entry> out = new ArrayList<>();
        MEMORY.events(Query.all()).forEach(kept -> out.add(kept.entry()));
        MEMORY.positions(Query.all()).forEach(kept -> out.add(kept.entry()));
        MEMORY.quotations(Query.all()).forEach(kept -> out.add(kept.entry()));
        return out;
    }

    /** A body is a report, a verdict, or refused in words. */
    @FuzzTest(maxDuration = "30s")
    void bodies(byte[] input) {
        try {
            JsonBody body = JsonBody.of(input);
            Params said = body.params();
            for (Entry entry : ENTRIES) {
                Entry corrected = VERDICTS.corrected(entry, said);
                assertThat(corrected.evidence()).isEqualTo(entry.evidence());
            }
            Report report = CodeApi.report(body);
            assertThat(report.text()).isNotBlank();
        } catch (Problem e) {
            refused(e);
        }
    }

    /** Whatever stands behind the question mark, both ledgers understand the same by it, or it is refused in words. */
    @FuzzTest(maxDuration = "30s")
    void questions(byte[] input) {
        Query query;
        try {
            Params params = Params.of(parameters(new String(input, StandardCharsets.UTF_8)));
            query = Queries.of(params).limit(10).build();
        } catch (Problem e) {
            refused(e);
            return;
        }
        assertThat(ids(SQLITE.events(query))).as("events").isEqualTo(ids(MEMORY.events(query)));
        assertThat(ids(SQLITE.positions(query))).as("positions").isEqualTo(ids(MEMORY.positions(query)));
        assertThat(ids(SQLITE.quotations(query))).as("quotations").isEqualTo(ids(MEMORY.quotations(query)));
        assertThat(SQLITE.reports(query).stream().map(KeptReport::id))
                .as("reports")
                .isEqualTo(MEMORY.reports(query).stream().map(KeptReport::id).toList());
    }

    /** A cursor is one that was given out for this question, or refused. */
    @FuzzTest(maxDuration = "30s")
    void cursors(byte[] input) {
        Query query = Query.builder().text("raid").build();
        try {
            int offset = Cursor.offset(new String(input, StandardCharsets.UTF_8), query);
            assertThat(Cursor.offset(Cursor.of(query, offset), query)).isEqualTo(offset);
        } catch (Problem e) {
            refused(e);
        }
    }

    /** No address makes the server fail, and none puts a script into a page. */
    @FuzzTest(maxDuration = "30s")
    void pages(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        BugDetectors.allowNetworkConnections((host, port) -> host.equals("localhost"));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(("GET " + PAGES.get((input[0] & 0xFF) % PAGES.size())).getBytes(StandardCharsets.US_ASCII));
        for (int i = 1; i < input.length; i++) {
            line.write(input[i] == '\r' || input[i] == '\n' || input[i] == ' ' ? '+' : input[i]);
        }
        String answer = asked(line.toByteArray());
        assertThat(answer).matches("(?s)HTTP/1\\.[01] [2-4]\\d\\d .*");
        int begin = answer.indexOf("\r\n\r\n");
        if (answer.substring(0, begin).contains("text/html;charset=utf-8")
                || answer.substring(0, begin).contains("text/html; charset=utf-8")) {
            Document page = Jsoup.parse(answer.substring(begin));
            assertThat(page.select(
                            "script:not([src^=/assets/]), iframe, object, embed, [onload], [onerror], [onclick]"))
                    .isEmpty();
            assertThat(page.select("a[href^=javascript:], a[href^=data:]")).isEmpty();
        }
    }

    private static String asked(byte[] line) throws IOException {
        int port = URI.create(SERVER.address()).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MS);
            OutputStream out = socket.getOutputStream();
            out.write(line);
            out.write(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void refused(Problem problem) {
        assertThat(problem.status()).isBetween(400, 499);
        assertThat(problem.detail()).isNotBlank();
    }

    private static List<String> ids(List<? extends Kept<?>> kept) {
        return kept.stream().map(Kept::id).toList();
    }

    /** Parameters with {@code &} between; the first character of each says which it is. */
    private static Map<String, List<String>> parameters(String input) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (String each : input.split("&")) {
            if (!each.isEmpty()) {
                String name = Queries.FILTERS.get(each.charAt(0) % Queries.FILTERS.size());
                out.computeIfAbsent(name, key -> new ArrayList<>()).add(each.substring(1));
            }
        }
        return out;
    }
}
