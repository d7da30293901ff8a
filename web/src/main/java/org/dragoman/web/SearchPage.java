package org.dragoman.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Country;
import org.dragoman.coding.Event;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.MeasureCount;
import org.dragoman.ledger.Query;

/** Finds words in reports and entries, and actors and measures by their names. */
final class SearchPage {
    private static final int ROWS = 8;
    private static final int ACTORS = 2_000;

    private final House house;

    SearchPage(House house) {
        this.house = house;
    }

    /** What the page shows. */
    record View(
            String q,
            List<Country> countries,
            List<ActorCount> actors,
            List<MeasureCount> measures,
            List<KeptReport> reports,
            List<Kept<Position>> positions,
            List<Kept<Event>> events,
            List<Kept<Quotation>> quotations,
            Names names) {
        /** How many entries the state of a country has. */
        long told(Country country) {
            return actors.stream()
                    .filter(each -> isState(each, country))
                    .mapToLong(ActorCount::entries)
                    .sum();
        }

        /** The actors that are not the state of a country in the list. */
        List<ActorCount> others() {
            return actors.stream()
                    .filter(each -> countries.stream().noneMatch(country -> isState(each, country)))
                    .toList();
        }

        private static boolean isState(ActorCount count, Country country) {
            return country.code().equals(count.actor().code())
                    && country.name().equals(count.actor().name());
        }

        boolean isEmpty() {
            return countries.isEmpty()
                    && actors.isEmpty()
                    && measures.isEmpty()
                    && reports.isEmpty()
                    && positions.isEmpty()
                    && events.isEmpty()
                    && quotations.isEmpty();
        }
    }

    void show(Context ctx) {
        Params params = Params.of(ctx, Set.of("q"));
        String q = params.text("q", "");
        View view = q.isEmpty() ? nothing() : found(q);
        Frame frame = house.frame(ctx, q.isEmpty() ? "Search" : "Search: " + q, "search")
                .searched(q)
                .data("/api/v1/entries?kind=positions&q=" + Show.part(q))
                .build();
        Views.page(ctx, "search", frame, view);
    }

    private View nothing() {
        return new View("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), house.names());
    }

    private View found(String q) {
        Ledger ledger = house.ledger();
        Query words = Query.builder().text(q).limit(ROWS).build();
        try {
            return new View(
                    q,
                    countries(q),
                    actors(q),
                    measures(q),
                    ledger.reports(words),
                    ledger.positions(words),
                    ledger.events(words),
                    ledger.quotations(words),
                    house.names());
        } catch (LedgerException e) {
            throw Problem.ledger(e);
        }
    }

    private List<Country> countries(String q) {
        return house.lexica().actors().countries().stream()
                .filter(country -> country.code().equalsIgnoreCase(q)
                        || country.name().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)))
                .limit(ROWS)
                .toList();
    }

    /** Among the most active, remembered: counting everybody takes long. */
    private List<ActorCount> actors(String q) {
        String wanted = q.toLowerCase(Locale.ROOT);
        return house
                .memo()
                .get(
                        "all actors",
                        () -> house.ledger()
                                .actors(Query.builder().limit(ACTORS).build()))
                .stream()
                .filter(count -> count.actor().name().toLowerCase(Locale.ROOT).contains(wanted)
                        || q.equalsIgnoreCase(count.actor().code()))
                .limit(ROWS)
                .toList();
    }

    private List<MeasureCount> measures(String q) {
        String wanted = q.toLowerCase(Locale.ROOT);
        return house
                .memo()
                .get(
                        "measures",
                        () -> house.ledger()
                                .measures(Query.builder().limit(1000).build()))
                .stream()
                .filter(count -> house.names()
                        .measure(count.kind(), count.target())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(ROWS)
                .toList();
    }
}
