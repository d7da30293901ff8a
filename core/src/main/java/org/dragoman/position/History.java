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
 * @param measure kind of the measure, the words of one of no known kind
 * @param target code of whom it bears on, null for none
 * @param steps what was told, oldest first; what has no day stands first
 * @param since the day from which the last stance has held without another between, null if no day is known
 * @param changes the steps that turned the stance round
 * @param contradictions pairs of steps of one day with opposite stances; such a day turns nothing round
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

    /** The stance that holds at the end: the last that was voiced, withheld if none was. */
    public Stance last() {
        return steps.stream()
                .map(step -> step.position().stance())
                .filter(stance -> stance != Stance.WITHHELD)
                .reduce(Stance.WITHHELD, (before, stance) -> stance);
    }

    /** Whether the stance never turned and nothing contradicts it. */
    public boolean isUnchanged() {
        return changes.isEmpty() && contradictions.isEmpty();
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
                + told.position().measure().concept()
                + '\n'
                + told.position().measure().target();
    }

    private static String holder(ToldPosition told) {
        var actor = told.position().holder().actor();
        String code = actor.country() != null ? actor.country() : actor.code();
        return code == null ? actor.name() : code;
    }

    private static History line(List<ToldPosition> steps) {
        Line line = new Line();
        for (List<ToldPosition> day : days(steps)) {
            line.go(day);
        }
        ToldPosition first = steps.get(0);
        return new History(
                holder(first),
                first.position().measure().concept(),
                first.position().measure().target(),
                steps,
                line.since,
                line.changes,
                line.contradictions);
    }

    /** What was voiced, by day; what is known to the month or the year alone stands by itself. */
    private static List<List<ToldPosition>> days(List<ToldPosition> steps) {
        List<List<ToldPosition>> days = new ArrayList<>();
        ToldPosition before = null;
        for (ToldPosition step : steps) {
            if (step.position().stance() == Stance.WITHHELD) {
                continue;
            }
            boolean same = before != null && isOneDay(before, step);
            if (!same) {
                days.add(new ArrayList<>());
            }
            days.get(days.size() - 1).add(step);
            before = step;
        }
        return days;
    }

    private static boolean isOneDay(ToldPosition one, ToldPosition other) {
        return one.day() != null && one.day().equals(other.day()) && isDay(one) && isDay(other);
    }

    private static boolean isDay(ToldPosition told) {
        String value = told.position().date().value();
        return value == null || value.length() >= "2012-01-25".length();
    }

    /** Follows one line from day to day. */
    private static final class Line {
        private final List<ToldPosition> changes = new ArrayList<>();
        private final List<Contradiction> contradictions = new ArrayList<>();
        private @Nullable Stance stance;
        private @Nullable LocalDate since;

        void go(List<ToldPosition> day) {
            ToldPosition support = first(day, Stance.SUPPORT);
            ToldPosition oppose = first(day, Stance.OPPOSE);
            if (support != null && oppose != null) {
                boolean earlier = day.indexOf(support) < day.indexOf(oppose);
                contradictions.add(earlier ? new Contradiction(support, oppose) : new Contradiction(oppose, support));
                return;
            }
            for (ToldPosition step : day) {
                boolean same = step.position().stance() == stance;
                if (stance != null && !same) {
                    changes.add(step);
                }
                since = same && since != null ? since : step.day();
                stance = step.position().stance();
            }
        }

        private static @Nullable ToldPosition first(List<ToldPosition> day, Stance stance) {
            return day.stream()
                    .filter(step -> step.position().stance() == stance)
                    .findFirst()
                    .orElse(null);
        }
    }
}
