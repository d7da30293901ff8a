package org.dragoman.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Evidence;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Plover;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReport;
import org.dragoman.place.Place;
import org.dragoman.report.Report;
import org.dragoman.text.Span;
import org.dragoman.time.Dating;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Events as PLOVER records in JSON Lines: actors, types, recipients, modes, contexts, place, group, score, where in the text
 * and in which report. The whole event stands beside them under {@code dragoman}, so that nothing is lost when a record
 * is read back; records of other programs are read without it.
 */
public final class PloverLines {
    private PloverLines() {}

    /**
     * A record that was read back.
     *
     * @param reportId id of the report that it cites
     * @param report the report, without its text
     * @param events one for each actor and recipient
     */
    public record Line(String reportId, Report report, List<Event> events) {
        public Line {
            events = List.copyOf(events);
        }
    }

    /** One line, without the line break. */
    public static String write(Kept<Event> kept) {
        Event event = kept.entry();
        PloverScale scale = PloverScale.of(event.plover().type());
        return JsonReadings.written(json -> {
            json.writeStartObject();
            json.writeStringProperty("id", kept.id());
            text(json, "date", event.date().value());
            parties(json, "actor", event.source());
            texts(json, "event", List.of(event.plover().type()));
            parties(json, "recipient", event.target());
            String mode = event.plover().mode();
            texts(json, "mode", mode == null ? List.of() : List.of(mode));
            texts(json, "context", event.plover().contexts());
            place(json, event.place());
            json.writeNumberProperty("quad_code", scale.quad());
            json.writeNumberProperty("event_scale", scale.score());
            proof(json, event.evidence());
            cited(json, kept.report());
            json.writeName("dragoman");
            new ReadingWriter(json).entry(event);
            json.writeEndObject();
        });
    }

    private static void parties(JsonGenerator json, String name, @Nullable Participant participant) {
        json.writeArrayPropertyStart(name);
        if (participant != null) {
            Actor actor = participant.actor();
            json.writeStartObject();
            json.writeStringProperty("name", actor.name());
            text(json, "code", actor.code());
            text(json, "country", actor.country());
            text(json, "sector", actor.sector());
            json.writeStringProperty("text", participant.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void place(JsonGenerator json, @Nullable Place place) {
        if (place == null) {
            json.writeNullProperty("event_loc");
            return;
        }
        json.writeObjectPropertyStart("event_loc");
        json.writeStringProperty("name", place.name());
        text(json, "country", place.country());
        json.writeNumberProperty("lat", place.latitude());
        json.writeNumberProperty("lon", place.longitude());
        json.writeEndObject();
    }

    private static void proof(JsonGenerator json, Evidence evidence) {
        json.writeObjectPropertyStart("text_info");
        json.writeNumberProperty("sequence", evidence.sentence());
        json.writeNumberProperty("start", evidence.span().begin());
        json.writeNumberProperty("end", evidence.span().end());
        json.writeStringProperty("text", evidence.text());
        json.writeEndObject();
    }

    private static void cited(JsonGenerator json, KeptReport report) {
        json.writeObjectPropertyStart("cite_info");
        json.writeStringProperty("id", report.id());
        json.writeStringProperty("key", report.key());
        text(json, "title", report.title());
        text(json, "publisher", report.publisher());
        text(
                json,
                "date",
                report.published() == null ? null : report.published().toString());
        text(json, "url", report.url());
        text(json, "language", report.language());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    /**
     * Reads one record back, of this program or another's.
     *
     * @throws IllegalArgumentException if it is no PLOVER record, with what is wrong and where in the object
     */
    public static Line read(String line) {
        Json top = JsonReadings.parsed(line);
        String id = top.text("id");
        Json cited = top.objectOrNull("cite_info");
        Report report = cited == null ? bare(id) : report(cited, id);
        String known = cited == null ? null : cited.textOrNull("id");
        Json whole = top.objectOrNull("dragoman");
        return new Line(
                known == null ? "plover:" + report.key() : known,
                report,
                whole == null ? events(top) : List.of(ReadingReader.event(whole)));
    }

    private static Report bare(String key) {
        return new Report(key, null, "", null, null, null, null);
    }

    private static Report report(Json cited, String id) {
        String url = cited.textOrNull("url");
        String key = cited.textOrNull("key");
        return new Report(
                key != null ? key : Objects.requireNonNullElse(url, id),
                cited.textOrNull("title"),
                "",
                ReadingReader.day(cited, "date"),
                url,
                cited.textOrNull("publisher"),
                cited.textOrNull("language"));
    }

    private static List<Event> events(Json top) {
        List<String> types = top.texts("event");
        List<Participant> actors = top.list("actor", PloverLines::participant);
        if (types.isEmpty() || actors.isEmpty()) {
            throw top.wrong(types.isEmpty() ? "event" : "actor", "names nothing");
        }
        List<@Nullable Participant> recipients = new ArrayList<>(top.list("recipient", PloverLines::participant));
        if (recipients.isEmpty()) {
            recipients.add(null);
        }
        List<String> modes = top.texts("mode");
        Plover plover = new Plover(
                PloverScale.of(types.get(0)).name(), modes.isEmpty() ? null : modes.get(0), top.texts("context"));
        List<Event> out = new ArrayList<>();
        for (Participant actor : actors) {
            for (Participant recipient : recipients) {
                out.add(event(top, plover, actor, recipient));
            }
        }
        return out;
    }

    private static Event event(Json top, Plover plover, Participant actor, @Nullable Participant recipient) {
        PloverScale scale = PloverScale.of(plover.type());
        LocalDate day = ReadingReader.day(top, "date");
        Json place = top.objectOrNull("event_loc");
        return new Event(
                actor,
                recipient,
                scale.cameo(),
                plover,
                scale.quad(),
                scale.score(),
                Factuality.ASSERTED,
                null,
                day == null
                        ? Dating.unknown("the PLOVER record has none")
                        : new Dating(day.toString(), Dating.Precision.DAY, "as the PLOVER record says"),
                place == null ? null : place(place),
                place == null ? "the PLOVER record has none" : "as the PLOVER record says",
                Map.of(),
                1,
                proof(top),
                "plover");
    }

    private static Place place(Json place) {
        return new Place(place.text("name"), place.textOrNull("country"), degrees(place, "lat"), degrees(place, "lon"));
    }

    private static double degrees(Json place, String name) {
        return place.has(name) ? place.number(name) : 0;
    }

    private static Evidence proof(Json top) {
        Json info = top.objectOrNull("text_info");
        String words = info == null ? null : info.textOrNull("text");
        String text = Objects.requireNonNullElse(words == null ? top.textOrNull("text") : words, "");
        if (info == null || !info.has("start") || !info.has("end")) {
            return new Evidence(0, new Span(0, text.length()), text, null);
        }
        int sentence = info.has("sequence") ? info.integer("sequence") : 0;
        return new Evidence(sentence, new Span(info.integer("start"), info.integer("end")), text, null);
    }

    private static Participant participant(Json json) {
        String code = json.textOrNull("code");
        String country = json.textOrNull("country");
        String words = json.textOrNull("text");
        String name = json.textOrNull("name");
        String called = name != null ? name : Objects.requireNonNullElse(words == null ? code : words, "?");
        Actor actor =
                new Actor(called, code, country, json.textOrNull("sector"), null, ReadingReader.kind(code, country));
        return new Participant(actor, words == null ? called : words);
    }
}
