package org.dragoman.cli.evaluation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Two systems' readings of the same rows against the same gold. */
public final class Comparison {
    private final Outcome ours;
    private final Outcome other;

    /**
     * Compares two outcomes of one set.
     *
     * @throws IllegalArgumentException if they are not of the same rows
     */
    public Comparison(Outcome ours, Outcome other) {
        if (ours.set() != other.set() || !ours.ids().equals(other.ids())) {
            throw new IllegalArgumentException("two systems are compared on the same rows of the same set only");
        }
        this.ours = ours;
        this.other = other;
    }

    List<Bootstrap.Difference> differences() {
        return Bootstrap.differences(
                ours.scores(), other.scores(), ours.set().scorer().means());
    }

    /** The figures side by side; a star where the 95 % interval of the difference leaves out zero. */
    public void print(PrintWriter out) {
        out.println(ours.set().label() + ": this " + ours.rows() + "; other " + other.rows());
        out.printf("%-36s %6s  %6s  %7s  %s%n", "figure", "this", "other", "other +", "95 % of the difference");
        for (Bootstrap.Difference each : differences()) {
            out.printf(
                    Locale.ROOT,
                    "%-36s %6.3f  %6.3f  %+7.3f  %+.3f to %+.3f%s%n",
                    each.name(),
                    each.ours(),
                    each.other(),
                    each.other() - each.ours(),
                    each.low(),
                    each.high(),
                    each.isClear() ? " *" : "");
        }
    }
}
