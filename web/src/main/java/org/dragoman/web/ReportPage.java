package org.dragoman.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Stance;
import org.dragoman.ledger.KeptReading;
import org.dragoman.ledger.Story;
import org.jspecify.annotations.Nullable;

/** A report with every entry marked in its text. */
final class ReportPage {
    private final House house;

    ReportPage(House house) {
        this.house = house;
    }

    /** What the page shows. */
    record View(
            KeptReading reading,
            MarkedText text,
            List<MarkedText.Marked> entries,
            @Nullable Story story,
            List<String> kinds,
            List<String> stances,
            Names names) {

        @Nullable
        Position position(MarkedText.Marked marked) {
            return marked.kept().entry() instanceof Position position ? position : null;
        }

        @Nullable
        Event event(MarkedText.Marked marked) {
            return marked.kept().entry() instanceof Event event ? event : null;
        }

        @Nullable
        Quotation quotation(MarkedText.Marked marked) {
            return marked.kept().entry() instanceof Quotation quotation ? quotation : null;
        }

        /** The entry in a line: what was read. */
        String line(MarkedText.Marked marked) {
            return marked.kept()
                    .entry()
                    .fold(
                            event -> Show.name(event.source()) + " → " + Show.name(event.target()) + ": "
                                    + names.cameo(event.cameo()),
                            position -> Show.position(position, names),
                            said -> Show.name(said.speaker()) + " " + said.cue() + ": " + Show.cut(said.content()));
        }

        /** Why it was read so. */
        String why(MarkedText.Marked marked) {
            Entry entry = marked.kept().entry();
            return "rule " + entry.rule() + "; date " + Show.date(entry.date()) + ", "
                    + entry.date().reason() + "; confidence " + Show.percent(entry.confidence());
        }

        String verdict(MarkedText.Marked marked) {
            return marked.kept().verdict() == null
                    ? ""
                    : marked.kept().verdict().name().toLowerCase(Locale.ROOT);
        }
    }

    void show(Context ctx) {
        Params.of(ctx, Set.of());
        String id = Addresses.report(ctx.pathParam("id"));
        KeptReading reading = find(house, id);
        List<MarkedText.Marked> entries = MarkedText.entries(reading);
        Story story = house.ledger().story(reading.report().id()).orElse(null);
        View view = new View(
                reading,
                MarkedText.of(reading.reading().report().text(), entries),
                entries,
                story == null || story.members().size() < 2 ? null : story,
                kinds(),
                Arrays.stream(Stance.values()).map(Stance::label).toList(),
                house.names());
        String own = Show.part(reading.report().id());
        Frame frame = house.frame(ctx, Show.title(reading.report()), "reports")
                .json("/api/v1/reports/" + own)
                .csv("/api/v1/entries?kind=events&report=" + own + "&format=csv")
                .build();
        Views.page(ctx, "report", frame, view);
    }

    /** A report by id or key. */
    static KeptReading find(House house, String id) {
        return house.ledger()
                .reading(id)
                .orElseThrow(
                        () -> Problem.missing("The ledger holds no report that is called so. Search for its words, or"
                                + " read it first: dragoman read FILE"));
    }

    private List<String> kinds() {
        Stream<String> known = house.lexica().measures().frames().stream()
                .map(frame -> frame.header("measure"))
                .filter(kind -> !kind.isEmpty());
        return Stream.concat(known, Stream.of(Measure.OTHER))
                .distinct()
                .sorted()
                .toList();
    }
}
