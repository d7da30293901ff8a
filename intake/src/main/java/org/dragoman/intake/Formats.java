package org.dragoman.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.dragoman.intake.text.Decoder;
import org.jspecify.annotations.Nullable;

/** Tells what a file holds, by the end of its name or by its first bytes. */
final class Formats {

    private static final int HEAD = 4096;

    private static final Format TEXT = new TextFormat();
    private static final Format LINES = new LinesFormat();
    private static final Format JSON = new JsonFormat();
    private static final Format PAGE = new PageFormat();

    private static final Format TABLE = new TableFormat();
    private static final Format MARKUP = new MarkupFormat();
    private static final Format CRAWL = new CrawlFormat();
    private static final Format ARCHIVE = new ZipFormat();
    private static final Format EXPORT = new ExportFormat();

    private static final Map<String, Format> BY_ENDING = Map.ofEntries(
            Map.entry("txt", TEXT),
            Map.entry("text", TEXT),
            Map.entry("jsonl", LINES),
            Map.entry("ndjson", LINES),
            Map.entry("json", JSON),
            Map.entry("html", PAGE),
            Map.entry("htm", PAGE),
            Map.entry("xhtml", PAGE),
            Map.entry("csv", TABLE),
            Map.entry("tsv", TABLE),
            Map.entry("xml", MARKUP),
            Map.entry("nitf", MARKUP),
            Map.entry("newsml", MARKUP),
            Map.entry("sgm", MARKUP),
            Map.entry("sgml", MARKUP),
            Map.entry("warc", CRAWL),
            Map.entry("zip", ARCHIVE));

    private Formats() {}

    /** What people are told when nothing fits. */
    static String known() {
        return ".txt, .jsonl, .json, .html, .csv, .xml, .sgm, .warc, .zip, each also .gz";
    }

    /** Whether a file of that name is read when it is met in a folder. */
    static boolean isReport(String name) {
        return BY_ENDING.containsKey(ending(name));
    }

    /** Whether the file is a crawl, which is compressed record by record and undone by its own reader. */
    static boolean isCrawl(String name) {
        return ending(name).equals("warc");
    }

    /** The format of an input; binary data under a text's name is refused. */
    static Format of(Input input) throws IOException {
        byte[] head = input.head(HEAD);
        Format named = BY_ENDING.get(ending(input.key()));
        if (head.length == 0) {
            throw new InputFailure("the file is empty; give a file with a report in it");
        }
        if (startsWith(head, "PK\003\004") || startsWith(head, "PK\005\006")) {
            return ARCHIVE;
        }
        if (named == CRAWL || startsWith(head, "WARC/")) {
            return CRAWL;
        }
        if (Decoder.isBinary(head)) {
            throw new InputFailure("binary data, no text; give one of " + known());
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        boolean text = named == null || named == TEXT;
        return text && ExportFormat.is(start) ? EXPORT : named != null ? named : sniff(start);
    }

    private static boolean startsWith(byte[] head, String magic) {
        return new String(head, 0, Math.min(head.length, magic.length()), StandardCharsets.ISO_8859_1).equals(magic);
    }

    private static Format sniff(String head) {
        String start = head.replaceFirst("^(ï»¿)?\\s*", "").toLowerCase(Locale.ROOT);
        if (start.startsWith("{") || start.startsWith("[{")) {
            return JSON;
        }
        boolean page = start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
        boolean markup = start.startsWith("<!doctype lewis")
                || start.startsWith("<nitf")
                || start.startsWith("<newsitem")
                || start.startsWith("<reuters");
        return page ? PAGE : markup || start.startsWith("<?xml") ? MARKUP : TEXT;
    }

    private static String ending(@Nullable String name) {
        String plain = name == null ? "" : name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
