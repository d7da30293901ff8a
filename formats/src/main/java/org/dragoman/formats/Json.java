package org.dragoman.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON object together with its path, so that what is wrong in it can be said with the place. */
record Json(JsonNode node, String path) {

    String text(String name) {
        String value = textOrNull(name);
        if (value == null) {
            throw wrong(name, "is missing");
        }
        return value;
    }

    @Nullable
    String textOrNull(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(name, "is no text: " + value);
        }
        return value.stringValue();
    }

    int integer(String name) {
        JsonNode value = value(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(name, "is no whole number: " + value);
        }
        return value.intValue();
    }

    double number(String name) {
        JsonNode value = value(name);
        if (value == null || !value.isNumber()) {
            throw wrong(name, "is no number: " + value);
        }
        double number = value.doubleValue();
        if (!Decimals.canWrite(number)) {
            throw wrong(name, "is too large a number: " + value);
        }
        return number;
    }

    Json object(String name) {
        Json value = objectOrNull(name);
        if (value == null) {
            throw wrong(name, "is missing");
        }
        return value;
    }

    @Nullable
    Json objectOrNull(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            throw wrong(name, "is no object: " + value);
        }
        return new Json(value, at(name));
    }

    /** The objects of an array; a missing array is empty. */
    <T> List<T> list(String name, Function<Json, T> each) {
        List<T> out = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            String place = at(name) + "[" + out.size() + "]";
            if (!element.isObject()) {
                throw new IllegalArgumentException(place + " is no object: " + element);
            }
            out.add(each.apply(new Json(element, place)));
        }
        return out;
    }

    List<String> texts(String name) {
        List<String> out = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (!element.isString()) {
                throw wrong(name, "holds something that is no text: " + element);
            }
            out.add(element.stringValue());
        }
        return out;
    }

    Map<String, String> map(String name) {
        Map<String, String> out = new TreeMap<>();
        Json object = objectOrNull(name);
        if (object != null) {
            for (Map.Entry<String, JsonNode> each : object.node.properties()) {
                out.put(each.getKey(), object.text(each.getKey()));
            }
        }
        return out;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String value = text(name);
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(value)) {
                return each;
            }
        }
        throw wrong(name, "is none of " + List.of(type.getEnumConstants()) + ": " + value);
    }

    boolean has(String name) {
        return node.get(name) != null;
    }

    IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException(at(name) + " " + what);
    }

    private Iterable<JsonNode> elements(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(name, "is no array: " + value);
        }
        return value.values();
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
