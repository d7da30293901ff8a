package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dragoman.Engine;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who did what to whom over clauses and sentences, with the shipped parser and knowledge. */
class EventReadingTest {
    private static final Engine ENGINE = Shared.ENGINE;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Peru accused Ecuador of smuggling. Ecuador rejected the accusation. | ECU PER 12
            Norway bombed a port in Iceland. Sweden condemned the raid. | SWE NOR 11
            Norway imposed an embargo on Iceland. Iceland denounced the embargo. | ISL NOR 11
            Norway bombed a port in Iceland. Sweden demanded a halt to the attacks. | SWE NOR 10
            """)
    void followsANounBackToWhoDidIt(String text, String expected) {
        assertThat(events(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chile offered to trade copper with Bolivia. | BOL CHL 03
            Chile and Peru offered to help Bolivia. | CHL PER 03
            Chile praised the isolation of Bolivia. | CHL BOL 05
            Chile and Peru closed their borders to Bolivia, severing diplomatic relations. | CHL PER 16
            """)
    void bindsNobodyWhoDidNothing(String text, String wrong) {
        assertThat(events(text)).doesNotContain(wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The presidents of Chile and Peru signed a treaty of friendship. | PER CHL 05
            Negotiators for Chile and Peru met in Quito. | CHL PER 04
            Chile condemned Peru and vowed revenge. | CHL PER 13
            Chile agreed to sell copper to Peru. | CHL PER 03
            Peru yesterday recalled its ambassador from Chile. | PER CHL 16
            Hundreds of thousands of Chileans protested against Peru. | CHL PER 14
            """)
    void findsWhoIsMeantInsideTheClause(String text, String expected) {
        assertThat(events(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Turkish police arrested two dozen Kurdish activists. | detained | two dozen
            Israel deported 415 Palestinians to Lebanon. | expelled | 415
            Hundreds of Peruvians were killed by Chilean troops. | killed | Hundreds
            Japan gave Nepal $20 million in aid. | amount | $20 million
            Norway sent 40 tonnes of rice to Jordan. | amount | 40 tonnes of rice
            """)
    void keepsTheNumbersOfAnEventAsWorded(String text, String detail, String number) {
        assertThat(ENGINE.read(report(text)).events())
                .anySatisfy(event -> assertThat(event.details()).containsEntry(detail, number));
    }

    @Test
    void isSurerOfAVerbThanOfANoun() {
        double verb =
                ENGINE.read(report("Chad attacked Niger.")).events().get(0).confidence();
        double noun = ENGINE.read(report("Chad's attack on Niger ended at dawn."))
                .events()
                .get(0)
                .confidence();
        assertThat(verb).isBetween(0.6, 0.95).isGreaterThan(noun);
    }

    @Test
    void whomAStateHasInItsHandsIsItsOwn() {
        Event event = ENGINE.read(report("Security officers in Belarus detained a journalist."))
                .events()
                .get(0);
        assertThat(Objects.requireNonNull(event.target()).actor().code()).isEqualTo("BLRJRN");
    }

    @Test
    void aConditionIsNotNegatedByWhatItWouldBring() {
        assertThat(ENGINE.read(report("If Ethiopia invades Eritrea, the talks will fail."))
                        .events())
                .noneMatch(event -> event.factuality().label().equals("negated"));
    }

    private static List<String> events(String text) {
        return ENGINE.read(report(text)).events().stream()
                .filter(event -> event.target() != null)
                .map(event -> country(event.source().actor()) + " "
                        + country(Objects.requireNonNull(event.target()).actor()) + " "
                        + event.cameo().substring(0, 2))
                .toList();
    }

    private static String country(Actor actor) {
        return String.valueOf(actor.country() == null ? actor.code() : actor.country());
    }

    private static Report report(String text) {
        return Report.of("r", text, LocalDate.of(2012, 1, 25));
    }
}
