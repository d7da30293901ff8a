package org.dragoman.council;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.dragoman.coding.ToldPosition;
import org.jspecify.annotations.Nullable;

/**
 * Says how the council would vote, from what its members said and did: {@code forecaster.ask(question, positions)}.
 *
 * <p>It never invents: a member of whom nothing is told is unknown. {@link #RULE} is the rule in words. Immutable and thread
 * safe.
 */
public final class Forecaster {
    /** The rule, a sentence a line, for those who ask why. */
    public static final List<String> RULE = List.of(
            "A member's latest position on the measure and its target decides, as long as it is not later than the day asked for.",
            "A vote that was cast counts as if it were a year newer than words; a vote on a draft that would take the measure"
                    + " is a vote on the measure. An announced veto is a word.",
            "If nothing is told of the very measure, a wider or narrower one counts, less surely; then a vote on another draft"
                    + " about the same target that a report tells.",
            "How it voted on the last draft on the target that was vetoed stands beside it, and decides nothing.",
            "Support is a vote for it, opposition a vote against it, neutrality an abstention; a position that is withheld"
                    + " says nothing.",
            "One permanent member against it is a veto. Without one it passes with enough members for it (nine of fifteen"
                    + " since 1966, seven of eleven before), fails if too few could still be for it, and else lies open.",
            "Who is not spoken of is unknown.");

    private static final Set<String> VOTES = Set.of("vote", "veto", "abstain");
    private static final Set<Factuality> CAST = Set.of(Factuality.ASSERTED, Factuality.REPORTED, Factuality.HISTORICAL);
    private static final int VOTE_BONUS_DAYS = 365;
    private static final double SURE_VOTE = 0.9;
    private static final double SURE_WORD = 0.8;
    private static final double SURE_RELATED = 0.6;
    private static final double SURE_DRAFT = 0.6;

    private final SecurityCouncil council;
    private final Map<String, String> parents;

    /**
     * A forecaster.
     *
     * @param council members and vetoes
     * @param parents the wider kind of each kind of measure that has one
     */
    public Forecaster(SecurityCouncil council, Map<String, String> parents) {
        this.council = council;
        this.parents = Map.copyOf(parents);
    }

    /** How the members of that day would vote, judged by these positions. */
    public Forecast ask(Question question, List<ToldPosition> told) {
        List<Stand> stands = council.membersOn(question.on()).stream()
                .map(seat -> stand(seat, question, told))
                .toList();
        return judged(question, stands);
    }

    // ---- one member ----

    private Stand stand(Seat seat, Question question, List<ToldPosition> told) {
        List<Stand> found = new ArrayList<>();
        for (ToldPosition each : told) {
            Stand stand = stand(seat, question, each);
            if (stand != null) {
                found.add(stand);
            }
        }
        return found.stream()
                .max(weight(question))
                .orElseGet(() -> Stand.unknown(seat))
                .after(earlier(seat, question));
    }

    private @Nullable Veto earlier(Seat seat, Question question) {
        for (Veto veto : council.vetoesOn(question.target(), question.on())) {
            if (sat(seat, veto) && veto.ballot(seat.country()) != Ballot.UNKNOWN) {
                return veto;
            }
        }
        return null;
    }

    private boolean sat(Seat seat, Veto veto) {
        return council.membersOn(veto.date()).stream()
                .anyMatch(member -> member.country().equals(seat.country()));
    }

    /** What one position says of one member; null if nothing. */
    private @Nullable Stand stand(Seat seat, Question question, ToldPosition told) {
        Position position = told.position();
        String holder = position.holder().actor().country();
        LocalDate day = told.day();
        boolean counts = seat.country().equals(holder) && (day == null || !day.isAfter(question.on()));
        Ballot ballot = ballot(position.stance());
        Stand.Ground ground = ground(question, position);
        return !counts || ballot == Ballot.UNKNOWN || ground == Stand.Ground.NONE
                ? null
                : new Stand(seat, ballot, ground, told, sure(ground), null);
    }

    private static Ballot ballot(Stance stance) {
        return switch (stance) {
            case SUPPORT -> Ballot.FOR;
            case OPPOSE -> Ballot.AGAINST;
            case NEUTRAL -> Ballot.ABSTAIN;
            case WITHHELD -> Ballot.UNKNOWN;
        };
    }

