package org.dragoman.coding;

import java.util.Objects;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that proves an entry.
 *
 * @param sentence index of the sentence in the report
 * @param span where it stands in the report's text
 * @param text the sentence as worded
 * @param content for a quotation, the offsets of what was said
 */
public record Evidence(
        int sentence, Span span, String text, @Nullable Span content) {

    public Evidence {
        Objects.requireNonNull(span, "evidence needs a span");
        Objects.requireNonNull(text, "evidence needs a text");
    }
}
