package org.dragoman.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A draft that a permanent member stopped.
 *
 * @param date day of the vote
 * @param draft symbol of the draft ({@code S/2011/612}), or of the meeting where it had none
 * @param target code of the party that it bore on, null for none
 * @param measure kind of what it would have done, null if none fits
 * @param subject what it was about, in a few words
 * @param vetoedBy the permanent members that stopped it
 * @param against others that voted against it, as far as known
 * @param abstained who abstained, as far as known
 * @param complete whether who stands in no list is known to have voted for it
 */
public record Veto(
        LocalDate date,
        String draft,
        @Nullable String target,
        @Nullable String measure,
        String subject,
        List<String> vetoedBy,
        List<String> against,
        List<String> abstained,
        boolean complete) {

    public Veto {
        Objects.requireNonNull(date, "a veto needs a day");
        Objects.requireNonNull(draft, "a veto needs a draft");
        vetoedBy = List.copyOf(vetoedBy);
        against = List.copyOf(against);
        abstained = List.copyOf(abstained);
        if (vetoedBy.isEmpty()) {
            throw new IllegalArgumentException("somebody must have stopped " + draft);
        }
    }

    /** How a member of that day voted. */
    public Ballot ballot(String country) {
        if (vetoedBy.contains(country) || against.contains(country)) {
            return Ballot.AGAINST;
        }
        if (abstained.contains(country)) {
            return Ballot.ABSTAIN;
        }
        return complete ? Ballot.FOR : Ballot.UNKNOWN;
    }
}
