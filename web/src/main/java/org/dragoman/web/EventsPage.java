package org.dragoman.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.coding.Event;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Query;
import org.jspecify.annotations.Nullable;

/** Events under filters: a table, a map and a timeline that can be brushed. */
final class EventsPage {
    private static final int ROWS = 50;
    private static final Set<String> FILTERS =
            Set.of("actor", "counterpart", "code", "quad", "since", "until", "at", "q", "merged", "cursor");

    private final House house;

    EventsPage(House house) {
        this.house = house;
    }

    /**
     * What the page shows.
     *
     * @param given the filters as they were given
     * @param events this page of the table
     * @param count number of events under these filters
     * @param next address of the next page, null for the last
     * @param api the filters as the query of an address
     */
    record View(
            Map<String, String> given,
            List<Kept<Event>> events,
            long count,
            @Nullable String next,
            String api,
            Names names) {
        String given(String name) {
            return given.getOrDefault(name, "");
        }

        boolean isChosen(int quad) {
            return List.of(given("quad").split(",")).contains(String.valueOf(quad));
        }

        boolean isFiltered() {
            return !given.isEmpty();
        }
    }

    void show(Context ctx) {
        Params params = Params.of(ctx, FILTERS);
        Query filter = Queries.of(params).build();
        int offset = Cursor.offset(params.text("cursor"), filter);
        List<Kept<Event>> found = house.ledger()
                .events(Queries.of(params).limit(ROWS + 1).offset(offset).build());
        Map<String, String> given = given(ctx, params);
        String api = query(given);
        boolean more = found.size() > ROWS;
        String next = more
                ? "/events?" + (api.isEmpty() ? "" : api + "&") + "cursor=" + Cursor.of(filter, offset + ROWS)
                : null;
        long count =
                house.memo().get(List.of("count", filter), () -> house.ledger().countEvents(filter));
        View view = new View(given, more ? found.subList(0, ROWS) : found, count, next, api, house.names());
        Frame frame = house.frame(ctx, "Events", "events")
                .data("/api/v1/entries?kind=events" + (api.isEmpty() ? "" : "&" + api))
                .scripts("uplot", "leaflet")
                .build();
        Views.page(ctx, "events", frame, view);
    }

    private static Map<String, String> given(Context ctx, Params params) {
        Map<String, String> out = new TreeMap<>();
        for (String name : ctx.queryParamMap().keySet()) {
            String value = name.equals("quad") ? String.join(",", params.words(name)) : params.text(name);
            if (value != null && !value.isEmpty() && !name.equals("cursor")) {
                out.put(name, value);
            }
        }
        return out;
    }

    private static String query(Map<String, String> given) {
        return String.join(
                "&",
                given.entrySet().stream()
                        .map(each -> each.getKey() + "=" + Show.part(each.getValue()))
                        .toList());
    }
}