    /** What a position is to the question: by its own measure, or by what the draft that it is about would do. */
    private Stand.Ground ground(Question question, Position position) {
        Measure measure = position.measure();
        Measure about = position.about();
        Stand.Ground own = ground(question, measure.kind(), measure.target(), isVote(position));
        if (about == null) {
            return own;
        }
        String target = about.target() == null ? measure.target() : about.target();
        Stand.Ground draft = ground(question, about.kind(), target, isVote(position));
        return draft.compareTo(own) < 0 ? draft : own;
    }

    private Stand.Ground ground(Question question, String kind, @Nullable String target, boolean voted) {
        if (!question.target().equals(target)) {
            return Stand.Ground.NONE;
        }
        if (kind.equals(question.measure())) {
            return voted ? Stand.Ground.VOTE : Stand.Ground.WORD;
        }
        if (kind.equals(parents.get(question.measure())) || question.measure().equals(parents.get(kind))) {
            return Stand.Ground.RELATED;
        }
        return kind.equals("resolution") ? Stand.Ground.EARLIER_DRAFT : Stand.Ground.NONE;
    }

    /** Who says that it will veto a draft has given his word, and no vote. */
    private static boolean isVote(Position position) {
        return VOTES.contains(position.act()) && CAST.contains(position.factuality());
    }

    private static double sure(Stand.Ground ground) {
        return switch (ground) {
            case VOTE -> SURE_VOTE;
            case WORD -> SURE_WORD;
            case RELATED -> SURE_RELATED;
            case EARLIER_DRAFT -> SURE_DRAFT;
            case NONE -> 0;
        };
    }

    /** The very measure before a related one before another draft; then the newest. */
    private static Comparator<Stand> weight(Question question) {
        return Comparator.<Stand>comparingInt(stand -> -rank(stand.ground()))
                .thenComparingLong(stand -> age(stand, question))
                .thenComparingDouble(stand ->
                        stand.told() == null ? 0 : stand.told().position().confidence());
    }

    private static int rank(Stand.Ground ground) {
        return ground == Stand.Ground.VOTE ? Stand.Ground.WORD.ordinal() : ground.ordinal();
    }

    private static long age(Stand stand, Question question) {
        LocalDate day = stand.told() == null ? null : stand.told().day();
        long newest = day == null ? Long.MIN_VALUE / 2 : ChronoUnit.DAYS.between(question.on(), day);
        return newest + (stand.ground() == Stand.Ground.VOTE ? VOTE_BONUS_DAYS : 0);
    }

    // ---- the whole ----

    private Forecast judged(Question question, List<Stand> stands) {
        int needed = council.majorityOn(question.on());
        List<String> stopping = codes(stands, stand -> stand.seat().permanent() && stand.ballot() == Ballot.AGAINST);
        if (!stopping.isEmpty()) {
            return forecast(question, stands, needed, Forecast.Outcome.VETOED, stopping);
        }
        long agreeing =
                stands.stream().filter(stand -> stand.ballot() == Ballot.FOR).count();
        List<String> unknown = codes(stands, stand -> stand.ballot() == Ballot.UNKNOWN);
        if (agreeing >= needed) {
            return forecast(question, stands, needed, Forecast.Outcome.PASSES, List.of());
        }
        long missing = council.seatsOn(question.on()) - stands.size();
        boolean tooFew = agreeing + unknown.size() + missing < needed;
        return forecast(
                question,
                stands,
                needed,
                tooFew ? Forecast.Outcome.FAILS : Forecast.Outcome.OPEN,
                tooFew ? List.of() : unknown);
    }

    private Forecast forecast(
            Question question, List<Stand> stands, int needed, Forecast.Outcome outcome, List<String> hands) {
        List<Veto> drafts = council.vetoesOn(question.target(), question.on());
        return new Forecast(question, stands, needed, outcome, hands, drafts);
    }

    private static List<String> codes(List<Stand> stands, Predicate<Stand> wanted) {
        return stands.stream()
                .filter(wanted)
                .map(stand -> stand.seat().country())
                .toList();
    }
}
