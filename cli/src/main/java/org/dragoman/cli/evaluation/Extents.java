package org.dragoman.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.dragoman.text.Span;
import tools.jackson.databind.JsonNode;

/** Compares stretches of text. */
final class Extents {
    private Extents() {}

    /** From the first to the last character of the spans of an annotation, null for none. */
    static @org.jspecify.annotations.Nullable Span around(JsonNode pieces) {
        int begin = Integer.MAX_VALUE;
        int end = -1;
        for (JsonNode piece : pieces.values()) {
            for (JsonNode span : piece.path("spans").values()) {
                begin = Math.min(begin, span.path(0).asInt());
                end = Math.max(end, span.path(1).asInt());
            }
        }
        return end < 0 ? null : new Span(begin, end);
    }

    /** Twice the shared characters over all characters of both, 0 to 1. */
    static double dice(Span one, Span other) {
        int shared = Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin());
        int all = one.end() - one.begin() + other.end() - other.begin();
        return shared <= 0 || all == 0 ? 0 : 2.0 * shared / all;
    }

    /** Pairs each wanted one with the first free found one that fits; the index of the found one, -1 for none. */
    static <W, F> List<Integer> pairs(List<W> wanted, List<F> found, BiPredicate<W, F> fits) {
        boolean[] taken = new boolean[found.size()];
        List<Integer> pairs = new ArrayList<>();
        for (W want : wanted) {
            int pair = -1;
            for (int i = 0; i < found.size() && pair < 0; i++) {
                pair = !taken[i] && fits.test(want, found.get(i)) ? i : -1;
            }
            if (pair >= 0) {
                taken[pair] = true;
            }
            pairs.add(pair);
        }
        return pairs;
    }
}
