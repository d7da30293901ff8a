package org.dragoman.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether entries are right as often as they say they are: their confidence in tenths, against the share that the gold has.
 * Kept as figures such as {@code "confidence 0.8: event type right"}, so that they have intervals as the others have.
 */
final class Reliability {
    private static final String GROUP = "confidence ";
    private static final String RIGHT = " right";
    private static final String STATED = " stated";
    private static final int BINS = 10;

    private Reliability() {}

    /** Adds one entry that says of itself how sure it is. */
    static void add(Score score, String what, double confidence, boolean right) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS + 1e-9));
        String group = String.format(Locale.ROOT, "%s%.1f: %s", GROUP, (double) bin / BINS, what);
        score.add(group + RIGHT, right);
        score.add(group + STATED, confidence, 1);
    }

    static boolean is(Figure figure) {
        return figure.group().startsWith(GROUP);
    }

    /** The rows of a table (entries, confidence, how many, stated on average, right, interval), from the surest down. */
    static List<String> rows(List<Figure> figures) {
        List<String> rows = new ArrayList<>();
        for (Figure right : figures) {
            if (is(right) && right.name().endsWith(RIGHT)) {
                String base = right.name().substring(0, right.name().length() - RIGHT.length());
                double stated = figures.stream()
                        .filter(each -> each.name().equals(base + STATED))
                        .mapToDouble(Figure::value)
                        .findFirst()
                        .orElseThrow();
                String from = right.group().substring(GROUP.length());
                rows.add(String.format(
                        Locale.ROOT,
                        "| %s | %s–%.1f | %.0f | %.2f | %.2f | %.2f–%.2f |",
                        base.substring(base.indexOf(": ") + 2),
                        from,
                        Double.parseDouble(from) + 1.0 / BINS,
                        right.of(),
                        stated,
                        right.value(),
                        right.low(),
                        right.high()));
            }
        }
        rows.sort(java.util.Comparator.reverseOrder());
        return rows;
    }
}
