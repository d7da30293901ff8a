package org.dragoman.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.dragoman.ledger.Kept;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of who took which stance when: a row for each holder, a mark for each telling. Units are those of the drawing,
 * 1000 wide.
 *
 * @param rows a row for each holder
 * @param ticks years or months below
 * @param height of the drawing
 * @param more holders that have no room
 */
record Strip(List<Row> rows, List<Tick> ticks, int height, int more) {
    private static final int LEFT = 190;
    private static final int RIGHT = 950;
    private static final int ROW = 24;
    private static final int TOP = 20;
    private static final int ROWS = 24;

    /** One holder. */
    record Row(String code, String name, int y, List<Mark> marks) {}

    /** One telling. */
    record Mark(int x, Stance stance, String href, String words) {}

    /** A label on the axis. */
    record Tick(int x, String label) {}

    /** The drawing of these lines; null if none of them has a date. */
    static @Nullable Strip of(List<Line> lines) {
        List<LocalDate> days = lines.stream()
                .flatMap(line -> line.steps().stream())
                .map(OverviewPage::day)
                .filter(day -> day.isAfter(LocalDate.MIN))
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return null;
        }
        LocalDate first = days.get(0);
        long span = Math.max(1, ChronoUnit.DAYS.between(first, days.get(days.size() - 1)));
        List<Line> shown = lines.stream()
                .sorted(Comparator.comparingInt((Line line) -> -line.steps().size())
                        .thenComparing(Line::name))
                .limit(ROWS)
                .sorted(Comparator.comparing(Line::stance).thenComparing(Line::name))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Line line : shown) {
            rows.add(row(line, TOP + rows.size() * ROW, first, span));
        }
        int height = TOP + rows.size() * ROW + 24;
        return new Strip(rows, ticks(first, span), height, lines.size() - shown.size());
    }

    private static Row row(Line line, int y, LocalDate first, long span) {
        List<Mark> marks = line.steps().stream()
                .filter(step -> OverviewPage.day(step).isAfter(LocalDate.MIN))
                .map(step -> mark(step, first, span))
                .toList();
        return new Row(line.code(), line.name(), y, marks);
    }

    private static Mark mark(Kept<Position> step, LocalDate first, long span) {
        Position position = step.entry();
        String words =
                Show.name(position.holder()) + ", " + Show.date(position.date()) + ": " + Show.stance(position.stance())
                        + " — " + Show.cut(position.evidence().text());
        return new Mark(x(OverviewPage.day(step), first, span), position.stance(), Show.proofUrl(step), words);
    }

    private static int x(LocalDate day, LocalDate first, long span) {
        return (int) (LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / span);
    }

    private static List<Tick> ticks(LocalDate first, long span) {
        List<Tick> ticks = new ArrayList<>();
        int count = span < 4 ? (int) span : 4;
        for (int i = 0; i <= count; i++) {
            LocalDate day = first.plusDays(count == 0 ? 0 : span * i / count);
            String label = span > 3 * 365
                    ? String.valueOf(day.getYear())
                    : span > 100 ? day.toString().substring(0, 7) : day.toString();
            ticks.add(new Tick(x(day, first, span), label));
        }
        return ticks;
    }
}
