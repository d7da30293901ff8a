package org.dragoman.council;

import org.dragoman.coding.ToldPosition;
import org.jspecify.annotations.Nullable;

/**
 * Where one member stands on a question, and what tells it.
 *
 * @param seat the member
 * @param ballot what it would do
 * @param ground what that rests on
 * @param told the position that tells it, null if none does
 * @param sure how sure that is, 0 to 1
 * @param earlier the last stopped draft on the same target that it is known to have voted on, null if there is none; it
 *     decides nothing
 */
public record Stand(
        Seat seat,
        Ballot ballot,
        Ground ground,
        @Nullable ToldPosition told,
        double sure,
        @Nullable Veto earlier) {

    /** What a stand rests on, the strongest first. */
    public enum Ground {
        /** It voted on the very measure. */
        VOTE,
        /** It said or did so, on the very measure. */
        WORD,
        /** It said or did so on a wider or narrower measure. */
        RELATED,
        /** It voted so on an earlier draft about the same party, as a report tells. */
        EARLIER_DRAFT,
        /** Nothing tells. */
        NONE
    }

    static Stand unknown(Seat seat) {
        return new Stand(seat, Ballot.UNKNOWN, Ground.NONE, null, 0, null);
    }

    Stand after(@Nullable Veto earlier) {
        return new Stand(seat, ballot, ground, told, sure, earlier);
    }

    /** How it voted on the earlier draft, unknown if there is none. */
    public Ballot earlierBallot() {
        return earlier == null ? Ballot.UNKNOWN : earlier.ballot(seat.country());
    }
}
