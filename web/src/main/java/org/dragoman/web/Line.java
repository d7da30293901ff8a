package org.dragoman.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.dragoman.coding.ToldPosition;
import org.dragoman.ledger.Kept;
import org.dragoman.position.History;
import org.jspecify.annotations.Nullable;

/**
 * Where one holder stands on one measure, and how it came there.
 *
 * @param code code or name of the holder
 * @param name what it is called
 * @param kind kind of the measure
 * @param target on whom it bears
 * @param stance where it stands at the end
 * @param since since when, null if no day is known
 * @param steps what was told, oldest first
 * @param turns those of the steps that turned the stance round
 */
record Line(
        String code,
        String name,
        String kind,
        @Nullable String target,
        Stance stance,
        @Nullable LocalDate since,
        List<Kept<Position>> steps,
        List<Kept<Position>> turns) {

    /** The measure, with the words of the newest step. */
    Measure measure() {
        return latest().entry().measure();
    }

    /** The newest step. */
    Kept<Position> latest() {
        return steps.get(steps.size() - 1);
    }

    /** One line for each holder and measure among these positions: by name, then by measure. */
    static List<Line> of(List<Kept<Position>> positions, Names names) {
        Map<ToldPosition, Kept<Position>> kept = new IdentityHashMap<>();
        List<ToldPosition> told = new ArrayList<>();
        for (Kept<Position> each : positions) {
            ToldPosition one = new ToldPosition(
                    each.entry(), each.report().id(), each.report().published());
            kept.put(one, each);
            told.add(one);
        }
        return History.of(told).stream()
                .map(history -> line(history, kept, names))
                .sorted(Comparator.comparing(Line::name)
                        .thenComparing(Line::kind)
                        .thenComparing(line -> String.valueOf(line.target())))
                .toList();
    }

    private static Line line(History history, Map<ToldPosition, Kept<Position>> kept, Names names) {
        return new Line(
                history.holder(),
                names.of(history.holder()),
                history.steps().get(0).position().measure().kind(),
                history.target(),
                history.last(),
                history.since(),
                history.steps().stream().map(kept::get).toList(),
                history.changes().stream().map(kept::get).toList());
    }
}
