package org.dragoman.council;

import java.util.List;

/**
 * What the council would do with a draft.
 *
 * @param question what it was asked
 * @param stands one for each member, the permanent ones first
 * @param needed how many votes a decision takes
 * @param outcome what would come of it
 * @param hands codes of the members in whose hands it lies: who would stop it, or whose vote is not known
 * @param drafts drafts on the same party that were stopped before that day, newest first
 */
public record Forecast(
        Question question, List<Stand> stands, int needed, Outcome outcome, List<String> hands, List<Veto> drafts) {

    /** What comes of a draft. */
    public enum Outcome {
        /** A permanent member is against it. */
        VETOED("would be vetoed"),
        /** Enough members are for it and no permanent member is known to be against it. */
        PASSES("would pass"),
        /** Too few members are left that could be for it. */
        FAILS("would fail for want of votes"),
        /** It lies with members whose stand is not known. */
        OPEN("lies open");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** The outcome in words, to follow "it". */
        public String words() {
            return words;
        }
    }

    public Forecast {
        stands = List.copyOf(stands);
        hands = List.copyOf(hands);
        drafts = List.copyOf(drafts);
    }

    /** How many members would cast this ballot. */
    public int count(Ballot ballot) {
        return (int) stands.stream().filter(stand -> stand.ballot() == ballot).count();
    }
}
