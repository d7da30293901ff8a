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

    /** What the name has before its colon: a class or a factuality; empty for a figure of the whole set. */
    String group() {
        int colon = name.indexOf(": ");
        return colon < 0 ? "" : name.substring(0, colon);
    }

    boolean isFactuality() {
        return Arrays.stream(Factuality.values()).anyMatch(each -> each.label().equals(group()));
    }

    /** The sums, empty for a mean of figures. */
    String sums() {
        return right < 0 ? "" : String.format(Locale.ROOT, "%.0f of %.0f", right, of);
    }
}
