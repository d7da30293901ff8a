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

    private static final Map<String, Format> BY_ENDING = Map.of(
            "txt", TEXT,
            "text", TEXT,
            "jsonl", LINES,
            "ndjson", LINES,
            "json", JSON,
            "html", PAGE,
            "htm", PAGE,
            "xhtml", PAGE);

    private Formats() {}

    /** What people are told when nothing fits. */
    static String known() {
        return ".txt, .jsonl, .json, .html, each also .gz";
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
        if (Decoder.isBinary(head)) {
            throw new InputFailure("binary data, no text; give one of " + known());
        }
        return named != null ? named : sniff(new String(head, StandardCharsets.ISO_8859_1));
    }

    private static Format sniff(String head) {
        String start = head.replaceFirst("^(ï»¿)?\\s*", "").toLowerCase(Locale.ROOT);
        if (start.startsWith("{") || start.startsWith("[{")) {
            return JSON;
        }
        boolean page = start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
        return page ? PAGE : TEXT;
    }

    private static String ending(@Nullable String name) {
        String plain = name == null ? "" : name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
