package org.dragoman.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.coding.Event;
import org.dragoman.coding.Quotation;
import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.PairCount;
import org.dragoman.ledger.Query;

/** The dossier of one actor. */
final class ActorPage {
    private static final int ROWS = 12;
    private static final int POSITIONS = 1_000;
    private static final int PEOPLE = 8;

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

    /** What the page shows. */
    record View(
            String code,
            String name,
            List<Line> lines,
            List<ActorCount> people,
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
        List<Counterpart> all = counterparts(ledger, code, names);
        return new View(
                code,
                names.of(code),
                lines(ledger, code, names),
                ledger.actors(Query.builder().actor(code).limit(PEOPLE).build()),
                ledger.quotations(Query.builder().speaker(code).limit(ROWS).build()),
                top(all, Comparator.comparingLong(Counterpart::cooperation)),
                top(all, Comparator.comparingLong(Counterpart::conflict)),
                ledger.events(Query.builder().actor(code).limit(ROWS).build()),
                names);
    }

    private static List<Line> lines(Ledger ledger, String code, Names names) {
        Query query = Query.builder().holder(code).limit(POSITIONS).build();
        return Line.of(ledger.positions(query), names).stream()
                .sorted(Comparator.comparing((Line line) -> OverviewPage.day(line.latest()))
                        .reversed())
                .toList();
    }

    /** Those with whom it did or suffered anything, both ways together. */
    static List<Counterpart> counterparts(Ledger ledger, String code, Names names) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        for (PairCount pair :
                ledger.pairs(Query.builder().actor(code).limit(200).build())) {
            boolean out = pair.source().equalsIgnoreCase(code);
            String other = out ? pair.target() : pair.source();
            if (!other.equalsIgnoreCase(code)) {
                long[] sum = sums.computeIfAbsent(other, key -> new long[2]);
                sum[0] += pair.count() - pair.conflict();
                sum[1] += pair.conflict();
            }
        }
        List<Counterpart> out = new ArrayList<>();
        sums.forEach((other, sum) -> out.add(new Counterpart(other, names.of(other), sum[0], sum[1])));
        return out;
    }

    private static List<Counterpart> top(List<Counterpart> all, Comparator<Counterpart> by) {
        return all.stream()
                .sorted(by.reversed().thenComparing(Counterpart::name))
                .filter(each -> by.compare(each, new Counterpart("", "", 0, 0)) > 0)
                .limit(PEOPLE)
                .toList();
    }
}
