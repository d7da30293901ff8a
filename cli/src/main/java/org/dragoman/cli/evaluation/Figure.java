package org.dragoman.cli.evaluation;

import java.util.Arrays;
import java.util.Locale;
import org.dragoman.coding.Factuality;

/**
 * A measured figure with its interval.
 *
 * @param name what was measured; for one class or factuality its name, a colon and what was measured
 * @param value 0 to 1
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param right sum above the line, negative for a mean of figures
 * @param of sum below the line
 */
record Figure(String name, double value, double low, double high, double right, double of) {
    private static final double Z = 1.96;

    /** What the name has before its colon: a class or a factuality; empty for a figure of the whole set. */
    String group() {
        int colon = name.indexOf(": ");
        return colon < 0 ? "" : name.substring(0, colon);
    }

    /**
     * The figure with an interval that says something when every draw gives the same: rows that are all right, or all wrong,
     * leave the bootstrap nothing to vary, however few they are. Then the interval is Wilson's for so many tries.
     */
    Figure withSpread() {
        if (right < 0 || low != high || of == 0 || (value != 0 && value != 1)) {
            return this;
        }
        double tries = name.endsWith(" F1") ? of / 2 : of;
        double far = Z * Z / (tries + Z * Z);
        return value == 1 ? new Figure(name, 1, 1 - far, 1, right, of) : new Figure(name, 0, 0, far, right, of);
    }

    /** Whether the set had nothing to ask: a class of which there is nothing. */
    boolean isEmpty() {
        return right >= 0 && of == 0;
    }

    boolean isFactuality() {
        return Arrays.stream(Factuality.values()).anyMatch(each -> each.label().equals(group()));
    }

    /** The sums, empty for a mean of figures. */
    String sums() {
        return right < 0 ? "" : String.format(Locale.ROOT, "%.0f of %.0f", right, of);
    }
}
