package org.dragoman.cli.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one row adds to each figure. Every figure is a sum over a sum, or a mean of such, so that rows can be drawn again
 * and again for its interval. Filled by one scorer, then only read.
 */
final class Score {
    private final Map<String, double[]> parts = new LinkedHashMap<>();
    private final List<Miss> misses = new ArrayList<>();

    /** Adds {@code right} out of {@code of} to a figure. */
    void add(String figure, double right, double of) {
        double[] sums = parts.computeIfAbsent(figure, name -> new double[2]);
        sums[0] += right;
        sums[1] += of;
    }

    /** Adds one try to a figure. */
    void add(String figure, boolean right) {
        add(figure, right ? 1 : 0, 1);
    }

    /** Adds to precision, recall and F1 of {@code name}. */
    void addFound(String name, double right, double found, double wanted) {
        add(name + " P", right, found);
        add(name + " R", right, wanted);
        add(name + " F1", 2 * right, found + wanted);
    }

    /** Keeps a wrong answer for those who look for its cause. */
    void miss(String what, String gold) {
        misses.add(new Miss(what, gold));
    }

    Set<String> figures() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    double right(String figure) {
        double[] sums = parts.get(figure);
        return sums == null ? 0 : sums[0];
    }

    double of(String figure) {
        double[] sums = parts.get(figure);
        return sums == null ? 0 : sums[1];
    }

    List<Miss> misses() {
        return List.copyOf(misses);
    }

    /** What went wrong, and what would have been right. */
    record Miss(String what, String gold) {}
}
