package org.dragoman.formats;

import java.util.Map;
import org.dragoman.codebook.Cameo;
import org.dragoman.codebook.CameoCode;
import org.dragoman.coding.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes fields of an entry by the names that they have in the output contract: {@code measure.target}. */
public final class EntryEditor {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Cameo cameo;

    /** An editor that knows the codes of this codebook. */
    public EntryEditor(Cameo cameo) {
        this.cameo = cameo;
    }

    /**
     * The entry with these fields changed; the empty value takes a field away.
     *
     * @throws IllegalArgumentException if a field is not there, or its new value does not fit, with the name
     */
    public Entry edit(Entry entry, Map<String, String> fields) {
        JsonReadings json = JsonReadings.plain();
        ObjectNode node = (ObjectNode) MAPPER.readTree(json.write(entry));
        fields.forEach((field, value) -> set(node, field, value));
        String text = MAPPER.writeValueAsString(node);
        return entry.fold(event -> json.readEvent(text), p -> json.readPosition(text), q -> json.readQuotation(text));
    }

    private void set(ObjectNode top, String field, String value) {
        if (field.equals("cameo")) {
            recode(top, value);
            return;
        }
        ObjectNode at = top;
        String[] steps = field.split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            JsonNode next = at.get(steps[i]);
            if (!(next instanceof ObjectNode object)) {
                throw unknown(field, at);
            }
            at = object;
        }
        String last = steps[steps.length - 1];
        JsonNode before = at.get(last);
        if (before == null || before.isObject() || before.isArray()) {
            throw unknown(field, at);
        }
        if (value.isEmpty()) {
            at.putNull(last);
        } else if (before.isNumber()) {
            at.put(last, number(field, value));
        } else {
            at.put(last, value);
        }
    }

    private static double number(String field, String value) {
        try {
            double number = Double.parseDouble(value);
            if (!Decimals.canWrite(number)) {
                throw new IllegalArgumentException(field + " is too large a number: " + value);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(field + " is a number, not \"" + value + "\"", e);
        }
    }

    private static IllegalArgumentException unknown(String field, ObjectNode at) {
        return new IllegalArgumentException(
                "there is no field \"" + field + "\" to be set; there are " + String.join(", ", at.propertyNames()));
    }

    private void recode(ObjectNode event, String digits) {
        CameoCode code = cameo.code(digits);
        if (code == null || !event.has("cameo")) {
            throw new IllegalArgumentException(
                    "cameo=" + digits + " is no code for this entry; use one of CAMEO 1.1b3, such as 042");
        }
        event.put("cameo", digits);
        event.put("quad", code.quad());
        event.put("goldstein", code.goldstein());
        ObjectNode plover = event.putObject("plover");
        plover.put("type", code.ploverType() == null ? "CONSULT" : code.ploverType());
        plover.put("mode", code.ploverMode());
        code.contexts().forEach(plover.putArray("contexts")::add);
    }
}
