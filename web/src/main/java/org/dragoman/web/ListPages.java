package org.dragoman.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.MeasureCount;
import org.dragoman.ledger.Query;
import org.jspecify.annotations.Nullable;

/** The tables of all actors, measures and reports. */
final class ListPages {
    private static final int ROWS = 100;

    private final House house;

    ListPages(House house) {
        this.house = house;
    }

    /** The actors. */
    record Actors(List<ActorCount> actors, Names names) {}

    /** The measures. */
    record Measures(List<MeasureCount> measures, Names names) {}

    /** The reports; {@code next} is the address of the next page, null for the last. */
    record Reports(List<KeptReport> reports, @Nullable String next) {}

    /** Counts what the tables show, remembered. */
    void count() {
        allActors();
        allMeasures();
    }

    private List<ActorCount> allActors() {
        return house.memo()
                .get(
                        "all actors",
                        () -> house.ledger().actors(Query.builder().limit(2_000).build()));
    }

    private List<MeasureCount> allMeasures() {
        return house.memo()
                .get(
                        "measures",
                        () -> house.ledger()
                                .measures(Query.builder().limit(1000).build()));
    }

    void actors(Context ctx) {
        Params.of(ctx, Set.of());
        List<ActorCount> found = allActors();
        Frame frame =
                house.frame(ctx, "Actors", "actors").data("/api/v1/actors").build();
        Views.page(ctx, "actors", frame, new Actors(found.stream().limit(ROWS).toList(), house.names()));
    }

    void measures(Context ctx) {
        Params.of(ctx, Set.of());
        List<MeasureCount> found = allMeasures();
        Frame frame = house.frame(ctx, "Measures", "measures")
                .data("/api/v1/measures")
                .build();
        Views.page(
                ctx,
                "measures",
                frame,
                new Measures(found.stream().limit(ROWS * 2L).toList(), house.names()));
    }

    void reports(Context ctx) {
        Params params = Params.of(ctx, Set.of("cursor"));
        Query all = Query.all();
        int offset = Cursor.offset(params.text("cursor"), all);
        List<KeptReport> found = house.ledger()
                .reports(Query.builder().limit(ROWS + 1).offset(offset).build());
        boolean more = found.size() > ROWS;
        Frame frame =
                house.frame(ctx, "Reports", "reports").data("/api/v1/reports").build();
        String next = more ? "/reports?cursor=" + Cursor.of(all, offset + ROWS) : null;
        Views.page(ctx, "reports", frame, new Reports(more ? found.subList(0, ROWS) : found, next));
    }
}
