package org.dragoman.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;

/**
 * Makes reports to try a cluster with: {@code MadeReports FOLDER COUNT}. The same count makes the same reports, in
 * {@code jsonl/} (some files gzipped, with broken lines between), {@code warc/} (an archive of a quarter of them, one cut off)
 * and {@code parquet/} (a quarter, with a column that is no field of a report); {@code later/} has a quarter more lines, for
 * streams. Some give no day of publication, and some tell of a group that only knowledge of one's own knows: it is made too,
 * in {@code knowledge/}.
 */
public final class MadeReports {
    private static final String[] WHO = {
        "Norway", "Chad", "Mali", "Peru", "Ghana", "Turkey", "Japan", "Kenya", "Brazil", "India", "the Norven Dawn"
    };
    private static final String[] DID = {
        "condemned the shelling by",
        "signed a trade agreement with",
        "imposed sanctions on",
        "held talks with",
        "expelled two diplomats of",
        "sent food aid to",
        "accused the army of",
        "recalled its ambassador from"
    };
    private static final String[] SAID = {
        "\"We oppose sanctions on %s,\" %s's foreign minister said in “case %d”.",
        "\"There will be no talks with %s,\" a spokesman for the government of %s told reporters after round %d.",
        "The observers in %s must leave, the president of %s said – for the %dth time.",
        "A ceasefire in %s was needed at once, %s's envoy told the Security Council in meeting %d."
    };
    private static final int FILES = 24;

    private final Random random = new Random(7);
    private final Path folder;

    private MadeReports(Path folder) {
        this.folder = folder;
    }

    /** Makes them. */
    public static void main(String[] args) throws IOException {
        new MadeReports(Path.of(args[0])).make(Integer.parseInt(args[1]));
    }

    private void make(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            LocalDate day = LocalDate.of(2013, 1, 1).plusDays(i * 120L / count);
            String text = text(i);
            lines.add(line(i, day, text));
            if (i % 4 == 0) {
                archive.write(record(i, day, text));
            }
        }
        write("jsonl", lines, true);
        write("later", lines.subList(0, count / 4), false);
        Path archives = Files.createDirectories(folder.resolve("warc"));
        byte[] bytes = archive.toByteArray();
        Files.write(archives.resolve("whole.warc.gz"), bytes);
        Files.write(archives.resolve("cut.warc.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 3));
        parquet();
        Path groups = folder.resolve("knowledge/actors/groups.tsv");
        Files.createDirectories(groups.getParent());
        Files.writeString(groups, "# own\nNorven Dawn\tNOR\tREB\tND|the Norven Dawn\tgroup\t2010\t-\n");
    }

    private String text(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            text.append("%s %s %s on Monday, day %d of a long dispute, officials said.\\n\\n"
                    .formatted(start(any(WHO)), any(DID), any(WHO), 1 + random.nextInt(28)));
        }
        return text.append(any(SAID).formatted(any(WHO), start(any(WHO)), number))
                .toString();
    }

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String start(String name) {
        return name.startsWith("the ") ? "The " + name.substring(4) : name;
    }

    private static String line(int number, LocalDate day, String text) {
        String published = number % 10 == 3 ? "" : "\"published\": \"" + day + "\", ";
        String key = number % 50 == 7 ? "" : "\"key\": \"k" + number + "\", ";
        return "{" + key + published + "\"text\": \"" + text.replace("\"", "\\\"") + "\"}";
    }

    private void write(String name, List<String> lines, boolean broken) throws IOException {
        Path into = Files.createDirectories(folder.resolve(name));
        for (int file = 0; file < FILES; file++) {
            StringBuilder all = new StringBuilder();
            for (String line : lines.subList(file * lines.size() / FILES, (file + 1) * lines.size() / FILES)) {
                all.append(line).append(file % 3 == 1 ? "\r\n" : "\n");
            }
            if (broken && file % 8 == 0) {
                all.append("{\"key\": \"cut")
                        .append(file)
                        .append("\n\n{\"key\": \"empty")
                        .append(file)
                        .append("\"}\n");
            }
            byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
            String called = String.format(Locale.ROOT, "part-%02d.jsonl", file);
            if (broken && file % 5 == 2) {
                Files.write(into.resolve(called + ".gz"), zipped(bytes));
            } else {
                Files.write(into.resolve(called), bytes);
            }
        }
    }

    private byte[] record(int number, LocalDate day, String text) throws IOException {
        String paragraphs = text.replace("\\n\\n", "</p>\n<p>");
        String page = "<html><head><title>Case " + number + "</title></head><body><article><p>" + paragraphs
                + "</p></article></body></html>";
        byte[] body = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page)
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(String.format(
                        Locale.ROOT,
                        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/%d\r\n"
                                + "WARC-Date: %sT08:00:00Z\r\n"
                                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r\n"
                                + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n",
                        number,
                        day,
                        number,
                        body.length)
                .getBytes(StandardCharsets.UTF_8));
        record.writeBytes(body);
        record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return zipped(record.toByteArray());
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    /** The lines of {@code later}, days as days, with a column that is none of a report's. */
    private void parquet() {
        try (SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate()) {
            spark.read()
                    .json(folder.resolve("later").toString())
                    .selectExpr("key", "cast(published as date) as Published", "text", "'x' as crawler")
                    .coalesce(8)
                    .write()
                    .parquet(folder.resolve("parquet").toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
