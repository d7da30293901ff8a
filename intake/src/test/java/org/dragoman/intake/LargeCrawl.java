package org.dragoman.intake;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Measures intake: {@code write FILE MEGABYTES} makes a crawl of news pages, compressed record by record; {@code read FILE}
 * takes every page out of it and says how many a second of CPU time, and how much memory was in use at most.
 */
public final class LargeCrawl {
    private static final int FILLER = 60;

    private LargeCrawl() {}

    /** Runs one of the two. */
    public static void main(String[] args) throws IOException {
        if (args[0].equals("write")) {
            write(Path.of(args[1]), Long.parseLong(args[2]) << 20);
        } else {
            read(args[1]);
        }
    }

    private static void write(Path file, long size) throws IOException {
        Random random = new Random(5);
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int number = 0; written < size; number++) {
                byte[] record = compressed(record(number, page(number, random)));
                out.write(record);
                written += record.length;
            }
        }
    }

    private static byte[] compressed(byte[] record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(record);
        }
        return bytes.toByteArray();
    }

    private static byte[] record(int number, String page) {
        byte[] body = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page)
                .getBytes(StandardCharsets.UTF_8);
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/" + number
                + "\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
                + String.format(java.util.Locale.ROOT, "%012d", number)
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        bytes.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static String page(int number, Random random) {
        StringBuilder page = new StringBuilder("<html><head><title>Envoys meet again</title><script>");
        for (int i = 0; i < 10 * FILLER; i++) {
            page.append("w.push({id:")
                    .append(random.nextInt())
                    .append(",v:'")
                    .append(random.nextLong())
                    .append("'});\n");
        }
        page.append("</script></head><body><ul class=\"nav\">");
        for (int i = 0; i < FILLER; i++) {
            page.append("<li><a href=\"/s/")
                    .append(random.nextInt())
                    .append("\">Section ")
                    .append(i)
                    .append("</a></li>");
        }
        page.append("</ul><article><h1>Envoys meet again</h1>");
        for (int i = 0; i < 12; i++) {
            page.append("<p>Envoys of the two governments met for talk number ")
                    .append(number)
                    .append('.')
                    .append(random.nextInt(1000))
                    .append(
                            " in the capital, a spokesman said, and agreed to keep the border open until they meet again.</p>");
        }
        return page.append("</article></body></html>").toString();
    }

    private static void read(String file) {
        long pages = 0;
        long bytes = 0;
        long most = 0;
        Runtime runtime = Runtime.getRuntime();
        long begin = cpu();
        try (Deliveries deliveries = Intake.standard()
                .notices(System.out::println)
                .files(List.of(file))
                .open()) {
            while (deliveries.hasNext()) {
                bytes += deliveries.next().fold(page -> page.report().text().length(), failed -> 0);
                if (++pages % 500 == 0) {
                    most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
                }
            }
        }
        double seconds = (cpu() - begin) / 1e9;
        System.out.printf(
                java.util.Locale.ROOT,
                "%,d pages with %,d characters of text in %.1f s of CPU: %.0f pages/s; at most %d MB in use%n",
                pages,
                bytes,
                seconds,
                pages / seconds,
                most >> 20);
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
