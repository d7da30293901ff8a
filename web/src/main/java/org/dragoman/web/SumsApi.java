package org.dragoman.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dragoman.coding.Event;
import org.dragoman.coding.Position;
import org.dragoman.formats.CouncilJson;
import org.dragoman.formats.network.Network;
import org.dragoman.formats.network.NetworkBuilder;
import org.dragoman.formats.network.NetworkForm;
import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.MeasureCount;
import org.dragoman.ledger.MonthCount;
import org.dragoman.ledger.PairCount;
import org.dragoman.ledger.Query;
import org.dragoman.place.Place;
import org.jspecify.annotations.Nullable;

/** Counts and what is made of many entries: actors, measures, positions over time, networks, the council. */
final class SumsApi {
    private static final int LARGEST = 1_000;
    private static final int POSITIONS = 5_000;
    private static final int PLACED = 4_000;

    private final House house;
    private final Councils councils;

    SumsApi(House house, Councils councils) {
        this.house = house;
        this.councils = councils;
    }

    List<Endpoint> endpoints() {
        Set<String> counts = Queries.filtersAnd("limit", "format");
        return List.of(
                Endpoint.get(
                        "/api/v1/overview",
                        "overview",
                        "How much the ledger holds",
                        Set.of("format"),
                        "Overview",
                        this::overview),
                Endpoint.get(
                        "/api/v1/actors",
                        "actors",
                        "Who takes part, the most active first",
                        counts,
                        "Actors",
                        this::actors),
                Endpoint.get(
                        "/api/v1/actors/{code}", "actor", "The dossier of one actor", Set.of(), "Actor", this::actor),
                Endpoint.get(
                        "/api/v1/measures",
                        "measures",
                        "Measures, the most discussed first",
                        counts,
                        "Measures",
                        this::measures),
                Endpoint.get(
                        "/api/v1/measures/{kind}/{target}",
                        "measure",
                        "Who stands where on a measure; the target - is nobody",
                        Set.of("format"),
                        "Lines",
                        this::measure),
                Endpoint.get(
                        "/api/v1/positions/history",
                        "history",
                        "Positions over time: a line for each holder and measure, with turns",
                        Queries.filtersAnd("format"),
                        "Lines",
                        this::history),
                Endpoint.get(
                        "/api/v1/months", "months", "Events by month and quad class", counts, "Months", this::months),
                Endpoint.get("/api/v1/pairs", "pairs", "Events by pair", counts, "Pairs", this::pairs),
                Endpoint.get(
                        "/api/v1/places",
                        "places",
                        "Where the newest events took place",
                        Queries.filtersAnd("format"),
                        "Places",
                        this::places),
                Endpoint.get(
                        "/api/v1/council",
                        "council",
                        "How the Security Council would vote",
                        Set.of("measure", "target", "on", "format"),
                        "Council",
                        this::council),
                new Endpoint(
                        "GET",
                        "/api/v1/networks",
                        "network",
                        "Networks of actors and measures",
                        Queries.filtersAnd("ties", "normalise", "threshold", "as"),
                        "",
                        "Network",
                        List.of("application/json", "application/xml", "text/plain"),
                        this::network));
    }

    // ---- counts ----

    private void overview(Context ctx) {
        Params params = Params.of(ctx, Set.of("format"));
        var totals =
                Jsons.totals(house.memo().get("totals", () -> house.ledger().totals()));
        if (EntriesApi.isTable(params)) {
            Answers.table(ctx, "dragoman-overview", List.of(), List.of(totals));
        } else {
            Answers.json(ctx, totals);
        }
    }

    private <T> List<T> counted(String what, Params params, Function<Query, List<T>> count) {
        Query query = Queries.of(params)
                .limit(params.number("limit", 100, 1, LARGEST))
                .build();
        return house.memo().get(List.of(what, query), () -> count.apply(query));
    }

    private static void answer(Context ctx, Params params, String name, List<Map<String, @Nullable Object>> items) {
        if (EntriesApi.isTable(params)) {
            Answers.table(ctx, "dragoman-" + name, List.of(name), items);
        } else {
            Answers.json(ctx, Answers.object("items", items));
        }
    }

