package org.dragoman.cli.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Figures over all rows with percentile intervals from rows drawn with replacement; the same rows give the same interval. */
final class Bootstrap {
    private static final long SEED = 1_957L;
    private static final int DRAWS = 1_000;
    /** One in so many draws lies below a 95 % interval, and one above. */
    private static final int OUTSIDE = 40;

    private final List<Score> rows;
    private final List<Scorer.Mean> figures;

    private Bootstrap(List<Score> rows, List<Scorer.Mean> figures) {
        this.rows = rows;
        this.figures = figures;
    }

    static List<Figure> figures(List<Score> rows, List<Scorer.Mean> means) {
        return new Bootstrap(rows, named(rows, List.of(), means)).figures();
    }

    /** Figures of two systems on the same rows, and the interval of their difference when both are drawn alike. */
    static List<Difference> differences(List<Score> ours, List<Score> others, List<Scorer.Mean> means) {
        Bootstrap one = new Bootstrap(ours, named(ours, others, means));
        Bootstrap other = new Bootstrap(others, one.figures);
        List<Difference> out = new ArrayList<>();
        for (Scorer.Mean figure : one.figures) {
            double[][][] left = one.parts(figure);
            double[][][] right = other.parts(figure);
            double[] draws = one.draws(drawn -> value(right, drawn) - value(left, drawn));
            int[] each = one.each();
            out.add(new Difference(figure.name(), whole(left, each), whole(right, each), low(draws), high(draws)));
        }
        return out;
    }

    /**
     * A figure of two systems.
     *
     * @param name what was measured
     * @param ours the first system's value
     * @param other the second system's
     * @param low lower end of the 95 % interval of {@code other - ours}
     * @param high upper end
     */
    record Difference(String name, double ours, double other, double low, double high) {

        /** Whether the interval leaves out no difference at all. */
        boolean isClear() {
            return low > 0 || high < 0;
        }
    }

    private static List<Scorer.Mean> named(List<Score> ours, List<Score> others, List<Scorer.Mean> means) {
        Set<String> names = new LinkedHashSet<>();
        ours.forEach(row -> names.addAll(row.figures()));
        others.forEach(row -> names.addAll(row.figures()));
        List<Scorer.Mean> all = new ArrayList<>();
        names.forEach(name -> all.add(new Scorer.Mean(name, List.of(name))));
        all.addAll(means);
        return all;
    }

    private int[] each() {
        int[] each = new int[rows.size()];
        Arrays.setAll(each, i -> i);
        return each;
    }

    private List<Figure> figures() {
        List<Figure> out = new ArrayList<>();
        for (Scorer.Mean figure : figures) {
            double[][][] parts = parts(figure);
            double[] draws = draws(drawn -> value(parts, drawn));
            out.add(new Figure(
                    figure.name(),
                    whole(parts, each()),
                    low(draws),
                    high(draws),
                    parts.length == 1 ? Arrays.stream(parts[0][0]).sum() : -1,
                    Arrays.stream(parts[0][1]).sum()));
        }
        return out;
    }

    /** For each part of the figure, the sums above and below the line, row by row. */
    private double[][][] parts(Scorer.Mean figure) {
        double[][][] parts = new double[figure.of().size()][2][rows.size()];
        for (int part = 0; part < parts.length; part++) {
            String name = figure.of().get(part);
            for (int row = 0; row < rows.size(); row++) {
                parts[part][0][row] = rows.get(row).right(name);
                parts[part][1][row] = rows.get(row).of(name);
            }
        }
        return parts;
    }

    /** The figure in each draw, in order. Draws with nothing to ask, as small classes have, say nothing and are left out. */
    private double[] draws(ToDoubleFunction<int[]> figure) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[DRAWS];
        int[] drawn = new int[rows.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.setAll(drawn, i -> random.nextInt(drawn.length));
            values[draw] = figure.applyAsDouble(drawn);
        }
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    private static double low(double[] draws) {
        return draws.length == 0 ? 0 : draws[draws.length / OUTSIDE];
    }

    private static double high(double[] draws) {
        return draws.length == 0 ? 0 : draws[draws.length - 1 - draws.length / OUTSIDE];
    }

    /** The figure over all rows, 0 if there is nothing to ask. */
    private static double whole(double[][][] parts, int[] each) {
        double value = value(parts, each);
        return Double.isNaN(value) ? 0 : value;
    }

    /** A figure of rows; of a mean, the parts with nothing to ask are 0. Not a number if there is nothing to ask at all. */
    private static double value(double[][][] parts, int[] drawn) {
        double sum = 0;
        double all = 0;
        for (double[][] part : parts) {
            double right = 0;
            double of = 0;
            for (int row : drawn) {
                right += part[0][row];
                of += part[1][row];
            }
            sum += of == 0 ? 0 : right / of;
            all += of;
        }
        return all == 0 ? Double.NaN : sum / parts.length;
    }
}
