package org.dragoman.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
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

/** Readings full of hard characters and missing parts, the same for the same seed. */
final class RandomReadings {
    private static final List<String> HARD = List.of(
            "",
            "plain words",
            "\"quoted\" and 'single' and “curly”",
            "tab\there, newline\nthere, return\r\nand \\ backslash",
            "emoji 🕊️🇸🇾 and 👩‍⚖️",
            "العربية من اليمين إلى اليسار",
            "עברית \u200f\u202e reversed",
            "line separator \u2028 and \u2029, null \u0000, bell \u0007",
            "<script>alert('x')</script> & &amp; ]]>",
            "=cmd|' /C calc'!A0",
            "comma, semicolon; pipe| and tab\t",
            "\ufeffmark of order");

    private final Random random;

    RandomReadings(long seed) {
        random = new Random(seed);
    }

    Reading next() {
        return new Reading(
                new Report(
                        words(),
                        maybe(this::words),
                        words(),
                        maybe(this::day),
                        maybe(this::words),
                        maybe(this::words),
                        "en"),
                maybe(() -> new Dateline("Moscow " + words(), null, null)),
                null,
                list(this::position),
                list(this::event),
                list(this::quotation),
                list(this::words),
                new Reading.Detail(list(this::span), List.of(), List.of(), List.of()));
    }

    Event event() {
        return new Event(
                participant(),
                maybe(this::participant),
                "0" + random.nextInt(100),
                new Plover("REJECT", maybe(this::words), list(this::words)),
                1 + random.nextInt(4),
                (random.nextInt(201) - 100) / 10.0,
                any(Factuality.values()),
                maybe(this::participant),
                date(),
                maybe(() -> new Place(words(), maybe(this::code), degrees(90), degrees(180))),
                words(),
                random.nextBoolean() ? Map.of() : Map.of("killed", "12", words(), words()),
                random.nextInt(10_001) / 10_000.0,
                evidence(false),
                words());
    }

    Position position() {
        return new Position(
                participant(),
                maybe(this::participant),
                measure(),
                maybe(this::measure),
                any(Stance.values()),
                words(),
                any(Factuality.values()),
                maybe(this::participant),
                date(),
                random.nextInt(101) / 100.0,
                evidence(false),
                words());
    }

    Quotation quotation() {
        return new Quotation(
                participant(),
                words(),
                words(),
                any(Quotation.Kind.values()),
                maybe(this::words),
                date(),
                random.nextDouble() < .5 ? 1 : 0,
                evidence(true),
                words());
    }

    private Measure measure() {
        return new Measure(words(), maybe(this::code), words());
    }

    private Participant participant() {
        String country = code();
        Actor actor = any(new Actor[] {
            Actor.unknown(words()),
            new Actor(words(), country, country, maybe(() -> "GOV"), null, Actor.Kind.COUNTRY),
            new Actor(words(), country + "REB", country, "REB", null, Actor.Kind.ROLE),
            new Actor(words(), "UNO", null, null, null, Actor.Kind.ORGANISATION),
            new Actor(words(), country + "GOV", country, "GOV", maybe(this::words), Actor.Kind.PERSON)
        });
        return new Participant(actor, words());
    }

    private Evidence evidence(boolean withContent) {
        return new Evidence(random.nextInt(50), span(), words(), withContent ? span() : null);
    }

    private Span span() {
        int begin = random.nextInt(1000);
        return new Span(begin, begin + random.nextInt(300));
    }

    private Dating date() {
        Dating.Precision precision = any(Dating.Precision.values());
        return precision == Dating.Precision.UNKNOWN
                ? Dating.unknown(words())
                : new Dating(day().toString(), precision, words());
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(20_000));
    }

    private double degrees(int most) {
        return (random.nextInt(2 * most * 100_000) - most * 100_000) / 100_000.0;
    }

    private String code() {
        return any(new String[] {"RUS", "SYR", "USA", "TUR"});
    }

    private String words() {
        return HARD.get(random.nextInt(HARD.size()));
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private <T> T maybe(Supplier<T> of) {
        return random.nextInt(3) == 0 ? null : of.get();
    }

    private <T> List<T> list(Supplier<T> of) {
        List<T> out = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            out.add(of.get());
        }
        return out;
    }
}
