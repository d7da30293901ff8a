package org.dragoman.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.dragoman.codebook.CameoCode;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Plover;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Stance;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Kept;
import org.dragoman.time.Dating;
import org.jspecify.annotations.Nullable;

/** Keeps what a reader says of an entry: that it is right, wrong, or should have been something else. */
final class Verdicts {
    private static final String DATE_REASON = "corrected by a reader";

    private final House house;

    Verdicts(House house) {
        this.house = house;
    }

    /** What was said, and by whom; every part is what a form or an object of the interface gave. */
    void say(String id, Params said) {
        Kept<?> kept = StoryPage.entry(house, id);
        String who = said.text("who", "a reader of the pages");
        String why = said.text("why", "");
        Instant now = Instant.now();
        String verdict = said.text("verdict", "");
        switch (verdict.toLowerCase(Locale.ROOT)) {
            case "accepted" -> house.ledger().correct(Correction.accept(kept.id(), who, now, why));
            case "rejected" -> house.ledger().correct(Correction.reject(kept.id(), who, now, why));
            case "corrected" ->
                house.ledger().correct(Correction.correct(kept.id(), corrected(kept.entry(), said), who, now, why));
            case "withdrawn" -> house.ledger().withdraw(kept.id());
            default ->
                throw Problem.wrong("\"verdict\" is accepted, rejected, corrected or withdrawn, not \""
                        + Show.cut(verdict) + "\".");
        }
        house.memo().forget();
    }

    /** An entry as it should have been, by what was said of it. */
    Entry corrected(Entry entry, Params said) {
        return entry.fold(
                event -> (Entry) event(event, said),
                position -> position(position, said),
                quotation -> quotation(quotation, said));
    }

    private Event event(Event event, Params said) {
        String digits = said.text("cameo", event.cameo());
        CameoCode code = house.lexica().cameo().code(digits);
        if (code == null) {
            throw Problem.wrong("CAMEO has no code \"" + Show.cut(digits) + "\". Write its digits, such as 042.");
        }
        String type = code.ploverType() == null ? event.plover().type() : code.ploverType();
        return new Event(
                event.source(),
                event.target(),
                code.code(),
                new Plover(
                        type,
                        code.ploverMode(),
                        code.contexts().isEmpty() ? event.plover().contexts() : code.contexts()),
                code.quad(),
                code.goldstein(),
                event.factuality(),
                event.attribution(),
                date(event.date(), said),
                event.place(),
                event.placeReason(),
                event.details(),
                1,
                event.evidence(),
                event.rule());
    }

    private Position position(Position position, Params said) {
        String kind = said.text("measure", position.measure().kind());
        boolean known = house.lexica().measures().frames().stream()
                .anyMatch(frame -> frame.header("measure").equals(kind));
        if (!known
                && !kind.equals(Measure.OTHER)
                && !kind.equals(position.measure().kind())) {
            throw Problem.wrong("There is no measure \"" + Show.cut(kind) + "\". Write a kind such as sanctions.");
        }
        String target = said.text("target");
        return new Position(
                position.holder(),
                position.speaker(),
                new Measure(kind, target(target, position), position.measure().label()),
                position.about(),
                said.choice("stance", position.stance()),
                position.act(),
                position.factuality(),
                position.attribution(),
                date(position.date(), said),
                1,
                position.evidence(),
                position.rule());
    }

    private static @Nullable String target(@Nullable String given, Position position) {
        if (given == null) {
            return position.measure().target();
        }
        return given.equals("-") ? null : given.toUpperCase(Locale.ROOT);
    }

    private static Quotation quotation(Quotation quotation, Params said) {
        return new Quotation(
                quotation.speaker(),
                quotation.cue(),
                quotation.content(),
                said.choice("kind", quotation.kind()),
                quotation.addressee(),
                date(quotation.date(), said),
                1,
                quotation.evidence(),
                quotation.rule());
    }

    private static Dating date(Dating date, Params said) {
        LocalDate day = said.day("date");
        return day == null || day.toString().equals(date.value())
                ? date
                : new Dating(day.toString(), Dating.Precision.DAY, DATE_REASON);
    }

    /** The stances as a form offers them. */
    static String stances() {
        return Params.labels(Stance.class);
    }
}
