package org.dragoman.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes apart what stands in an address; what cannot be a name, a kind or an id is nothing that is here. */
final class Addresses {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,40}");
    private static final Pattern ENTRY = Pattern.compile("[epq][0-9a-f]{3,40}");
    private static final int LONGEST = 200;

    private Addresses() {}

    /** The code or name of an actor. */
    static String actor(String text) {
        return plain(text, "actor");
    }

    /** A kind of measure. */
    static String kind(String text) {
        if (!KIND.matcher(text).matches()) {
            throw Problem.missing(
                    "No measure is called so. Kinds look like sanctions or no-fly-zone; /measures lists them.");
        }
        return text;
    }

    /** On whom a measure bears, null for the dash that stands for nobody. */
    static @Nullable String target(String text) {
        return text.equals("-") ? null : plain(text, "target");
    }

    /** The id or key of a report. */
    static String report(String text) {
        return plain(text, "report");
    }

    /** The id of an entry, or a beginning of it. */
    static String entry(String text) {
        if (!ENTRY.matcher(text).matches()) {
            throw Problem.missing("No entry has such an id. Ids look like e0123456789abcdef0123.");
        }
        return text;
    }

    private static String plain(String text, String what) {
        boolean odd = text.isBlank()
                || text.length() > LONGEST
                || text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD);
        if (odd) {
            throw Problem.missing("No " + what + " is called so.");
        }
        return text.strip();
    }
}
