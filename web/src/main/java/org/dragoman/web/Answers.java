package org.dragoman.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers: JSON, tables and problems, each with the tag by which a client knows that it has it already. */
final class Answers {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Answers() {}

    /** An object of names and values in this order. */
    static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return out;
    }

    /** Answers with JSON. */
    static void json(Context ctx, Object value) {
        tagged(ctx, "application/json", MAPPER.writeValueAsBytes(value));
    }

    /** Answers with text that is JSON already. */
    static void jsonText(Context ctx, String json) {
        tagged(ctx, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with a table of comma-separated values that is offered as a file. */
    static void csv(Context ctx, String name, Consumer<StringWriter> rows) {
        StringWriter out = new StringWriter();
        rows.accept(out);
        attachment(ctx, name + ".csv");
        tagged(ctx, "text/csv; charset=utf-8", out.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same from a head and lines. */
    static void csv(Context ctx, String name, List<String> head, List<List<@Nullable Object>> lines) {
        csv(ctx, name, out -> {
            try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(out)) {
                csv.writeRecord(head);
                lines.forEach(line -> csv.writeRecord(
                        line.stream().map(v -> v == null ? "" : v.toString()).toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Answers with objects of the same names as a table, one a line; {@code head} are the names if there is none. */
    static void table(Context ctx, String name, List<String> head, List<Map<String, @Nullable Object>> items) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        items.forEach(item -> lines.add(new ArrayList<>(item.values())));
        csv(ctx, name, items.isEmpty() ? head : List.copyOf(items.get(0).keySet()), lines);
    }

    static void attachment(Context ctx, String name) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\"");
    }

    /** Answers with these bytes, or with nothing if the client has them. */
    static void tagged(Context ctx, String type, byte[] body) {
        String tag = tag(body);
        ctx.header("ETag", tag);
        if (ctx.res().getHeader("Cache-Control") == null) {
            ctx.header("Cache-Control", "private, no-cache");
        }
        if (isKnown(ctx.header("If-None-Match"), tag)) {
            ctx.status(304);
            return;
        }
        ctx.contentType(type);
        try {
            ctx.outputStream().write(body); // In one piece; a result would be copied in small ones.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two checksums and the length: what two answers of one address need to differ in, and quick to count. */
    private static String tag(byte[] body) {
        CRC32 one = new CRC32();
        one.update(body);
        CRC32C other = new CRC32C();
        other.update(body);
        HexFormat hex = HexFormat.of();
        return "\"" + hex.toHexDigits((int) one.getValue()) + hex.toHexDigits((int) other.getValue())
                + Integer.toHexString(body.length) + "\"";
    }

    private static boolean isKnown(@Nullable String asked, String tag) {
        if (asked == null) {
            return false;
        }
        // A proxy that compresses marks tags as weak; what they stand for is the same.
        return Arrays.stream(asked.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }

    /** Answers with a problem as RFC 9457 has it. */
    static void problem(Context ctx, Problem problem) {
        ctx.status(problem.status());
        ctx.contentType("application/problem+json")
                .result(MAPPER.writeValueAsBytes(object(
                        "type", "about:blank",
                        "title", problem.title(),
                        "status", problem.status(),
                        "detail", problem.detail(),
                        "instance", ctx.path())));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
