package org.dragoman.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Stance;
import org.dragoman.formats.network.NetworkBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Describes the interface as OpenAPI 3.1, from the same table that answers requests. */
final class OpenApi {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final Map<String, Map<String, @Nullable Object>> MEANINGS = meanings();

    private OpenApi() {}

    /** The description of these addresses. */
    static Map<String, @Nullable Object> of(List<Endpoint> endpoints) {
        Map<String, Map<String, @Nullable Object>> paths = new LinkedHashMap<>();
        for (Endpoint each : endpoints) {
            paths.computeIfAbsent(each.path(), path -> new LinkedHashMap<>())
                    .put(each.method().toLowerCase(Locale.ROOT), operation(each));
        }
        return Answers.object(
                "openapi",
                "3.1.0",
                "info",
                Answers.object(
                        "title", "Dragoman",
                        "version", "1",
                        "summary", "A ledger of events, quotations and positions, each with its proof",
                        "license", Answers.object("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "servers",
                List.of(Answers.object("url", "/")),
                "paths",
                paths,
                "components",
                Answers.object(
                        "schemas",
                        schemas(),
                        "securitySchemes",
                        Answers.object(
                                "token",
                                Answers.object("type", "http", "scheme", "bearer"),
                                "cookie",
                                Answers.object("type", "apiKey", "in", "cookie", "name", Access.COOKIE))));
    }

    private static Map<String, @Nullable Object> operation(Endpoint endpoint) {
        List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
        Matcher inPath = NAME.matcher(endpoint.path());
        while (inPath.find()) {
            parameters.add(Answers.object(
                    "name",
                    inPath.group(1),
                    "in",
                    "path",
                    "required",
                    true,
                    "schema",
                    Answers.object("type", "string")));
        }
        for (String name : endpoint.parameters()) {
            parameters.add(Answers.object(
                    "name",
                    name,
                    "in",
                    "query",
                    "description",
                    meaning(name).get("description"),
                    "schema",
                    meaning(name).get("schema")));
        }
        Map<String, @Nullable Object> out = Answers.object(
                "operationId", endpoint.name(),
                "summary", endpoint.summary(),
                "parameters", parameters);
        if (!endpoint.body().isEmpty()) {
            out.put(
                    "requestBody",
                    Answers.object("required", true, "content", content(List.of("application/json"), endpoint.body())));
        }
        out.put("responses", responses(endpoint));
        boolean change = endpoint.name().equals("judge");
        if (change) {
            out.put("security", List.of(Answers.object("token", List.of()), Answers.object("cookie", List.of())));
        }
        return out;
    }

    private static Map<String, @Nullable Object> responses(Endpoint endpoint) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put(
                "200",
                Answers.object(
                        "description", endpoint.summary(), "content", content(endpoint.types(), endpoint.schema())));
        out.put(
                "default",
                Answers.object(
                        "description",
                        "What is wrong and what to do",
                        "content",
                        content(List.of("application/problem+json"), "Problem")));
        return out;
    }

    private static Map<String, @Nullable Object> content(List<String> types, String schema) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        for (String type : types) {
            boolean json = type.endsWith("json") && !schema.isEmpty();
            out.put(
                    type,
                    Answers.object(
                            "schema",
                            json
                                    ? Answers.object("$ref", "#/components/schemas/" + schema)
                                    : Answers.object("type", "string")));
        }
        return out;
    }

    private static JsonNode schemas() {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi-schemas.json")) {
            if (in == null) {
                throw new IllegalStateException("this build lacks openapi-schemas.json");
            }
            return Answers.MAPPER.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> meaning(String name) {
        Map<String, @Nullable Object> found = MEANINGS.get(name);
        if (found == null) {
            throw new IllegalStateException("the parameter " + name + " is not described");
        }
        return found;
    }

    // ---- what parameters mean ----

    private static Map<String, Map<String, @Nullable Object>> meanings() {
        Map<String, Map<String, @Nullable Object>> out = new LinkedHashMap<>();
        text(out, "actor", "anybody who takes part: RUS, RUSGOV, a name or the last word of one");
        text(out, "counterpart", "another one who takes part");
        text(out, "source", "who did it (events)");
        text(out, "target", "to whom (events); on whom, of a question to the council");
        text(out, "holder", "whose position it is");
        text(out, "speaker", "who said or voiced it");
        text(out, "measure", "kinds of measure, with commas between");
        text(out, "measureTarget", "code of the party that the measure bears on");
        text(out, "stance", "one or more of " + Params.labels(Stance.class));
        text(out, "code", "CAMEO code or a beginning of it, or a PLOVER type");
        text(out, "quad", "quad classes 1 to 4, with commas between");
        text(out, "factuality", "one or more of " + Params.labels(Factuality.class));
        day(out, "since", "first day");
        day(out, "until", "last day");
        day(out, "on", "the day of the vote, default today");
        text(out, "at", "name of a place or code of a country (events)");
        text(out, "q", "words of the proof sentence, quoted ones next to each other");
        put(out, "minConfidence", "least confidence", Answers.object("type", "number", "minimum", 0, "maximum", 1));
        text(out, "report", "id of a report");
        text(out, "publisher", "who published the report");
        flag(out, "rejected", "show what a reader rejected too");
        flag(out, "merged", "of each happening only the event that leads it");
        flag(out, "oldestFirst", "oldest first");
        put(out, "limit", "at most so many", Answers.object("type", "integer", "minimum", 1, "maximum", 1000));
        text(out, "cursor", "where the page begins: \"next\" of the page before");
        choice(out, "kind", "which entries", EntriesApi.Kind.class);
        choice(out, "format", "how the answer is written", EntriesApi.Format.class);
        text(
                out,
                "as",
                "the form: " + Params.labels(EntriesApi.Export.class) + "; of a network "
                        + Params.labels(SumsApi.NetworkAs.class));
        choice(out, "ties", "what the network ties", NetworkBuilder.Kind.class);
        choice(out, "normalise", "how ties are weighed", NetworkBuilder.Normalisation.class);
        put(
                out,
                "threshold",
                "leave out ties weaker than this",
                Answers.object("type", "number", "minimum", 0, "maximum", 1));
        return out;
    }

    private static void put(
            Map<String, Map<String, @Nullable Object>> out,
            String name,
            String description,
            Map<String, @Nullable Object> schema) {
        out.put(name, Answers.object("description", description, "schema", schema));
    }

    private static void text(Map<String, Map<String, @Nullable Object>> out, String name, String description) {
        put(out, name, description, Answers.object("type", "string", "maxLength", 300));
    }

    private static void day(Map<String, Map<String, @Nullable Object>> out, String name, String description) {
        put(out, name, description, Answers.object("type", "string", "format", "date"));
    }

    private static void flag(Map<String, Map<String, @Nullable Object>> out, String name, String description) {
        put(out, name, description, Answers.object("type", "boolean"));
    }

    private static <E extends Enum<E>> void choice(
            Map<String, Map<String, @Nullable Object>> out, String name, String description, Class<E> type) {
        put(
                out,
                name,
                description,
                Answers.object(
                        "type", "string", "enum", List.of(Params.labels(type).split(", "))));
    }
}
