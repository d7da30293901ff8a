package org.dragoman.formats;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readings as JSON, one object to a line: the output contract of {@code dragoman code}.
 *
 * <pre>{@code
 * String line = JsonReadings.plain().write(reading);
 * Reading again = JsonReadings.plain().read(line).reading();
 * }</pre>
 *
 * <p>Names and order of the fields never change. Every field is always there, with null for what is not known; only an
 * actor's {@code office} is left out for what is no person, {@code details} when an event has none, and the fields that
 * {@code --detail} adds. Numbers have at most four decimals (degrees five), so the same reading is the same line on every
 * machine. Immutable and thread safe.
 */
public final class JsonReadings {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonMapper MAPPER = new JsonMapper(FACTORY);

    private final boolean detailed;

    private JsonReadings(boolean detailed) {
        this.detailed = detailed;
    }

    /** What a reading found. */
    public static JsonReadings plain() {
        return new JsonReadings(false);
    }

    /** What a reading found and what it saw on its way: the report's text, sentences, mentions, times and places. */
    public static JsonReadings detailed() {
        return new JsonReadings(true);
    }

    /**
     * A reading that was read back.
     *
     * @param id the id of the report as the line gives it; without the report's text it cannot be computed again
     * @param reading the reading; its report has an empty text unless the line was written with details, and of the
     *     details only the sentences come back
     */
    public record Line(String id, Reading reading) {}

    /** One line, without the line break. */
    public String write(Reading reading) {
        return write(reading, reading.report().id());
    }

    /** One line for a report that is known by {@code id}, for a reading whose report has lost its text. */
    public String write(Reading reading, String id) {
        return written(json -> new ReadingWriter(json).reading(reading, id, detailed));
    }

    /** One entry by itself, as it stands in the line of its reading. */
    public String write(Entry entry) {
        return written(json -> new ReadingWriter(json).entry(entry));
    }

    /** The same into JSON that somebody else writes. */
    public void write(Entry entry, JsonGenerator json) {
        new ReadingWriter(json).entry(entry);
    }

    /** The line for a report that could not be read. */
    public static String error(String key, String message) {
        return written(json -> {
            json.writeStartObject().writeObjectPropertyStart("report");
            json.writeStringProperty("key", key).writeEndObject();
            json.writeStringProperty("error", message).writeEndObject();
        });
    }

    static String written(Consumer<JsonGenerator> content) {
        StringWriter out = new StringWriter(1024);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            content.accept(json);
        }
        return out.toString();
    }

    /**
     * Reads one line back.
     *
     * @throws IllegalArgumentException if it is no reading, with what is wrong and where in the object
     */
    public Line read(String line) {
        Json top = parsed(line);
        String error = top.textOrNull("error");
        if (error != null) {
            throw new IllegalArgumentException("this line is no reading but the report of a failure: " + error);
        }
        return ReadingReader.line(top);
    }

    /** Reads one event back; see {@link #read(String)} for errors. */
    public Event readEvent(String json) {
        return ReadingReader.event(parsed(json));
    }

    /** Reads one position back; see {@link #read(String)} for errors. */
    public Position readPosition(String json) {
        return ReadingReader.position(parsed(json));
    }

    /** Reads one quotation back; see {@link #read(String)} for errors. */
    public Quotation readQuotation(String json) {
        return ReadingReader.quotation(parsed(json));
    }

    static Json parsed(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (!node.isObject()) {
                throw new IllegalArgumentException("a JSON object was expected, not: " + start(text));
            }
            return new Json(node, "");
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage() + " in: " + start(text), e);
        }
    }

    private static String start(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
