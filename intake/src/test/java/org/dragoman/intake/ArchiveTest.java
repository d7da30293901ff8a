package org.dragoman.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.intake.Delivery.Delivered;
import org.dragoman.intake.Delivery.Undelivered;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final String PAGE = "<html><head><title>Envoys meet</title></head><body><h1>Envoys meet</h1>"
            + "<p>Envoys of the two governments met in the capital on Monday for the first time in a year.</p>"
            + "<p>They agreed to meet again next month, a spokesman said, and to keep the border open until then.</p></body></html>";

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsPagesOfACrawlAndCountsTheRest(boolean compressed) throws IOException {
        ByteArrayOutputStream crawl = new ByteArrayOutputStream();
        crawl.write(member(compressed, record("warcinfo", "x", "software: test\r\n")));
        crawl.write(member(compressed, response("http://a.example.org/1", "200 OK", "text/html", PAGE)));
        crawl.write(member(compressed, response("http://a.example.org/gone", "404 Not Found", "text/html", PAGE)));
        crawl.write(member(compressed, response("http://a.example.org/p.png", "200 OK", "image/png", "xx")));
        crawl.write(member(compressed, response("http://a.example.org/2", "200 OK", "text/html; charset=utf-8", PAGE)));
        Path file = Files.write(folder.resolve(compressed ? "c.warc.gz" : "c.warc"), crawl.toByteArray());
        assertThat(keys(file)).containsExactly("http://a.example.org/1", "http://a.example.org/2");
        assertThat(notices).singleElement().asString().contains("1 no web pages", "2 pages delivered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WARC/1.0", "Content-Length: ", "WARC-Type"})
    void skipsABrokenRecordOfACrawl(String broken) throws IOException {
        for (boolean compressed : new boolean[] {true, false}) {
            ByteArrayOutputStream crawl = new ByteArrayOutputStream();
            for (int i = 0; i < 9; i++) {
                byte[] whole = response("http://a.example.org/" + i, "200 OK", "text/html", PAGE);
                String damaged = new String(whole, StandardCharsets.UTF_8).replaceFirst(broken, "\u0001~");
                crawl.write(member(compressed, i == 4 ? damaged.getBytes(StandardCharsets.UTF_8) : whole));
            }
            Path file = Files.write(folder.resolve(compressed ? "c.warc.gz" : "c.warc"), crawl.toByteArray());
            assertThat(keys(file)).hasSize(8).doesNotContain("http://a.example.org/4");
            assertThat(notices.get(notices.size() - 1)).contains("8 pages delivered");
        }
    }

    @Test
    void readsTheReportsOfAZipWhereverItsEntriesClaimToLie() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "one.txt", "Ministers met in Vienna.");
            entry(zip, "picture.png", "no report");
            entry(zip, "../../two.jsonl", "{\"key\":\"k\",\"text\":\"They left.\"}\n{\"key\":\n");
        }
        assertThat(keys(file)).containsExactly("one.txt", "k", file + "!../../two.jsonl:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsATableByItsColumnNames(String separator) throws IOException {
        String table = String.join(separator, "id", "headline", "date", "body", "mood") + "\n"
                + String.join(separator, "7", "\"Talks\nopen\"", "2012-01-25", "\"They said \"\"no\"\".\"", "x") + "\n";
        Report report = report(read(write("a.csv", table)).get(0));
        assertThat(report.key()).isEqualTo("7");
        assertThat(report.title()).isEqualTo("Talks\nopen");
        assertThat(report.text()).isEqualTo("They said \"no\".");
        assertThat(report.published()).isEqualTo(LocalDate.of(2012, 1, 25));
        assertThat(notices).singleElement().asString().contains("unknown field mood");
    }

    @Test
    void readsAgencyMarkup() throws IOException {
        Path nitf = write(
                "n.xml",
                "<nitf><head><docdata><doc-id id-string=\"d1\"/><date.issue norm=\"20120125T101500Z\"/></docdata></head>"
                        + "<body><body.head><hedline><hl1>Talks open</hl1></hedline></body.head>"
                        + "<body.content><p>They met.</p><p>They left.</p></body.content></body></nitf>");
        Report report = report(read(nitf).get(0));
        assertThat(report.key()).isEqualTo("d1");
        assertThat(report.title()).isEqualTo("Talks open");
        assertThat(report.text()).isEqualTo("They met.\n\nThey left.");
        assertThat(report.published()).isEqualTo(LocalDate.of(2012, 1, 25));
    }

    @Test
    void readsEveryItemOfReutersMarkup() throws IOException {
        String item = "<REUTERS NEWID=\"%d\"><DATE>26-FEB-1987 15:01:01.79</DATE><TEXT><TITLE>PORT CLOSED</TITLE>"
                + "<DATELINE>SANTOS, Feb 26 -</DATELINE><BODY>Dockers struck.\n   The port closed.\n</BODY></TEXT></REUTERS>\n";
        Path file = write("r.sgm", "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" + item.formatted(1) + item.formatted(2));
        assertThat(keys(file)).containsExactly("1", "2");
        Report report = report(read(file).get(0));
        assertThat(report.text()).startsWith("SANTOS, Feb 26 - Dockers struck.");
        assertThat(report.published()).isEqualTo(LocalDate.of(1987, 2, 26));
    }

    @Test
    void partsTheReportsOfAnArchiveExport() throws IOException {
        String one =
                "\n%d of 2 DOCUMENTS\n\nThe Harbour Times\n\nJanuary 25, 2012 Wednesday\n\nPort closes\n\nBYLINE: A. Lund\n\n"
                        + "LENGTH: 120 words\n\nDockers struck on\nTuesday.\n\nThe port closed.\n\nLOAD-DATE: January 26, 2012\n";
        List<Delivery> deliveries = read(write("export.txt", one.formatted(1) + one.formatted(2)));
        assertThat(deliveries).hasSize(2);
        Report report = report(deliveries.get(1));
        assertThat(report.title()).isEqualTo("Port closes");
        assertThat(report.publisher()).isEqualTo("The Harbour Times");
        assertThat(report.text()).isEqualTo("Dockers struck on Tuesday.\n\nThe port closed.");
        assertThat(report.published()).isEqualTo(LocalDate.of(2012, 1, 25));
    }

    @Test
    void tellsTheLanguage() throws IOException {
        String german =
                "Die Bundesregierung hat am Mittwoch weitere Hilfe angekündigt und die Nachbarländer zur Zurückhaltung aufgerufen.";
        String english =
                "The ministers said on Monday that they had agreed to keep the border open for the time being.";
        assertThat(report(read(write("d.txt", german)).get(0)).language()).isEqualTo("de");
        assertThat(report(read(write("e.txt", english)).get(0)).language()).isEqualTo("en");
    }

    private static byte[] record(String type, String uri, String block) {
        byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
        String content = type.equals("response") ? "application/http;msgtype=response" : "application/warc-fields";
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:"
                + java.util.UUID.nameUUIDFromBytes(bytes)
                + ">\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
                + (type.equals("response") ? "WARC-Target-URI: " + uri + "\r\n" : "")
                + "Content-Type: " + content + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        return (head + block + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] response(String uri, String status, String type, String body) {
        return record(
                "response",
                uri,
                "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    private static byte[] member(boolean compressed, byte[] record) throws IOException {
        if (!compressed) {
            return record;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(record);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> keys(Path file) {
        return read(file).stream().map(Delivery::key).toList();
    }

    private List<Delivery> read(Path file) {
        try (Deliveries deliveries = Intake.standard()
                .notices(notices::add)
                .files(List.of(file.toString()))
                .open()) {
            return deliveries.stream().toList();
        }
    }

    private static Report report(Delivery delivery) {
        return delivery.fold(Delivered::report, (Undelivered failure) -> {
            throw new AssertionError(failure.message());
        });
    }
}
