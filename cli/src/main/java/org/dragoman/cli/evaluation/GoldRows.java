package org.dragoman.cli.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads gold files: JSON Lines, or records as PLOVER prints them; gzipped when the name ends in {@code .gz}. */
final class GoldRows {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonMapper GENEROUS =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

    private GoldRows() {}

    /** The rows of one file, or of a file of reports with its gold beside it, joined by {@code id}. */
    static List<GoldRow> read(Path file, @Nullable Path gold) throws IOException {
        List<GoldRow> rows = new ArrayList<>();
        if (gold == null) {
            for (JsonNode row : objects(file)) {
                rows.add(new GoldRow(id(row, rows.size()), row, row));
            }
            return rows;
        }
        Map<String, JsonNode> inputs = new HashMap<>();
        for (JsonNode input : objects(file)) {
            inputs.put(id(input, inputs.size()), input);
        }
        for (JsonNode wanted : objects(gold)) {
            String id = id(wanted, rows.size());
            JsonNode input = inputs.get(id);
            if (input == null) {
                throw new IllegalArgumentException(
                        gold + ": \"" + id + "\" has no report in " + file + ". Give the file that belongs to it.");
            }
            rows.add(new GoldRow(id, input, wanted));
        }
        return rows;
    }

    private static String id(JsonNode row, int index) {
        String id = row.path("id").asString("");
        return id.isEmpty() ? row.path("document").asString("row") + "#" + (index + 1) : id;
    }

    private static List<JsonNode> objects(Path file) throws IOException {
        List<Numbered> lines = lines(file);
        String first = lines.isEmpty() ? "" : lines.get(0).text().strip();
        if (first.equals("{") || first.startsWith("[")) {
            return records(file, lines);
        }
        List<JsonNode> out = new ArrayList<>();
        for (Numbered line : lines) {
            out.add(object(file, line));
        }
        return out;
    }

    /** The records of a file in the form in which PLOVER is given out: objects over several lines, with commas to spare. */
    private static List<JsonNode> records(Path file, List<Numbered> lines) {
        String all = lines.stream()
                .map(Numbered::text)
                .collect(Collectors.joining("\n"))
                .strip();
        try {
            List<JsonNode> out = new ArrayList<>();
            GENEROUS.readTree(all.startsWith("[") ? all : "[" + all + "]")
                    .values()
                    .forEach(out::add);
            return out;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int number = line < 1 || line > lines.size()
                    ? lines.size()
                    : lines.get(line - 1).number();
            throw new IllegalArgumentException(
                    file + ":" + number + ": broken JSON (" + e.getOriginalMessage()
                            + "). Mend the record, or write one object a line.",
                    e);
        }
    }

    /** A line that is not blank, with its number from 1. */
    record Numbered(int number, String text) {}

    static List<Numbered> lines(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + ": cannot be read. Give a file of JSON Lines, plain or .gz.");
        }
        List<Numbered> out = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    out.add(new Numbered(number, line));
                }
            }
        }
        return out;
    }

    static JsonNode object(Path file, Numbered line) {
        try {
            return MAPPER.readTree(line.text());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + ":" + line.number() + ": broken JSON (" + e.getOriginalMessage()
                            + "). Mend or remove the line.",
                    e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
