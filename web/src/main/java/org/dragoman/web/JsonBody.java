package org.dragoman.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The object that a request carries. */
final class JsonBody {
    private final JsonNode node;

    private JsonBody(JsonNode node) {
        this.node = node;
    }

    /** What a request carries; refused if it is no object. */
    static JsonBody of(byte[] body) {
        try {
            JsonNode node = Answers.MAPPER.readTree(body);
            if (node != null && node.isObject()) {
                return new JsonBody(node);
            }
        } catch (JacksonException e) {
            throw Problem.wrong("The body is no JSON: " + Show.cut(String.valueOf(e.getOriginalMessage())));
        }
        throw Problem.wrong("The body is to be one JSON object.");
    }

    /** Its texts as parameters. */
    Params params() {
        Map<String, List<String>> given = new LinkedHashMap<>();
        node.properties()
                .forEach(
                        each -> given.put(each.getKey(), List.of(each.getValue().asString(""))));
        return Params.of(given);
    }

    /** A text, null if it is not there. */
    @Nullable
    String text(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.wrong("\"" + name + "\" is to be a text.");
        }
        return value.stringValue();
    }

    boolean flag(String name) {
        JsonNode value = node.get(name);
        return value != null && value.isBoolean() && value.booleanValue();
    }
}
