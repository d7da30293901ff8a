package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds a value against a schema: the part of JSON Schema that our own description uses. */
final class Shapes {
    private Shapes() {}

    static void check(JsonNode api, JsonNode schema, JsonNode value, String path) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").stringValue().replace("#/components/schemas/", "");
            check(api, api.get("components").get("schemas").get(name), value, path);
            return;
        }
        boolean whole =
                type(value).equals("integer") && types(schema).contains("number"); // An integer is a number too.
        assertThat(whole || types(schema).contains(type(value)))
                .as(path + " is " + value)
                .isTrue();
        if (schema.has("enum")) {
            assertThat(schema.get("enum").values().stream().map(JsonNode::stringValue))
                    .as(path)
                    .contains(value.stringValue());
        }
        if (value.isObject() && schema.has("required")) {
            schema.get("required")
                    .values()
                    .forEach(name -> assertThat(value.has(name.stringValue()))
                            .as(path + "." + name.stringValue())
                            .isTrue());
        }
        if (value.isObject() && schema.has("properties")) {
            for (Map.Entry<String, JsonNode> each : schema.get("properties").properties()) {
                if (value.has(each.getKey())) {
                    check(api, each.getValue(), value.get(each.getKey()), path + "." + each.getKey());
                }
            }
        }
        if (value.isArray()) {
            value.values().forEach(item -> check(api, schema.get("items"), item, path + "[]"));
        }
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.get("type");
        return type.isArray()
                ? type.values().stream().map(JsonNode::stringValue).toList()
                : List.of(type.stringValue());
    }

    private static String type(JsonNode value) {
        if (value.isNull()) {
            return "null";
        }
        if (value.isObject() || value.isArray()) {
            return value.isObject() ? "object" : "array";
        }
        return value.isString()
                ? "string"
                : value.isBoolean() ? "boolean" : value.isIntegralNumber() ? "integer" : "number";
    }
}
