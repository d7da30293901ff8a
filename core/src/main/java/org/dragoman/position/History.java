package org.dragoman.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.coding.Stance;
import org.dragoman.coding.ToldPosition;
import org.jspecify.annotations.Nullable;

/**
 * The line of what one holder said and did about one measure, oldest first.
 *
 * @param holder code of the holder
 * @param measure kind of the measure
 * @param target code of whom it bears on, null for none
 * @param steps what was told, oldest first; what has no day stands first
 * @param since the day from which the last stance has held without another between, null if no day is known
 * @param changes the steps that turned the stance round
 * @param contradictions pairs of steps of one day with opposite stances
 */
public record History(
        String holder,
        String measure,
        @Nullable String target,
        List<ToldPosition> steps,
        @Nullable LocalDate since,
        List<ToldPosition> changes,
        List<Contradiction> contradictions) {

    /** Two positions of one day that cannot both hold. */
    public record Contradiction(ToldPosition one, ToldPosition other) {}

    public History {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
        contradictions = List.copyOf(contradictions);
    }

    /** The stance that holds at the end; of a line without steps there is none, so a history has at least one. */
    public Stance last() {
        return steps.get(steps.size() - 1).position().stance();
    }

    /** Whether the stance never turned. */
    public boolean isUnchanged() {
        return changes.isEmpty();
    }

    /** One history for each holder, measure and target among these positions, in the order of their first step. */
    public static List<History> of(List<ToldPosition> told) {
        Map<String, List<ToldPosition>> lines = new LinkedHashMap<>();
        for (ToldPosition each : sorted(told)) {
            lines.computeIfAbsent(key(each), key -> new ArrayList<>()).add(each);
        }
        return lines.values().stream().map(History::line).toList();
    }

    private static List<ToldPosition> sorted(List<ToldPosition> told) {
        return told.stream()
                .sorted(Comparator.comparing(History::dayOrFirst).thenComparing(ToldPosition::report))
                .toList();
    }

    private static LocalDate dayOrFirst(ToldPosition told) {
        LocalDate day = told.day();
        return day == null ? LocalDate.MIN : day;
    }

    private static String key(ToldPosition told) {
        return holder(told)
                + '\n'
                + told.position().measure().kind()
                + '\n'
                + told.position().measure().target();
    }

    private static String holder(ToldPosition told) {
        var actor = told.position().holder().actor();
        String code = actor.country() != null ? actor.country() : actor.code();
        return code == null ? actor.name() : code;
    }

    private static History line(List<ToldPosition> steps) {
        List<ToldPosition> changes = new ArrayList<>();
        List<Contradiction> contradictions = new ArrayList<>();
        ToldPosition before = null;
        LocalDate since = null;
        for (ToldPosition step : steps) {
            if (step.position().stance() == Stance.WITHHELD) {
                continue;
            }
            boolean same = before != null
                    && before.position().stance() == step.position().stance();
            if (before != null && !same) {
                if (step.day() != null && step.day().equals(before.day()) && isOpposite(before, step)) {
                    contradictions.add(new Contradiction(before, step));
                } else {
                    changes.add(step);
                }
            }
            since = same && since != null ? since : step.day();
            before = step;
        }
        ToldPosition first = steps.get(0);
        return new History(
                holder(first),
                first.position().measure().kind(),
                first.position().measure().target(),
                steps,
                since,
                changes,
                contradictions);
    }

    private static boolean isOpposite(ToldPosition one, ToldPosition other) {
        Stance a = one.position().stance();
        Stance b = other.position().stance();
        return a == Stance.SUPPORT && b == Stance.OPPOSE || a == Stance.OPPOSE && b == Stance.SUPPORT;
    }
}
