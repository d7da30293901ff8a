package org.dragoman.formats;

/** Numbers as text, the same on every machine and JDK: at most so many decimals, at least one, never an exponent. */
public final class Decimals {
    private Decimals() {}

    /** A confidence or a weight: up to four decimals. */
    public static String of(double value) {
        return format(value, 4, 10_000);
    }

    /** Degrees on the map: up to five decimals, about a metre. */
    public static String degrees(double value) {
        return format(value, 5, 100_000);
    }

    /** Whether a number is one that these write: neither endless nor above a thousand million. */
    static boolean canWrite(double value) {
        return Double.isFinite(value) && Math.abs(value) <= 1e9;
    }

    private static String format(double value, int places, int scale) {
        if (!canWrite(value)) {
            throw new IllegalArgumentException("no number to write: " + value);
        }
        long scaled = Math.round(Math.abs(value) * scale);
        StringBuilder out = new StringBuilder();
        if (value < 0 && scaled != 0) {
            out.append('-');
        }
        out.append(scaled / scale).append('.');
        String rest = Long.toString(scaled % scale);
        out.append("0".repeat(places - rest.length())).append(rest);
        return trim(out);
    }

    private static String trim(StringBuilder digits) {
        int end = digits.length();
        while (digits.charAt(end - 1) == '0' && digits.charAt(end - 2) != '.') {
            end--;
        }
        return digits.substring(0, end);
    }
}
