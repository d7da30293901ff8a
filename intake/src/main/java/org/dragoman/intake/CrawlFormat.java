package org.dragoman.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.dragoman.intake.page.PageReader;
import org.dragoman.intake.text.Decoder;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A crawl in WARC form, compressed or not, one record at a time.
 *
 * <p>Pages that hold an article are delivered under their address. The rest of a crawl (requests, pictures, failures,
 * front pages, broken records) is no failure of the reader's and is only counted; the totals come as a notice.
 */
final class CrawlFormat implements Format {

    @Override
    public Deliveries open(Input input, Run run) throws IOException {
        return new Crawl(new Remembering(input.bytes()), input.place(), run);
    }

    private static final class Crawl extends Deliveries {

        /** A stretch of damage longer than this many records is the end of what can be read. */
        private static final int MOST_BROKEN = 1000;

        private final Remembering bytes;
        private WarcReader reader;
        private long base;
        private final String place;
        private final Run run;
        private final Map<String, Integer> counts = new TreeMap<>();
        private int brokenInARow;
        private boolean told;

        Crawl(Remembering bytes, String place, Run run) throws IOException {
            this.bytes = bytes;
            this.reader = reader(bytes);
            this.place = place;
            this.run = run;
        }

        @Override
        @Nullable
        Delivery read() {
            while (brokenInARow < MOST_BROKEN) {
                try {
                    Optional<WarcRecord> next = reader.next();
                    if (next.isEmpty()) {
                        return null;
                    }
                    Delivery page = next.get() instanceof WarcResponse response ? page(response) : null;
                    brokenInARow = 0;
                    if (page != null) {
                        return page;
                    }
                } catch (IOException | RuntimeException e) {
                    count("broken records");
                    brokenInARow++;
                    if (!recovers()) {
                        return null;
                    }
                }
            }
            return null;
        }

        /** Starts again at the next place that looks like the beginning of a record. */
        private boolean recovers() {
            try {
                InputStream rest = bytes.from(base + reader.position() + 1);
                if (rest == null) {
                    return false;
                }
                base = bytes.begin();
                reader = reader(rest);
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        private static WarcReader reader(InputStream bytes) throws IOException {
            WarcReader reader = new WarcReader(bytes);
            reader.setLenient(true);
            return reader;
        }

        private @Nullable Delivery page(WarcResponse response) throws IOException {
            HttpResponse http = response.http();
            String address = response.targetURI().toString();
            if (http.status() != 200) {
                return drop("answers other than 200");
            }
            MediaType type = http.contentType();
            if (!type.base().equals(MediaType.HTML) && !type.subtype().contains("html")) {
                return drop("no web pages");
            }
            byte[] html = body(http).readNBytes(Intake.LONGEST_TEXT + 1);
            if (html.length > Intake.LONGEST_TEXT) {
                return drop("pages too long");
            }
            Charset charset = Decoder.charset(type.parameters().get("charset")).orElse(null);
            return deliver(PageReader.standard().read(html, address, charset).report(), address);
        }

        private @Nullable Delivery deliver(Report page, String address) {
            if (page.text().isBlank()) {
                return drop("pages without an article");
            }
            count("pages delivered");
            return Pages.deliver(page, address, run, place);
        }

        private static InputStream body(HttpResponse http) throws IOException {
            InputStream raw = http.body().stream();
            String encoding =
                    http.headers().first("Content-Encoding").orElse("").strip();
            return switch (encoding) {
                case "gzip", "x-gzip" -> new GZIPInputStream(raw);
                case "deflate" -> new InflaterInputStream(raw);
                default -> raw;
            };
        }

        private @Nullable Delivery drop(String reason) {
            count(reason);
            return null;
        }

        private void count(String what) {
            counts.merge(what, 1, Integer::sum);
        }

        @Override
        void release() {
            if (!told) {
                told = true;
                StringBuilder totals = new StringBuilder(place).append(": ");
                counts.forEach((what, number) ->
                        totals.append(number).append(' ').append(what).append(", "));
                run.notice(counts.isEmpty() ? totals + "no records" : totals.substring(0, totals.length() - 2));
            }
        }
    }
}
