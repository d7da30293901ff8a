package org.dragoman.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dragoman.ledger.Query;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins: a word that only this class reads, and that fits the same question only. */
final class Cursor {
    private static final int DEEPEST = 100_000;

    private Cursor() {}

    /** The word for the page that begins at an offset. */
    static String of(Query query, int offset) {
        String text = offset + ":" + mark(query);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The offset that a word means; 0 for none. */
    static int offset(@Nullable String word, Query query) {
        if (word == null) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.US_ASCII);
            int colon = text.indexOf(':');
            int offset = Integer.parseInt(text.substring(0, Math.max(0, colon)));
            if (offset >= 0 && offset <= DEEPEST && text.substring(colon + 1).equals(mark(query))) {
                return offset;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw Problem.wrong(
                "The cursor does not belong to this question, or lies too deep. Begin again without it, or take"
                        + " everything from /api/v1/export.");
    }

    private static String mark(Query query) {
        return Integer.toHexString(query.hashCode());
    }
}
