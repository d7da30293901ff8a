package org.dragoman.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Evidence;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.dragoman.coding.ToldPosition;
import org.dragoman.text.Span;
import org.dragoman.time.Dating;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForecasterTest {
    private static final LocalDate DAY = LocalDate.of(2012, 1, 25);
    private static final List<String> PERMANENT = List.of("CHN", "FRA", "GBR", "RUS", "USA");
    private static final List<String> ELECTED =
            List.of("AZE", "COL", "DEU", "GTM", "IND", "MAR", "PAK", "PRT", "TGO", "ZAF");

    @Test
    void onePermanentMemberAgainstItStopsIt() {
        Forecast forecast = ask(told("FRA", Stance.SUPPORT, "2012-01-20"), told("RUS", Stance.OPPOSE, "2012-01-24"));
        assertThat(forecast.outcome()).isEqualTo(Forecast.Outcome.VETOED);
        assertThat(forecast.hands()).containsExactly("RUS");
        assertThat(forecast.count(Ballot.FOR)).isEqualTo(1);
        assertThat(forecast.count(Ballot.UNKNOWN)).isEqualTo(13);
    }

    @Test
    void nineForItAndNoVetoPassIt() {
        List<ToldPosition> all = new ArrayList<>();
        PERMANENT.forEach(code -> all.add(told(code, Stance.SUPPORT, "2012-01-01")));
        ELECTED.subList(0, 4).forEach(code -> all.add(told(code, Stance.SUPPORT, "2012-01-01")));
        assertThat(ask(all).outcome()).isEqualTo(Forecast.Outcome.PASSES);
        assertThat(ask(all.subList(0, 8)).outcome()).isEqualTo(Forecast.Outcome.OPEN);
        assertThat(ask(all.subList(0, 8)).hands()).containsExactlyElementsOf(ELECTED.subList(3, 10));
    }

    @Test
    void failsWhenTooFewAreLeft() {
        List<ToldPosition> all = new ArrayList<>();
        ELECTED.forEach(code -> all.add(told(code, Stance.NEUTRAL, "2012-01-01")));
        assertThat(ask(all).outcome()).isEqualTo(Forecast.Outcome.FAILS);
    }

    @Test
    void theLatestPositionCountsAndNoneAfterTheDay() {
        ToldPosition first = told("USA", Stance.OPPOSE, "2011-06-01");
        ToldPosition then = told("USA", Stance.SUPPORT, "2012-01-02");
        ToldPosition later = told("USA", Stance.OPPOSE, "2012-02-01");
        assertThat(stand(ask(first, then, later), "USA").ballot()).isEqualTo(Ballot.FOR);
        assertThat(stand(ask(later), "USA").ballot()).isEqualTo(Ballot.UNKNOWN);
    }

    @Test
    void aVoteCountsMoreThanLaterWords() {
        ToldPosition vote = told("CHN", "sanctions", Stance.OPPOSE, "vote", "2011-10-04");
        ToldPosition words = told("CHN", Stance.SUPPORT, "2012-01-02");
        assertThat(stand(ask(vote, words), "CHN").ballot()).isEqualTo(Ballot.AGAINST);
        ToldPosition longAgo = told("CHN", "sanctions", Stance.OPPOSE, "vote", "2010-06-04");
        assertThat(stand(ask(longAgo, words), "CHN").ballot()).isEqualTo(Ballot.FOR);
    }

    @Test
    void theVeryMeasureGoesBeforeARelatedOneAndThatBeforeAnotherDraft() {
        ToldPosition related = told("FRA", "arms-embargo", Stance.SUPPORT, "state", "2012-01-20");
        ToldPosition draft = told("FRA", "resolution", Stance.OPPOSE, "vote", "2012-01-21");
        ToldPosition very = told("FRA", Stance.NEUTRAL, "2011-01-20");
        assertThat(stand(ask(related, draft), "FRA").ground()).isEqualTo(Stand.Ground.RELATED);
        assertThat(stand(ask(related, draft, very), "FRA").ballot()).isEqualTo(Ballot.ABSTAIN);
        assertThat(stand(ask(draft), "FRA").ground()).isEqualTo(Stand.Ground.EARLIER_DRAFT);
    }

    @Test
    void aVoteOnADraftThatWouldTakeTheMeasureIsAVoteOnIt() {
        ToldPosition draft = about(told("CHN", "resolution", Stance.OPPOSE, "veto", "2011-10-04", null), "sanctions");
        Stand stand = stand(ask(draft, told("CHN", Stance.SUPPORT, "2012-01-02")), "CHN");
        assertThat(stand.ground()).isEqualTo(Stand.Ground.VOTE);
        assertThat(stand.ballot()).isEqualTo(Ballot.AGAINST);
        ToldPosition other = about(told("CHN", "resolution", Stance.OPPOSE, "veto", "2011-10-04"), "elections");
        assertThat(stand(ask(other), "CHN").ground()).isEqualTo(Stand.Ground.EARLIER_DRAFT);
    }

    @Test
    void anAnnouncedVetoIsAWordAndNoVote() {
        ToldPosition announced = as(told("RUS", "sanctions", Stance.OPPOSE, "veto", "2012-01-24"), Factuality.FUTURE);
        assertThat(stand(ask(announced), "RUS").ground()).isEqualTo(Stand.Ground.WORD);
        assertThat(stand(ask(announced), "RUS").ballot()).isEqualTo(Ballot.AGAINST);
        ToldPosition cast = as(announced, Factuality.REPORTED);
        assertThat(stand(ask(cast), "RUS").ground()).isEqualTo(Stand.Ground.VOTE);
    }

    private static ToldPosition as(ToldPosition told, Factuality factuality) {
        Position one = told.position();
        return new ToldPosition(
                new Position(
                        one.holder(),
                        one.speaker(),
                        one.measure(),
                        one.about(),
                        one.stance(),
                        one.act(),
                        factuality,
                        one.attribution(),
                        one.date(),
                        one.confidence(),
                        one.evidence(),
                        one.rule()),
                told.report(),
                told.published());
    }

    private static ToldPosition about(ToldPosition told, String kind) {
        Position one = told.position();
        Position position = new Position(
                one.holder(),
                one.speaker(),
                one.measure(),
                new Measure(kind, "SYR", kind),
                one.stance(),
                one.act(),
                one.factuality(),
                one.attribution(),
                one.date(),
                one.confidence(),
                one.evidence(),
                one.rule());
        return new ToldPosition(position, told.report(), told.published());
    }

    @Test
    void tellsTheDraftsThatWereStoppedBefore() {
        assertThat(ask().drafts()).extracting(Veto::draft).containsExactly("S/2011/612");
    }

    @Test
    void whatIsWithheldOrOfAnotherCountrySaysNothing() {
        Forecast forecast = ask(
                told("RUS", Stance.WITHHELD, "2012-01-24"),
                told("CHN", "sanctions", Stance.OPPOSE, "state", "2012-01-24", "IRN"));
        assertThat(forecast.count(Ballot.UNKNOWN)).isEqualTo(15);
        assertThat(forecast.outcome()).isEqualTo(Forecast.Outcome.OPEN);
    }

    @Test
    void showsTheVoteOnAnEarlierDraftWithoutCountingIt() {
        Stand stand = stand(ask(), "IND");
        assertThat(stand.ballot()).isEqualTo(Ballot.UNKNOWN);
        assertThat(stand.earlierBallot()).isEqualTo(Ballot.ABSTAIN);
        assertThat(stand(ask(), "AZE").earlier()).isNull();
    }

    @Test
    void sevenOfElevenSufficedBeforeTheCouncilGrew() {
        assertThat(council().majorityOn(LocalDate.of(1965, 12, 31))).isEqualTo(7);
        assertThat(council().majorityOn(LocalDate.of(1966, 1, 1))).isEqualTo(9);
    }

    private static Forecast ask(ToldPosition... told) {
        return ask(List.of(told));
    }

    private static Forecast ask(List<ToldPosition> told) {
        return new Forecaster(council(), Map.of("arms-embargo", "sanctions"))
                .ask(new Question("sanctions", "SYR", DAY), told);
    }

    private static Stand stand(Forecast forecast, String code) {
        return forecast.stands().stream()
                .filter(stand -> stand.seat().country().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static SecurityCouncil council() {
        List<Seat> seats = new ArrayList<>();
        PERMANENT.forEach(code -> seats.add(new Seat(code, LocalDate.of(1992, 1, 1), null, true)));
        ELECTED.forEach(code -> seats.add(new Seat(
                code, LocalDate.of(code.equals("AZE") ? 2012 : 2011, 1, 1), LocalDate.of(2012, 12, 31), false)));
        Veto veto = new Veto(
                LocalDate.of(2011, 10, 4),
                "S/2011/612",
                "SYR",
                "sanctions",
                "repression",
                List.of("CHN", "RUS"),
                List.of(),
                List.of("IND"),
                true);
        return new SecurityCouncil(seats, List.of(veto));
    }

    static ToldPosition told(String holder, Stance stance, String date) {
        return told(holder, "sanctions", stance, "state", date);
    }

    static ToldPosition told(String holder, String kind, Stance stance, String act, String date) {
        return told(holder, kind, stance, act, date, "SYR");
    }

    static ToldPosition told(
            String holder, String kind, Stance stance, String act, String date, @Nullable String target) {
        Actor actor = new Actor(holder, holder, holder, "GOV", null, Actor.Kind.COUNTRY);
        Position position = new Position(
                new Participant(actor, holder),
                null,
                new Measure(kind, target, kind),
                null,
                stance,
                act,
                Factuality.ASSERTED,
                null,
                new Dating(date, Dating.Precision.DAY, "told"),
                0.8,
                new Evidence(0, new Span(0, 4), "text", null),
                "rule");
        return new ToldPosition(position, "report", null);
    }
}
