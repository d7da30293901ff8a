package org.dragoman.cli.evaluation;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON that is right but for a few places, which a fuzzer chooses: it goes deeper into a reader than bytes at random. */
public final class Disturbed {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Disturbed() {}

    /** The object with something else, or nothing, in one to four places. */
    public static String json(String object, FuzzedDataProvider data) {
        JsonNode tree = JSON.readTree(object);
        for (int i = data.consumeInt(1, 4); i > 0; i--) {
            disturb(tree, data);
        }
        return JSON.writeValueAsString(tree);
    }

    private static void disturb(JsonNode tree, FuzzedDataProvider data) {
        JsonNode at = tree;
        while (at.isContainer() && !at.isEmpty()) {
            int index = data.consumeInt(0, at.size() - 1);
            JsonNode below = new ArrayList<>(at.values()).get(index);
            if (below.isContainer() && !below.isEmpty() && data.consumeInt(0, 3) > 0) {
                at = below;
            } else {
                put(at, index, value(below, data));
                return;
            }
        }
    }

    private static void put(JsonNode at, int index, JsonNode value) {
        if (at instanceof ArrayNode array) {
            if (value.isMissingNode()) {
                array.remove(index);
            } else {
                array.set(index, value);
            }
        } else if (at instanceof ObjectNode object) {
            String name = List.copyOf(object.propertyNames()).get(index);
            if (value.isMissingNode()) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        }
    }

    private static JsonNode value(JsonNode before, FuzzedDataProvider data) {
        JsonNodeFactory nodes = JSON.getNodeFactory();
        return switch (data.consumeInt(0, 9)) {
            case 0 -> nodes.numberNode(data.consumeInt(-2, 100));
            case 1 -> nodes.numberNode(data.consumeLong());
            case 2 -> nodes.numberNode(data.consumeRegularDouble());
            case 3 -> nodes.stringNode(data.consumeString(12));
            case 4 -> nodes.stringNode(cut(before.asString(""), data));
            case 5 -> nodes.stringNode(cut(before.asString(""), data) + data.consumeString(3));
            case 6 -> JSON.createArrayNode().add(data.consumeInt(-2, 60));
            case 7 -> JSON.createObjectNode().put("begin", data.consumeInt(-2, 60));
            case 8 -> nodes.nullNode();
            default -> nodes.missingNode();
        };
    }

    private static String cut(String text, FuzzedDataProvider data) {
        return text.substring(0, data.consumeInt(0, text.length()));
    }
}