    private <T> void answer(
            Context ctx, Params params, String name, List<T> found, Function<T, Map<String, @Nullable Object>> each) {
        List<Map<String, @Nullable Object>> items = found.stream().map(each).toList();
        answer(ctx, params, name, items);
    }

    private void actors(Context ctx) {
        Params params = Params.of(ctx, Queries.filtersAnd("limit", "format"));
        List<ActorCount> found = counted("actors", params, house.ledger()::actors);
        answer(ctx, params, "actors", found, Jsons::actor);
    }

    private void measures(Context ctx) {
        Params params = Params.of(ctx, Queries.filtersAnd("limit", "format"));
        List<MeasureCount> found = counted("measures", params, house.ledger()::measures);
        answer(ctx, params, "measures", found, Jsons::measure);
    }

    private void months(Context ctx) {
        Params params = Params.of(ctx, Queries.filtersAnd("limit", "format"));
        Query query = Queries.of(params).build();
        List<MonthCount> found =
                house.memo().get(List.of("months", query), () -> house.ledger().months(query));
        answer(ctx, params, "months", found, Jsons::month);
    }

    private void pairs(Context ctx) {
        Params params = Params.of(ctx, Queries.filtersAnd("limit", "format"));
        List<PairCount> found = counted("pairs", params, house.ledger()::pairs);
        answer(ctx, params, "pairs", found, Jsons::pair);
    }

    private void places(Context ctx) {
        Params params = Params.of(ctx, Queries.filtersAnd("format"));
        Query query = Queries.of(params).limit(PLACED).build();
        answer(ctx, params, "places", house.memo().get(List.of("places", query), () -> count(query)));
    }

    private List<Map<String, @Nullable Object>> count(Query query) {
        Map<Place, int[]> counts = new LinkedHashMap<>();
        house.ledger().events(query, (Kept<Event> kept) -> {
            Place place = kept.entry().place();
            if (place != null) {
                int[] count = counts.computeIfAbsent(place, key -> new int[2]);
                count[0]++;
                count[1] += kept.entry().quad() >= 3 ? 1 : 0;
            }
        });
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        counts.forEach((place, count) -> items.add(Answers.object(
                "name", place.name(),
                "country", place.country(),
                "lat", place.latitude(),
                "lon", place.longitude(),
                "events", count[0],
                "conflict", count[1])));
        return items;
    }

    // ---- actors and measures ----

    private void actor(Context ctx) {
        Params.of(ctx, Set.of());
        String code = Addresses.actor(ctx.pathParam("code"));
        Map<String, @Nullable Object> dossier = house.memo().get(List.of("dossier", code), () -> dossier(code));
        Answers.json(ctx, dossier);
    }

    private Map<String, @Nullable Object> dossier(String code) {
        Query held = Query.builder().holder(code).limit(POSITIONS).build();
        Query part = Query.builder().actor(code).limit(20).build();
        Query newest = Query.builder().actor(code).limit(500).build();
        return Answers.object(
                "code",
                code,
                "name",
                house.names().of(code),
                "positions",
                Line.of(house.ledger().positions(held), house.names()).stream()
                        .map(Jsons::line)
                        .toList(),
                "people",
                house.ledger().actors(part).stream().map(Jsons::actor).toList(),
                "counterparts",
                ActorPage.counterparts(house.ledger().events(newest), code, house.names()).stream()
                        .map(other -> Answers.object(
                                "code", other.code(),
                                "name", other.name(),
                                "cooperation", other.cooperation(),
                                "conflict", other.conflict()))
                        .toList());
    }

    private void measure(Context ctx) {
        Params params = Params.of(ctx, Set.of("format"));
        String kind = Addresses.kind(ctx.pathParam("kind"));
        String target = Addresses.target(ctx.pathParam("target"));
        lines(ctx, params, MeasurePage.positions(house.ledger(), kind, target, POSITIONS));
    }

