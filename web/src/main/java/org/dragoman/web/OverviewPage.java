package org.dragoman.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dragoman.coding.Position;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.MeasureCount;
import org.dragoman.ledger.PairCount;
import org.dragoman.ledger.Period;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.Totals;

/** The first page: what is in the ledger. */
final class OverviewPage {
    private static final int ROWS = 10;
    private static final int NEWEST = 500;

    private final House house;

    OverviewPage(House house) {
        this.house = house;
    }

    /**
     * A holder that turned round.
     *
     * @param line its whole line
     * @param turn the step by which it turned
     */
    record Change(Line line, Kept<Position> turn) {}

    /** What the page shows. */
    record View(Totals totals, List<PairCount> pairs, List<MeasureCount> measures, List<Change> changes, Names names) {}

    void show(Context ctx) {
        Params.of(ctx, Set.of());
        View view = count();
        Frame frame = house.frame(ctx, "Overview", "overview")
                .json("/api/v1/overview")
                .csv("/api/v1/months?format=csv")
                .scripts("uplot")
                .build();
        Views.page(ctx, "overview", frame, view);
    }

    /** What the page shows, remembered. */
    View count() {
        return house.memo().get("overview", this::view);
    }

    private View view() {
        Ledger ledger = house.ledger();
        Query top = Query.builder().limit(ROWS).build();
        return new View(ledger.totals(), ledger.pairs(top), ledger.measures(top), changes(ledger), house.names());
    }

    /** The newest turns among the newest positions. */
    private List<Change> changes(Ledger ledger) {
        List<Kept<Position>> newest =
                ledger.positions(Query.builder().limit(NEWEST).build());
        return Line.of(newest, house.names()).stream()
                .flatMap(line -> line.turns().stream().map(turn -> new Change(line, turn)))
                .sorted(Comparator.comparing((Change change) -> day(change.turn()))
                        .reversed())
                .limit(ROWS)
                .toList();
    }

    static LocalDate day(Kept<?> kept) {
        Period period = Period.of(kept.entry().date());
        return period == null ? LocalDate.MIN : period.first();
    }
}
