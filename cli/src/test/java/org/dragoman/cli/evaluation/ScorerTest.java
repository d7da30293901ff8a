package org.dragoman.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Evidence;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Plover;
import org.dragoman.coding.Reading;
import org.dragoman.report.Report;
import org.dragoman.text.Span;
import org.dragoman.time.Dating;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScorerTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TEXT = "Norvenia's minister accused Estmark on Friday of closing the strait.";

    @Test
    void plvCountsTypeAndDyad() {
        GoldRow row = row("{'event':'ACCUSE','source':'the Norvenian minister','target':'Estmark'}");
        Score score = new PlvScorer().score(row, reading(event("ACCUSE", "112", Factuality.ASSERTED)));
        assertThat(score.right("recall")).isEqualTo(1);
        assertThat(score.right("precision")).isEqualTo(1);
        assertThat(score.right("type and dyad")).isEqualTo(1);
        assertThat(score.misses()).isEmpty();
    }

    @Test
    void plvHoldsEachWrongTypeAgainstPrecisionOnce() {
        GoldRow row = row("{'event':'REJECT','source':'minister','target':'Estmark'}");
        Event wrong = event("ACCUSE", "112", Factuality.REPORTED);
        Score score = new PlvScorer().score(row, reading(wrong, wrong));
        assertThat(score.right("recall")).isZero();
        assertThat(score.of("precision")).isEqualTo(1);
        assertThat(score.misses()).extracting(Score.Miss::what).containsExactly("other type");
    }

    @Test
    void plvTakesYieldConcedeAndRetreatForOneType() {
        GoldRow row = row("{'event':'YIELD','source':'minister','target':'Estmark'}");
        Score score = new PlvScorer().score(row, reading(event("RETREAT", "0841", Factuality.ASSERTED)));
        assertThat(score.right("recall")).isEqualTo(1);
    }

    @Test
    void announcedAgreementsCountAndAnnouncedAssaultsDoNot() {
        assertThat(PloverLabels.counts(event("AGREE", "030", Factuality.FUTURE)))
                .isTrue();
        assertThat(PloverLabels.counts(event("ASSAULT", "190", Factuality.FUTURE)))
                .isFalse();
    }

    @Test
    void gsrComparesCodesOfBothSides() {
        GoldRow row = row("{'event':'ACCUSE','source':[{'code':'NOR'}],'target':[{'code':'JAP'}]}");
        Score score = new GsrScorer().score(row, reading(event("ACCUSE", "112", Factuality.ASSERTED)));
        assertThat(score.right("source country")).isEqualTo(1);
        assertThat(score.right("target country")).isZero();
        assertThat(score.right("full triple")).isZero();
        assertThat(score.misses()).hasSize(1);
    }

    @Test
    void examplesLeaveFreeWhatOneCoderSaw() {
        GoldRow row = row("{'positions':[],'events':[],'quotes':[],'also':{'events':[['NOR','EST','11']]}}");
        Score score = new ExamplesScorer(false).score(row, reading(event("ACCUSE", "112", Factuality.ASSERTED)));
        assertThat(score.of("event root P")).isZero();
        GoldRow strict = row("{'positions':[],'events':[['NOR','EST','12']],'quotes':[]}");
        Score other = new ExamplesScorer(false).score(strict, reading(event("ACCUSE", "112", Factuality.ASSERTED)));
        assertThat(other.right("event root F1")).isZero();
        assertThat(other.right("event quad F1")).isEqualTo(2);
    }

    @Test
    void goldOfPositionsAloneHoldsNoEventAgainstAReading() {
        GoldRow row = row("{'positions':[],'events':[],'quotes':[]}");
        Score score = new ExamplesScorer(true).score(row, reading(event("ACCUSE", "112", Factuality.ASSERTED)));
        assertThat(score.figures()).noneMatch(name -> name.contains("event"));
        assertThat(score.figures()).contains("position core F1");
    }

    @Test
    void mpqaAsksForTheSignWhereHolderAndTargetAreBoth() {
        GoldRow row = row("{'sentence':'x','attitudes':["
                + "{'type':'agree-neg','holder':['the minister'],'target':['Estmark']},"
                + "{'type':'agree-pos','holder':['Norvenia'],'target':['the strait']},"
                + "{'type':'sentiment-pos','holder':['Norvenia'],'target':['Estmark']},"
                + "{'type':'arguing-pos','holder':['Norvenia'],'target':['Estmark']},"
                + "{'type':'speculation','holder':['Norvenia'],'target':['Estmark']}]}");
        Score score = new MpqaScorer().score(row, reading(event("ACCUSE", "112", Factuality.ASSERTED)));
        assertThat(score.right("coverage of arguing and agreeing")).isEqualTo(1);
        // To argue that something is so of a state is not to accuse it: events say nothing of it.
        assertThat(score.of("coverage of arguing and agreeing")).isEqualTo(3);
        assertThat(score.right("sign where both overlap")).isEqualTo(1);
        assertThat(score.of("sign where both overlap")).isEqualTo(2);
        assertThat(score.misses()).singleElement().matches(miss -> miss.gold().startsWith("sentiment+"));
        Score denied = new MpqaScorer().score(row, reading(event("ACCUSE", "112", Factuality.DENIED)));
        assertThat(denied.of("sign where both overlap")).isZero();
    }

    @Test
    void wordsOfATreebankArePrintedAsNews() {
        assertThat(MpqaScorer.untokenised("`` We do n't agree , '' he said -LRB- again -RRB- of Iran 's plan ."))
                .isEqualTo("“We don't agree,” he said (again) of Iran's plan.");
    }

    @Test
    void confidenceIsHeldAgainstHowOftenEntriesAreRight() {
        GoldRow row = row("{'event':'ACCUSE','source':'minister','target':'Estmark'}");
        List<Score> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String type = i < 6 ? "ACCUSE" : "REJECT";
            rows.add(new PlvScorer().score(row, reading(event(type, "112", Factuality.ASSERTED))));
        }
        assertThat(Reliability.rows(Bootstrap.figures(rows, List.of())))
                .singleElement()
                .asString()
                .startsWith("| event type | 0.8–0.9 | 8 | 0.80 | 0.75 |");
    }

    @Test
    void aFewRowsAllRightAreNoCertainty() {
        Figure figure =
                Bootstrap.figures(scores(i -> true).subList(0, 5), List.of()).get(0);
        assertThat(figure.low()).isEqualTo(1);
        assertThat(figure.withSpread().low()).isBetween(0.5, 0.6);
        assertThat(figure.withSpread().high()).isEqualTo(1);
        Figure mixed = Bootstrap.figures(scores(i -> i % 2 == 0), List.of()).get(0);
        assertThat(mixed.withSpread()).isEqualTo(mixed);
    }

    @Test
    void drawsWithoutARowOfASmallClassDoNotPullItsIntervalToNought() {
        List<Score> rows = scores(i -> true);
        rows = new ArrayList<>(rows.subList(0, 20));
        for (int i = 0; i < 2; i++) {
            Score rare = new Score();
            rare.add("rare: recall", 2, 2);
            rows.add(rare);
        }
        Figure rare = Bootstrap.figures(rows, List.of()).get(1);
        assertThat(rare.name()).isEqualTo("rare: recall");
        assertThat(rare.low()).isEqualTo(1);
        assertThat(rare.withSpread().low()).isBetween(0.4, 0.6);
    }

    @Test
    void tellsFactualitiesApartWhetherCountedOrNot() {
        GoldRow row = row("{'event':'ACCUSE','source':'minister','target':'Estmark'}");
        Score score = new PlvScorer().score(row, reading(event("ACCUSE", "112", Factuality.NEGATED)));
        assertThat(score.of("negated: type right")).isEqualTo(1);
        assertThat(score.of("asserted: type right")).isZero();
        assertThat(score.of("precision")).isZero();
    }

    @Test
    void differenceOfTwoSystemsIsClearOnlyWhenRowsAgreeOnIt() {
        List<Score> never = scores(i -> false);
        List<Score> half = scores(i -> i % 2 == 0);
        List<Score> otherHalf = scores(i -> i % 2 == 1);
        Bootstrap.Difference better =
                Bootstrap.differences(never, half, List.of()).get(0);
        assertThat(better.other() - better.ours()).isEqualTo(0.5);
        assertThat(better.isClear()).isTrue();
        assertThat(Bootstrap.differences(half, otherHalf, List.of()).get(0).isClear())
                .isFalse();
        Bootstrap.Difference same = Bootstrap.differences(half, half, List.of()).get(0);
        assertThat(same.low()).isZero();
        assertThat(same.high()).isZero();
    }

    private static List<Score> scores(IntPredicate right) {
        return IntStream.range(0, 50)
                .mapToObj(i -> {
                    Score score = new Score();
                    score.add("recall", right.test(i));
                    return score;
                })
                .toList();
    }

    @Test
    void intervalsHoldTheFigureAndComeOutTheSameTwice() {
        List<Score> rows = scores(i -> i % 2 == 0);
        Figure figure = Bootstrap.figures(rows, List.of()).get(0);
        assertThat(figure.value()).isEqualTo(0.5);
        assertThat(figure.low()).isBetween(0.3, 0.45);
        assertThat(figure.high()).isBetween(0.55, 0.7);
        assertThat(Bootstrap.figures(rows, List.of())).containsExactly(figure);
    }

    private static GoldRow row(String json) {
        JsonNode node = JSON.readTree(json.replace('\'', '"'));
        return new GoldRow("own-1", node, node);
    }

    private static Reading reading(Event... events) {
        return new Reading(
                Report.of("own-1", TEXT, null),
                null,
                null,
                List.of(),
                List.of(events),
                List.of(),
                List.of(),
                new Reading.Detail(List.of(), List.of(), List.of(), List.of()));
    }

    private static Event event(String type, String cameo, Factuality factuality) {
        return new Event(
                participant("Norvenia's minister", "NOR"),
                participant("Estmark", "EST"),
                cameo,
                new Plover(type, null, List.of()),
                3,
                -2,
                factuality,
                null,
                Dating.unknown("no date"),
                null,
                "no place",
                Map.of(),
                0.8,
                new Evidence(0, new Span(0, TEXT.length()), TEXT, null),
                "own.rule");
    }

    private static Participant participant(String text, String country) {
        return new Participant(new Actor(text, country, country, "GOV", null, Actor.Kind.COUNTRY), text);
    }
}
