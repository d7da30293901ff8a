package org.dragoman.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void tellsSinceWhenAStanceHolds() {
        History line = one(
                told("2012-02-04", Stance.OPPOSE),
                told("2011-10-04", Stance.OPPOSE),
                told("2012-01-25", Stance.OPPOSE));
        assertThat(line.isUnchanged()).isTrue();
        assertThat(line.since()).isEqualTo(LocalDate.of(2011, 10, 4));
        assertThat(line.steps()).hasSize(3);
    }

    @Test
    void tellsWhenItChanged() {
        History line = one(told("2011-10-04", Stance.OPPOSE), told("2012-02-04", Stance.SUPPORT));
        assertThat(line.changes())
                .singleElement()
                .satisfies(step -> assertThat(step.day()).isEqualTo("2012-02-04"));
        assertThat(line.since()).isEqualTo(LocalDate.of(2012, 2, 4));
        assertThat(line.last()).isEqualTo(Stance.SUPPORT);
    }

    @Test
    void flagsWhatContradictsItselfOnOneDay() {
        History line = one(told("2012-02-04", Stance.OPPOSE), told("2012-02-04", Stance.SUPPORT));
        assertThat(line.contradictions()).hasSize(1);
        assertThat(line.changes()).isEmpty();
    }

    @Test
    void aDayThatContradictsItselfTurnsNothingRound() {
        History line = one(
                told("2011-10-04", Stance.OPPOSE),
                told("2012-02-04", Stance.SUPPORT),
                told("2012-02-04", Stance.NEUTRAL),
                told("2012-02-04", Stance.OPPOSE),
                told("2012-03-01", Stance.OPPOSE));
        assertThat(line.contradictions()).singleElement().satisfies(pair -> {
            assertThat(pair.one().position().stance()).isEqualTo(Stance.SUPPORT);
            assertThat(pair.other().position().stance()).isEqualTo(Stance.OPPOSE);
        });
        assertThat(line.changes()).isEmpty();
        assertThat(line.isUnchanged()).isFalse();
        assertThat(line.since()).isEqualTo(LocalDate.of(2011, 10, 4));
    }

    @Test
    void twoStatementsOfOneMonthAreNoContradiction() {
        History line = one(told("2012-02", Stance.OPPOSE), told("2012-02", Stance.SUPPORT));
        assertThat(line.contradictions()).isEmpty();
        assertThat(line.changes()).hasSize(1);
    }

    @Test
    void theLastStanceIsTheLastThatWasVoiced() {
        History line = one(told("2011-10-04", Stance.OPPOSE), told("2012-02-04", Stance.WITHHELD));
        assertThat(line.last()).isEqualTo(Stance.OPPOSE);
        assertThat(one(told("2012-02-04", Stance.WITHHELD)).last()).isEqualTo(Stance.WITHHELD);
    }

    @Test
    void silenceChangesNothing() {
        History line = one(
                told("2011-10-04", Stance.OPPOSE),
                told("2011-11-04", Stance.WITHHELD),
                told("2012-02-04", Stance.OPPOSE));
        assertThat(line.isUnchanged()).isTrue();
        assertThat(line.since()).isEqualTo(LocalDate.of(2011, 10, 4));
    }

    private static History one(ToldPosition... told) {
        List<History> lines = History.of(List.of(told));
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static ToldPosition told(String date, Stance stance) {
        Actor actor = new Actor("Norway", "NOR", "NOR", "GOV", null, Actor.Kind.COUNTRY);
        return new ToldPosition(
                new Position(
                        new Participant(actor, "Norway"),
                        null,
                        new Measure("sanctions", "MLI", "sanctions"),
                        null,
                        stance,
                        "state",
                        Factuality.ASSERTED,
                        null,
                        new Dating(date, Dating.Precision.DAY, "told"),
                        0.8,
                        new Evidence(0, new Span(0, 4), "text", null),
                        "rule"),
                "report",
                null);
    }
}
