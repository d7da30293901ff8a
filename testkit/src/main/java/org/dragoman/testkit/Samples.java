package org.dragoman.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** Small objects that many tests need. */
public final class Samples {
    public static final Actor NORWAY = country("Norway", "NOR");
    public static final Actor MALI = country("Mali", "MLI");
    public static final Actor CHAD = country("Chad", "TCD");
    public static final Actor UN = new Actor("United Nations", "UNO", null, null, null, Actor.Kind.ORGANISATION);
    public static final Actor BERG =
            new Actor("Ida Berg", "NORGOV", "NOR", "GOV", "foreign minister", Actor.Kind.PERSON);
    public static final Place OSLO = new Place("Oslo", "NOR", 59.9127, 10.7461);
    public static final Place BAMAKO = new Place("Bamako", "MLI", 12.6392, -8.0029);

    private static final String CONDEMNED = "Norway condemned the raid of Mali's army.";
    private static final String OPPOSED = "Norway opposes sanctions on Mali, Ida Berg said.";
    private static final String QUOTED = "\"The raid – \"an outrage\" – must stop,\" Ida Berg said.";

    private Samples() {}

    /** A country acting as a state. */
    public static Actor country(String name, String code) {
        return new Actor(name, code, code, "GOV", null, Actor.Kind.COUNTRY);
    }

    /** An actor under its own name. */
    public static Participant party(Actor actor) {
        return new Participant(actor, actor.name());
    }

    /** A day, as published. */
    public static Dating day(String day) {
        return new Dating(day, Dating.Precision.DAY, "publication date");
    }

    /** A month. */
    public static Dating month(String month) {
        return new Dating(month, Dating.Precision.MONTH, "“in that month”");
    }

    /** A sentence that begins at an offset. */
    public static Evidence proof(int sentence, int begin, String text) {
        return new Evidence(sentence, new Span(begin, begin + text.length()), text, null);
    }

    /** One condemns the other, CAMEO 111. */
    public static Event condemns(Actor source, Actor target, Dating date, @Nullable Place place, Evidence proof) {
        return event("111", source, target, date, place, proof);
    }

    /** An event of a code, asserted with confidence .8. */
    public static Event event(
            String cameo, Actor source, Actor target, Dating date, @Nullable Place place, Evidence proof) {
        int root = Integer.parseInt(cameo.substring(0, 2));
        int quad = root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
        return new Event(
                party(source),
                party(target),
                cameo,
                new Plover(quad < 3 ? "CONSULT" : "ACCUSE", null, List.of("military")),
                quad,
                quad < 3 ? 1.5 : -2,
                Factuality.ASSERTED,
                null,
                date,
                place,
                place == null ? "the sentence names none" : "named in the sentence",
                Map.of(),
                0.8,
                proof,
                "frame." + cameo);
    }

    /** Somebody stands somewhere on a measure, with confidence .9. */
    public static Position position(
            Actor holder,
            @Nullable Actor speaker,
            String kind,
            @Nullable String target,
            Stance stance,
            Dating date,
            Evidence proof) {
        return new Position(
                party(holder),
                speaker == null ? null : party(speaker),
                new Measure(kind, target, kind + " as worded"),
                null,
                stance,
                "state",
                Factuality.ASSERTED,
                null,
                date,
                0.9,
                proof,
                "measure." + kind);
    }

    /** A report that says: Norway condemns Mali, opposes sanctions on it, and its minister is quoted. */
    public static Reading norwayOnMali(String key, String day) {
        String text = "OSLO - " + CONDEMNED + " " + OPPOSED + "\n\n" + QUOTED;
        Evidence first = proof(0, 7, CONDEMNED);
        Evidence second = proof(1, 8 + CONDEMNED.length(), OPPOSED);
        int third = text.length() - QUOTED.length();
        Dating date = day(day);
        return new Reading(
                new Report(key, "Norway on the raid", text, LocalDate.parse(day), null, "Own Wire", "en"),
                new Dateline("Oslo", null, null),
                OSLO,
                List.of(position(NORWAY, BERG, "sanctions", "MLI", Stance.OPPOSE, date, second)),
                List.of(condemns(NORWAY, MALI, date, null, first)),
                List.of(new Quotation(
                        party(BERG),
                        "said",
                        "The raid – \"an outrage\" – must stop",
                        Quotation.Kind.DIRECT,
                        null,
                        date,
                        1,
                        new Evidence(2, new Span(third, text.length()), QUOTED, new Span(third + 1, third + 37)),
                        "quote.direct")),
                List.of(),
                new Reading.Detail(
                        List.of(first.span(), second.span(), new Span(third, text.length())),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** A report of one event; its text is the proof. */
    public static Reading of(String key, String published, Event event) {
        return reading(key, published, event.evidence().text(), List.of(event), List.of());
    }

    /** A report of one position; its text is the proof. */
    public static Reading of(String key, String published, Position position) {
        return reading(key, published, position.evidence().text(), List.of(), List.of(position));
    }

    /** A report with events and positions. */
    public static Reading reading(
            String key, String published, String text, List<Event> events, List<Position> positions) {
        return new Reading(
                new Report(key, null, text, LocalDate.parse(published), null, "Wire of " + key, "en"),
                null,
                null,
                positions,
                events,
                List.of(),
                List.of(),
                new Reading.Detail(List.of(), List.of(), List.of(), List.of()));
    }
}
