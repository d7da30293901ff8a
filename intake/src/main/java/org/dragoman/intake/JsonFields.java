package org.dragoman.intake;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One report as a JSON object. */
final class JsonFields {

    /** Longer lines are no report; the JSON reader itself must not be the one to complain. */
    static final int LONGEST = 4 * Intake.LONGEST_TEXT;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST)
                            .maxNestingDepth(200)
                            .build())
                    .build())
            .build();

    private JsonFields() {}

    /** The fields of an object. Known fields must be strings; a number is taken for its digits. */
    static ReportFields of(JsonNode node) {
        if (!node.isObject()) {
            throw new InputFailure("a report must be a JSON object such as {\"key\": …, \"text\": …}");
        }
        ReportFields fields = new ReportFields();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            boolean plain = value.isString() || value.isNumber() || value.isNull();
            if (!plain && ReportFields.isKnown(field.getKey())) {
                throw new InputFailure("the field \"" + field.getKey() + "\" must be a string");
            }
            fields.put(field.getKey(), plain && !value.isNull() ? value.asString() : null);
        }
        return fields;
    }

    /** What a JSON error means for the person who has the file. */
    static String explain(JacksonException e) {
        String what = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        TokenStreamLocation at = e.getLocation();
        String column = at == null || at.getColumnNr() < 1 ? "" : " at column " + at.getColumnNr();
        return "broken JSON" + column + " (" + what + "); mend or remove it";
    }
}
