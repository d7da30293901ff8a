package org.dragoman.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Stance;
import org.dragoman.council.Forecast;
import org.dragoman.council.Seat;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import org.jspecify.annotations.Nullable;

/** Who stands where on one measure. */
final class MeasurePage {
    private static final int POSITIONS = 600;
    private static final int REPORTS = 8;
    private static final int QUOTATIONS = 6;
    private static final int CAMP = 40;

    private final House house;
    private final Councils councils;

    MeasurePage(House house, Councils councils) {
        this.house = house;
        this.councils = councils;
    }

    /** What the page shows. */
    record View(
            String kind,
            @Nullable String target,
            String title,
            List<Line> lines,
            List<Seat> silent,
            @Nullable Strip strip,
            List<Kept<Quotation>> quotations,
            @Nullable Forecast forecast,
            @Nullable LocalDate last,
            Names names) {

        List<Line> of(String stance) {
            return lines.stream()
                    .filter(line -> line.stance().label().equals(stance))
                    .toList();
        }

        /** The beginning of a camp, as far as a page has room. */
        List<Line> shown(String stance) {
            return of(stance).stream().limit(CAMP).toList();
        }

        String title(String stance) {
            return switch (stance) {
                case "support" -> "For";
                case "oppose" -> "Against";
                case "neutral" -> "Abstaining or undecided";
                default -> "Withholding a view";
            };
        }
    }

    void show(Context ctx) {
        Params.of(ctx, Set.of());
        String kind = Addresses.kind(ctx.pathParam("kind"));
        String target = Addresses.target(ctx.pathParam("target"));
        View view = house.memo().get(List.of("measure", kind, String.valueOf(target)), () -> view(kind, target));
        String data = "/api/v1" + Show.measureUrl(kind, target);
        Frame frame = house.frame(ctx, view.title(), "measures")
                .data(data)
                .scripts("cytoscape")
                .build();
        ctx.status(view.lines().isEmpty() ? 404 : 200);
        Views.page(ctx, "measure", frame, view);
    }

    private View view(String kind, @Nullable String target) {
        Ledger ledger = house.ledger();
        Names names = house.names();
        List<Kept<Position>> positions = positions(ledger, kind, target, POSITIONS);
        List<Line> lines = Line.of(positions, names);
        LocalDate last = positions.stream()
                .map(OverviewPage::day)
                .filter(day -> day.isAfter(LocalDate.MIN))
                .max(Comparator.naturalOrder())
                .orElse(null);
        Forecast forecast = last == null ? null : councils.forecast(kind, target, last);
        return new View(
                kind,
                target,
                names.measure(kind, target),
                lines,
                silent(lines, last),
                Strip.of(lines),
                quotations(ledger, positions),
                forecast,
                last,
                names);
    }

    /** Positions on one measure; of a measure without target only those that have none. */
    static List<Kept<Position>> positions(Ledger ledger, String kind, @Nullable String target, int limit) {
        Query query =
                Query.builder().measure(kind).measureTarget(target).limit(limit).build();
        List<Kept<Position>> found = ledger.positions(query);
        return target != null
                ? found
                : found.stream()
                        .filter(kept -> kept.entry().measure().target() == null)
                        .toList();
    }

    /** Members of the Security Council of whom nothing is told. */
    private List<Seat> silent(List<Line> lines, @Nullable LocalDate last) {
        if (last == null) {
            return List.of();
        }
        return house.lexica().council().membersOn(last).stream()
                .filter(seat -> lines.stream().noneMatch(line -> line.code().equals(seat.country())))
                .toList();
    }

    /** What holders said in the very sentences that prove where they stand. */
    private static List<Kept<Quotation>> quotations(Ledger ledger, List<Kept<Position>> positions) {
        Set<String> reports = new LinkedHashSet<>();
        for (Kept<Position> each : positions) {
            boolean clear =
                    each.entry().stance() == Stance.SUPPORT || each.entry().stance() == Stance.OPPOSE;
            if (clear && reports.size() < REPORTS) {
                reports.add(each.report().id());
            }
        }
        List<Kept<Quotation>> out = new ArrayList<>();
        for (String report : reports) {
            for (Kept<Quotation> said :
                    ledger.quotations(Query.builder().report(report).limit(100).build())) {
                if (out.size() < QUOTATIONS && proves(said, positions)) {
                    out.add(said);
                }
            }
        }
        return out;
    }

    private static boolean proves(Kept<Quotation> said, List<Kept<Position>> positions) {
        return positions.stream()
                .anyMatch(
                        position -> position.report().id().equals(said.report().id())
                                && position.entry().evidence().sentence()
                                        == said.entry().evidence().sentence());
    }
}
