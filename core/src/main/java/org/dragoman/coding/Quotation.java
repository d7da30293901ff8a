package org.dragoman.coding;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.dragoman.time.Dating;
import org.jspecify.annotations.Nullable;

/**
 * Who said what.
 *
 * @param speaker who said it
 * @param cue the word that says so, as worded: "told", "according to"
 * @param content what was said, without the outer quotation marks
 * @param kind in whose words
 * @param addressee to whom, as worded
 * @param date when it was said
 * @param confidence how likely it is right, 0 to 1
 * @param evidence the proof, with the offsets of the content
 * @param rule the rule that read it
 */
public record Quotation(
        Participant speaker,
        String cue,
        String content,
        Kind kind,
        @Nullable String addressee,
        Dating date,
        double confidence,
        Evidence evidence,
        String rule)
        implements Entry {

    /** In whose words something is given. */
    public enum Kind {
        /** The speaker's, between quotation marks. */
        DIRECT,
        /** The reporter's. */
        INDIRECT,
        /** The reporter's with some of the speaker's between quotation marks. */
        MIXED;

        /** The lower-case word of the output contract. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Quotation {
        Objects.requireNonNull(speaker, "a quotation needs a speaker");
        Objects.requireNonNull(content, "a quotation needs a content");
        Objects.requireNonNull(evidence.content(), "a quotation's evidence needs the offsets of its content");
    }

    @Override
    public <T> T fold(
            Function<Event, T> onEvent, Function<Position, T> onPosition, Function<Quotation, T> onQuotation) {
        return onQuotation.apply(this);
    }
}
