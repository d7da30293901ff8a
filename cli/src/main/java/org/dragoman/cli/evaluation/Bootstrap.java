package org.dragoman.cli.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Figures over all rows with percentile intervals from rows drawn with replacement; the same rows give the same interval. */
final class Bootstrap {
    private static final long SEED = 1_957L;
    private static final int DRAWS = 1_000;

    private final List<Score> rows;
    private final List<Scorer.Mean> figures;

    private Bootstrap(List<Score> rows, List<Scorer.Mean> figures) {
        this.rows = rows;
        this.figures = figures;
    }

    static List<Figure> figures(List<Score> rows, List<Scorer.Mean> means) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.figures()));
        List<Scorer.Mean> all = new ArrayList<>();
        names.forEach(name -> all.add(new Scorer.Mean(name, List.of(name))));
        all.addAll(means);
        return new Bootstrap(rows, all).figures();
    }

    private List<Figure> figures() {
        List<Figure> out = new ArrayList<>();
        for (Scorer.Mean figure : figures) {
            double[][][] parts = parts(figure);
            int[] each = new int[rows.size()];
            Arrays.setAll(each, i -> i);
            double[] draws = draws(parts);
            out.add(new Figure(
                    figure.name(),
                    value(parts, each),
                    draws[DRAWS / 40],
                    draws[DRAWS - 1 - DRAWS / 40],
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

    private double[] draws(double[][][] parts) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[DRAWS];
        int[] drawn = new int[rows.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.setAll(drawn, i -> random.nextInt(drawn.length));
            values[draw] = value(parts, drawn);
        }
        Arrays.sort(values);
        return values;
    }

    private static double value(double[][][] parts, int[] drawn) {
        double sum = 0;
        for (double[][] part : parts) {
            double right = 0;
            double of = 0;
            for (int row : drawn) {
                right += part[0][row];
                of += part[1][row];
            }
            sum += of == 0 ? 0 : right / of;
        }
        return sum / parts.length;
    }
}
