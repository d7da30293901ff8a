package org.dragoman.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Quotation;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Parties;
import org.dragoman.ledger.Query;
import org.jspecify.annotations.Nullable;

/** The dossier of one actor. */
final class ActorPage {
    private static final int ROWS = 12;
    private static final int POSITIONS = 400;
    private static final int PEOPLE = 8;
    private static final int NEWEST = 500;
    private static final int WORDS = 100;

    private final House house;

    ActorPage(House house) {
        this.house = house;
    }

    /**
     * One with whom the actor has to do.
     *
     * @param code code or name
     * @param name what it is called
     * @param cooperation events of the quad classes 1 and 2, either way
     * @param conflict events of the quad classes 3 and 4, either way
     */
    record Counterpart(String code, String name, long cooperation, long conflict) {
        long all() {
            return cooperation + conflict;
        }
    }

    /** Somebody who speaks for it. */
    record Person(String name, @Nullable String office, int quotations) {}

    /** What the page shows. */
    record View(
            String code,
            String name,
            List<Line> lines,
            List<Person> people,
            List<Kept<Quotation>> quotations,
            List<Counterpart> partners,
            List<Counterpart> opponents,
            List<Kept<Event>> events,
            Names names) {
        boolean isEmpty() {
            return lines.isEmpty() && quotations.isEmpty() && events.isEmpty();
        }
    }

    void show(Context ctx) {
        Params.of(ctx, Set.of());
        String code = Addresses.actor(ctx.pathParam("code"));
        View view = house.memo().get(List.of("actor", code), () -> view(code));
        Frame frame = house.frame(ctx, view.name(), "actors")
                .json("/api/v1/actors/" + Show.part(code))
                .csv("/api/v1/entries?kind=positions&holder=" + Show.part(code) + "&format=csv")
                .scripts("uplot", "leaflet")
                .build();
        ctx.status(view.isEmpty() ? 404 : 200);
        Views.page(ctx, "actor", frame, view);
    }

    private View view(String code) {
        Ledger ledger = house.ledger();
        Names names = house.names();
        List<Kept<Event>> newest =
                ledger.events(Query.builder().actor(code).limit(NEWEST).build());
        List<Kept<Quotation>> said =
                ledger.quotations(Query.builder().speaker(code).limit(WORDS).build());
        List<Counterpart> all = counterparts(newest, code, names);
        return new View(
                code,
                names.of(code),
                lines(ledger, code, names),
                people(said),
                said.stream().limit(ROWS).toList(),
                top(all, Comparator.comparingLong(Counterpart::cooperation)),
                top(all, Comparator.comparingLong(Counterpart::conflict)),
                newest.stream().limit(ROWS).toList(),
                names);
    }

    private static List<Line> lines(Ledger ledger, String code, Names names) {
        Query query = Query.builder().holder(code).limit(POSITIONS).build();
        return Line.of(ledger.positions(query), names).stream()
                .sorted(Comparator.comparing((Line line) -> OverviewPage.day(line.latest()))
                        .reversed())
                .toList();
    }

    /** Those with whom it did or suffered anything in these events, both ways together. */
    static List<Counterpart> counterparts(List<Kept<Event>> events, String code, Names names) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        for (Kept<Event> kept : events) {
            Event event = kept.entry();
            if (event.target() == null) {
                continue;
            }
            String source = Parties.of(event.source().actor());
            String target = Parties.of(event.target().actor());
            String other = Parties.isMeant(code, event.source().actor()) ? target : source;
            if (!source.equals(target)) {
                sums.computeIfAbsent(other, key -> new long[2])[event.quad() >= 3 ? 1 : 0]++;
            }
        }
        List<Counterpart> out = new ArrayList<>();
        sums.forEach((other, sum) -> out.add(new Counterpart(other, names.of(other), sum[0], sum[1])));
        return out;
    }

    /** Who is quoted for it, the most quoted first. */
    private static List<Person> people(List<Kept<Quotation>> said) {
        Map<Actor, Integer> counts = new LinkedHashMap<>();
        said.forEach(kept -> counts.merge(kept.entry().speaker().actor(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Actor, Integer>comparingByValue().reversed())
                .limit(PEOPLE)
                .map(each -> new Person(each.getKey().name(), each.getKey().office(), each.getValue()))
                .toList();
    }

    private static List<Counterpart> top(List<Counterpart> all, Comparator<Counterpart> by) {
        return all.stream()
                .sorted(by.reversed().thenComparing(Counterpart::name))
                .filter(each -> by.compare(each, new Counterpart("", "", 0, 0)) > 0)
                .limit(PEOPLE)
                .toList();
    }
}