    private void history(Context ctx) {
        Params params = Params.of(ctx, Queries.filtersAnd("format"));
        lines(
                ctx,
                params,
                house.ledger().positions(Queries.of(params).limit(POSITIONS).build()));
    }

    private void lines(Context ctx, Params params, List<Kept<Position>> positions) {
        List<Line> lines = Line.of(positions, house.names());
        if (!EntriesApi.isTable(params)) {
            Answers.json(
                    ctx, Answers.object("items", lines.stream().map(Jsons::line).toList()));
            return;
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Line line : lines) {
            for (Kept<Position> step : line.steps()) {
                Position position = step.entry();
                List<@Nullable Object> row = new ArrayList<>();
                row.add(line.code());
                row.add(line.name());
                row.add(line.kind());
                row.add(line.target());
                row.add(position.date().value());
                row.add(position.stance().label());
                row.add(position.act());
                row.add(line.turns().contains(step));
                row.add(step.report().key());
                row.add(position.evidence().text());
                rows.add(row);
            }
        }
        List<String> head =
                List.of("holder", "name", "measure", "target", "date", "stance", "act", "turn", "report", "evidence");
        Answers.csv(ctx, "dragoman-lines", head, rows);
    }

    // ---- the council and networks ----

    private void council(Context ctx) {
        Params params = Params.of(ctx, Set.of("measure", "target", "on", "format"));
        String measure = CouncilPage.kind(councils, required(params, "measure"));
        String target = CouncilPage.country(house, required(params, "target"));
        LocalDate on = params.day("on");
        var forecast =
                councils.ask(measure, target, on == null ? house.today() : on).forecast();
        if (EntriesApi.isTable(params)) {
            Answers.csv(ctx, "dragoman-council", out -> out.append(CouncilJson.csv(forecast)));
        } else {
            Answers.jsonText(ctx, CouncilJson.write(forecast));
        }
    }

    private static String required(Params params, String name) {
        String value = params.text(name);
        if (value == null) {
            throw Problem.wrong("\"" + name + "\" is missing: ask for example"
                    + " /api/v1/council?measure=sanctions&target=SYR&on=2012-01-25");
        }
        return value;
    }

    /** How a network is written. */
    enum NetworkAs {
        JSON,
        GRAPHML,
        GEXF,
        PAJEK,
        UCINET
    }

    private void network(Context ctx) throws IOException {
        Params params = Params.of(ctx, Queries.filtersAnd("ties", "normalise", "threshold", "as"));
        NetworkBuilder builder = new NetworkBuilder();
        house.ledger().positions(Queries.of(params).limit(POSITIONS).build(), kept -> builder.add(kept.entry()));
        Network network = builder.build(
                        params.choice("ties", NetworkBuilder.Kind.TWO_MODE),
                        params.choice("normalise", NetworkBuilder.Normalisation.NONE))
                .above(params.share("threshold"));
        NetworkAs as = params.choice("as", NetworkAs.JSON);
        if (as == NetworkAs.JSON) {
            Answers.json(ctx, object(network));
            return;
        }
        StringWriter out = new StringWriter();
        NetworkForm.valueOf(as.name()).write(network, out);
        boolean xml = as == NetworkAs.GRAPHML || as == NetworkAs.GEXF;
        Answers.attachment(ctx, "dragoman-network." + as.name().toLowerCase(Locale.ROOT));
        Answers.tagged(
                ctx,
                xml ? "application/xml" : "text/plain; charset=utf-8",
                out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Map<String, @Nullable Object> object(Network network) {
        return Answers.object(
                "nodes",
                network.nodes().stream()
                        .map(node -> Answers.object(
                                "id", node.id(),
                                "label", node.actor() ? house.names().of(node.id()) : node.label(),
                                "actor", node.actor(),
                                "positions", node.positions()))
                        .toList(),
                "edges",
                network.edges().stream()
                        .map(edge -> Answers.object(
                                "from", edge.from(),
                                "to", edge.to(),
                                "weight", edge.weight(),
                                "support", edge.support(),
                                "oppose", edge.oppose()))
                        .toList());
    }
}
