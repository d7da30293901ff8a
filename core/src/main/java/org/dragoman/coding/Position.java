package org.dragoman.coding;

import java.util.Objects;
import java.util.function.Function;
import org.dragoman.time.Dating;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands on a measure.
 *
 * @param holder whose position it is: the state, for an official's words
 * @param speaker who voiced it, if that is somebody else than the holder
 * @param measure what it is about
 * @param about for a vote on a draft, what the draft would do, if the report says it
 * @param stance for, against, neutral or withheld
 * @param act how it was shown: state, reiterate, call-for, vote, veto, impose …
 * @param factuality how the report presents it
 * @param attribution whose word it is, when a third party ascribes it
 * @param date when it was taken or voiced
 * @param confidence how likely it is right, 0 to 1
 * @param evidence the proof
 * @param rule the frames that read it
 */
public record Position(
        Participant holder,
        @Nullable Participant speaker,
        Measure measure,
        @Nullable Measure about,
        Stance stance,
        String act,
        Factuality factuality,
        @Nullable Participant attribution,
        Dating date,
        double confidence,
        Evidence evidence,
        String rule)
        implements Entry {

    public Position {
        Objects.requireNonNull(holder, "a position needs a holder");
        Objects.requireNonNull(measure, "a position needs a measure");
        Objects.requireNonNull(stance, "a position needs a stance");
    }

    @Override
    public <T> T fold(
            Function<Event, T> onEvent, Function<Position, T> onPosition, Function<Quotation, T> onQuotation) {
        return onPosition.apply(this);
    }
}
