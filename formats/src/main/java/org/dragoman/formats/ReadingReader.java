package org.dragoman.formats;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Evidence;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Plover;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.coding.Stance;
import org.dragoman.place.Place;
import org.dragoman.report.Dateline;
import org.dragoman.report.Report;
import org.dragoman.text.Span;
import org.dragoman.time.Dating;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link ReadingWriter} wrote, and anything that keeps to the contract. */
final class ReadingReader {
    private ReadingReader() {}

    static JsonReadings.Line line(Json line) {
        Json report = line.object("report");
        Json dateline = report.objectOrNull("dateline");
        Reading reading = new Reading(
                report(report),
                dateline == null ? null : new Dateline(dateline.text("place"), null, null),
                datelinePlace(dateline),
                line.list("positions", ReadingReader::position),
                line.list("events", ReadingReader::event),
                line.list("quotations", ReadingReader::quotation),
                line.texts("notes"),
                new Reading.Detail(line.list("sentences", ReadingReader::span), List.of(), List.of(), List.of()));
        String id = report.textOrNull("id");
        return new JsonReadings.Line(id == null ? reading.report().id() : id, reading);
    }

    private static Report report(Json report) {
        String text = report.textOrNull("text");
        return new Report(
                report.text("key"),
                report.textOrNull("title"),
                text == null ? "" : text,
                day(report, "published"),
                report.textOrNull("url"),
                report.textOrNull("publisher"),
                report.textOrNull("language"));
    }

    static @Nullable LocalDate day(Json json, String name) {
        String value = json.textOrNull(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw json.wrong(name, "is no date like 2012-01-25: " + value);
        }
    }

    /** The contract keeps the country of a dateline but not where on the map it is. */
    private static @Nullable Place datelinePlace(@Nullable Json dateline) {
        String country = dateline == null ? null : dateline.textOrNull("country");
        return dateline == null || country == null ? null : new Place(dateline.text("place"), country, 0, 0);
    }

    static Position position(Json json) {
        return new Position(
                participant(json.object("holder")),
                optional(json, "speaker", ReadingReader::participant),
                measure(json.object("measure")),
                optional(json, "about", ReadingReader::measure),
                json.choice("stance", Stance.class),
                json.text("act"),
                factuality(json),
                optional(json, "attribution", ReadingReader::participant),
                date(json),
                json.number("confidence"),
                evidence(json.object("evidence")),
                json.text("rule"));
    }

    static Event event(Json json) {
        return new Event(
                participant(json.object("source")),
                optional(json, "target", ReadingReader::participant),
                json.text("cameo"),
                plover(json.object("plover")),
                json.integer("quad"),
                json.number("goldstein"),
                factuality(json),
                optional(json, "attribution", ReadingReader::participant),
                date(json),
                optional(json, "place", ReadingReader::place),
                Objects.requireNonNullElse(json.textOrNull("placeReason"), ""),
                json.map("details"),
                json.number("confidence"),
                evidence(json.object("evidence")),
                json.text("rule"));
    }

    static Quotation quotation(Json json) {
        return new Quotation(
                participant(json.object("speaker")),
                json.text("cue"),
                json.text("content"),
                json.choice("kind", Quotation.Kind.class),
                json.textOrNull("addressee"),
                date(json),
                json.number("confidence"),
                evidence(json.object("evidence")),
                json.text("rule"));
    }

    private static Factuality factuality(Json json) {
        return json.has("factuality") ? json.choice("factuality", Factuality.class) : Factuality.ASSERTED;
    }

    private static Participant participant(Json json) {
        return new Participant(actor(json), json.text("text"));
    }

    private static Actor actor(Json json) {
        String code = json.textOrNull("code");
        String country = json.textOrNull("country");
        return new Actor(
                json.text("name"),
                code,
                country,
                json.textOrNull("sector"),
                json.textOrNull("office"),
                json.has("office") ? Actor.Kind.PERSON : kind(code, country));
    }

    /** The contract does not name the kind of an actor; its code tells it well enough. */
    static Actor.Kind kind(@Nullable String code, @Nullable String country) {
        if (code == null) {
            return Actor.Kind.UNKNOWN;
        }
        if (country == null) {
            return Actor.Kind.ORGANISATION;
        }
        return code.equals(country) ? Actor.Kind.COUNTRY : Actor.Kind.ROLE;
    }

    private static Measure measure(Json json) {
        return new Measure(json.text("kind"), json.textOrNull("target"), json.text("label"));
    }

    private static Plover plover(Json json) {
        return new Plover(json.text("type"), json.textOrNull("mode"), json.texts("contexts"));
    }

    private static Dating date(Json json) {
        return new Dating(
                json.textOrNull("date"),
                json.choice("datePrecision", Dating.Precision.class),
                Objects.requireNonNullElse(json.textOrNull("dateReason"), ""));
    }

    private static Place place(Json json) {
        return new Place(json.text("name"), json.textOrNull("country"), json.number("lat"), json.number("lon"));
    }

    private static Evidence evidence(Json json) {
        return new Evidence(
                json.integer("sentence"),
                span(json),
                json.text("text"),
                json.has("contentBegin") ? new Span(json.integer("contentBegin"), json.integer("contentEnd")) : null);
    }

    private static Span span(Json json) {
        return new Span(json.integer("begin"), json.integer("end"));
    }

    private static <T> @Nullable T optional(Json json, String name, Function<Json, T> read) {
        Json value = json.objectOrNull(name);
        return value == null ? null : read.apply(value);
    }
}
