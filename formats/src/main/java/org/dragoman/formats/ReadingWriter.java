package org.dragoman.formats;

import java.util.Locale;
import java.util.Map;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Evidence;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Plover;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.dragoman.report.Report;
import org.dragoman.text.Span;
import org.dragoman.time.Dating;
import org.dragoman.time.TimeMention;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a reading field by field; the order of the calls is the order of the contract. */
final class ReadingWriter {
    private final JsonGenerator json;

    ReadingWriter(JsonGenerator json) {
        this.json = json;
    }

    void reading(Reading reading, String id, boolean detailed) {
        json.writeStartObject();
        report(reading, id, detailed);
        json.writeArrayPropertyStart("positions");
        reading.positions().forEach(this::position);
        json.writeEndArray().writeArrayPropertyStart("events");
        reading.events().forEach(this::event);
        json.writeEndArray().writeArrayPropertyStart("quotations");
        reading.quotations().forEach(this::quotation);
        json.writeEndArray().writeArrayPropertyStart("notes");
        reading.notes().forEach(json::writeString);
        json.writeEndArray();
        if (detailed) {
            detail(reading.detail());
        }
        json.writeEndObject();
    }

    void entry(Entry entry) {
        entry.fold(this::event, this::position, this::quotation);
    }

    private void report(Reading reading, String id, boolean detailed) {
        Report report = reading.report();
        json.writeObjectPropertyStart("report");
        text("key", report.key());
        text("id", id);
        text("publisher", report.publisher());
        text("title", report.title());
        text("published", report.published() == null ? null : report.published().toString());
        text("url", report.url());
        text("language", report.language());
        dateline(reading);
        if (detailed) {
            text("text", report.text());
        }
        json.writeEndObject();
    }

    private void dateline(Reading reading) {
        Place place = reading.datelinePlace();
        if (reading.dateline() == null) {
            json.writeNullProperty("dateline");
            return;
        }
        json.writeObjectPropertyStart("dateline");
        text("place", reading.dateline().place());
        text("country", place == null ? null : place.country());
        json.writeEndObject();
    }

    private JsonGenerator position(Position position) {
        json.writeStartObject();
        participant("holder", position.holder());
        participant("speaker", position.speaker());
        measure("measure", position.measure());
        measure("about", position.about());
        text("stance", position.stance().label());
        text("act", position.act());
        text("factuality", position.factuality().label());
        participant("attribution", position.attribution());
        date(position.date());
        proof(position);
        return json.writeEndObject();
    }

    private JsonGenerator event(Event event) {
        json.writeStartObject();
        participant("source", event.source());
        participant("target", event.target());
        text("cameo", event.cameo());
        plover(event.plover());
        json.writeNumberProperty("quad", event.quad());
        number("goldstein", Decimals.of(event.goldstein()));
        text("factuality", event.factuality().label());
        participant("attribution", event.attribution());
        date(event.date());
        place("place", event.place());
        text("placeReason", event.placeReason());
        details(event.details());
        proof(event);
        return json.writeEndObject();
    }

    private JsonGenerator quotation(Quotation quotation) {
        json.writeStartObject();
        participant("speaker", quotation.speaker());
        text("cue", quotation.cue());
        text("content", quotation.content());
        text("kind", quotation.kind().label());
        text("addressee", quotation.addressee());
        date(quotation.date());
        proof(quotation);
        return json.writeEndObject();
    }

    private void proof(Entry entry) {
        number("confidence", Decimals.of(entry.confidence()));
        evidence(entry.evidence());
        text("rule", entry.rule());
    }

    private void evidence(Evidence evidence) {
        json.writeObjectPropertyStart("evidence");
        json.writeNumberProperty("sentence", evidence.sentence());
        span(evidence.span());
        text("text", evidence.text());
        if (evidence.content() != null) {
            json.writeNumberProperty("contentBegin", evidence.content().begin());
            json.writeNumberProperty("contentEnd", evidence.content().end());
        }
        json.writeEndObject();
    }

    private void participant(String name, @Nullable Participant participant) {
        if (participant == null) {
            json.writeNullProperty(name);
        } else {
            json.writeName(name);
            actor(participant.actor(), participant.text());
        }
    }

    private void actor(Actor actor, String words) {
        json.writeStartObject();
        text("name", actor.name());
        text("text", words);
        text("code", actor.code());
        text("country", actor.country());
        text("sector", actor.sector());
        if (actor.office() != null || actor.kind() == Actor.Kind.PERSON) {
            text("office", actor.office());
        }
        json.writeEndObject();
    }

    private void measure(String name, @Nullable Measure measure) {
        if (measure == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        text("kind", measure.kind());
        text("target", measure.target());
        text("label", measure.label());
        json.writeEndObject();
    }

    private void plover(Plover plover) {
        json.writeObjectPropertyStart("plover");
        text("type", plover.type());
        text("mode", plover.mode());
        json.writeArrayPropertyStart("contexts");
        plover.contexts().forEach(json::writeString);
        json.writeEndArray().writeEndObject();
    }

    private void date(Dating date) {
        text("date", date.value());
        text("datePrecision", date.precision().name().toLowerCase(Locale.ROOT));
        text("dateReason", date.reason());
    }

    private void place(String name, @Nullable Place place) {
        if (place == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        where(place);
        json.writeEndObject();
    }

    private void where(Place place) {
        text("name", place.name());
        text("country", place.country());
        number("lat", Decimals.degrees(place.latitude()));
        number("lon", Decimals.degrees(place.longitude()));
    }

    private void details(Map<String, String> details) {
        if (!details.isEmpty()) {
            json.writeObjectPropertyStart("details");
            details.forEach(this::text);
            json.writeEndObject();
        }
    }

    private void detail(Reading.Detail detail) {
        json.writeArrayPropertyStart("sentences");
        for (Span sentence : detail.sentences()) {
            json.writeStartObject();
            span(sentence);
            json.writeEndObject();
        }
        json.writeEndArray().writeArrayPropertyStart("mentions");
        detail.mentions().forEach(this::mention);
        json.writeEndArray().writeArrayPropertyStart("times");
        detail.times().forEach(this::time);
        json.writeEndArray().writeArrayPropertyStart("places");
        detail.places().forEach(this::placeMention);
        json.writeEndArray();
    }

    /** A mention of several actors ("both countries") is written once for each of them. */
    private void mention(Mention mention) {
        for (Actor actor : mention.actors()) {
            json.writeStartObject();
            span(mention.span());
            text("text", mention.text());
            json.writeName("actor");
            actor(actor, mention.text());
            json.writeEndObject();
        }
    }

    private void time(TimeMention time) {
        json.writeStartObject();
        span(time.span());
        text("text", time.text());
        text("type", time.type().name());
        text("value", time.value());
        json.writeEndObject();
    }

    private void placeMention(PlaceMention mention) {
        json.writeStartObject();
        span(mention.span());
        text("text", mention.text());
        where(mention.place());
        json.writeEndObject();
    }

    private void span(Span span) {
        json.writeNumberProperty("begin", span.begin());
        json.writeNumberProperty("end", span.end());
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private void number(String name, String value) {
        json.writeName(name).writeNumber(value);
    }
}
