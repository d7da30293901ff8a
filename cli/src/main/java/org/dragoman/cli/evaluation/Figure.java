package org.dragoman.cli.evaluation;

import java.util.Locale;

/**
 * A measured figure with its interval.
 *
 * @param name what was measured
 * @param value 0 to 1
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param right sum above the line, negative for a mean of figures
 * @param of sum below the line
 */
record Figure(String name, double value, double low, double high, double right, double of) {

    /** The sums, empty for a mean of figures. */
    String sums() {
        return right < 0 ? "" : String.format(Locale.ROOT, "%.0f of %.0f", right, of);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
