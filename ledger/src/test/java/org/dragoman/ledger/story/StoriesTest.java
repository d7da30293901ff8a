package org.dragoman.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.coding.Reading;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.MemoryLedger;
import org.dragoman.ledger.ReadBy;
import org.dragoman.ledger.Story;
import org.dragoman.report.Report;
import org.dragoman.testkit.Samples;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private static final LocalDate MONDAY = LocalDate.of(2013, 2, 4);
    private static final ReadBy BY = new ReadBy("0.1.0", "1");
    private static final String BRIDGE =
            "Engineers reopened the long bridge over the river on Monday after a year of repairs, and the first lorries with"
                    + " flour and medicine crossed into the northern district before noon, the roads office said. Traders"
                    + " who had waited at the southern gate for three days said prices would fall within the week.";
    private static final String RESENT = BRIDGE.replace("after a year of repairs", "after one year of repairs");
    private static final String COURT =
            "A court in the coastal town acquitted two fishermen on Monday of charges that they had carried rifles to the"
                    + " islands, ruling that the navy's search of their boat had been unlawful from its very beginning.";

    @Test
    void joinsAReportThatIsSentAgainWithALightEdit() {
        Stories stories = new Stories();
        stories.add("a", MONDAY, BRIDGE);
        stories.add("c", MONDAY, COURT);
        stories.add("b", MONDAY.plusDays(1), RESENT.toUpperCase(java.util.Locale.ROOT));
        assertThat(stories.stories()).hasSize(1);
        Story story = stories.stories().get(0);
        assertThat(story.id()).isEqualTo("a");
        assertThat(story.members()).extracting(Story.Member::report).containsExactly("a", "b");
        assertThat(story.members().get(1).likeness()).isBetween(0.7, 0.99);
    }

    @Test
    void joinsNothingAcrossMoreThanThreeDays() {
        Stories stories = new Stories();
        stories.add("a", MONDAY, BRIDGE);
        stories.add("b", MONDAY.plusDays(4), BRIDGE);
        assertThat(stories.stories()).isEmpty();
    }

    @Test
    void doesNotLetAChainOfEditsEndInAStoryOfStrangers() {
        Stories stories = new Stories();
        String[] words = (BRIDGE + " " + COURT).split(" ");
        // Each telling drops four words at the beginning and takes four more at the end.
        int length = 60;
        for (int i = 0; i + length <= words.length; i += 4) {
            stories.add("t" + i, MONDAY, String.join(" ", List.of(words).subList(i, i + length)));
        }
        assertThat(stories.stories()).isNotEmpty();
        for (Story story : stories.stories()) {
            for (Story.Member one : story.members()) {
                for (Story.Member other : story.members()) {
                    assertThat(likeness(words, one, other, length)).isGreaterThanOrEqualTo(Stories.NEVER_BELOW);
                }
            }
        }
    }

    private static double likeness(String[] words, Story.Member one, Story.Member other, int length) {
        return shingles(words, one, length).likeness(shingles(words, other, length));
    }

    private static Shingles shingles(String[] words, Story.Member member, int length) {
        int from = Integer.parseInt(member.report().substring(1));
        return Shingles.of(String.join(" ", List.of(words).subList(from, from + length)));
    }

    @Test
    void saysNothingOfReportsOfAFewWords() {
        Stories stories = new Stories();
        stories.add("a", MONDAY, "No change in the rate.");
        stories.add("b", MONDAY, "No change in the rate.");
        assertThat(stories.stories()).isEmpty();
    }

    @Test
    void comparesReportsWithoutADateWithEachOther() {
        Stories stories = new Stories();
        stories.add("a", MONDAY, BRIDGE);
        stories.add("u", null, BRIDGE);
        stories.add("v", null, RESENT);
        assertThat(stories.stories()).extracting(Story::id).containsExactly("u");
    }

    @Test
    void refusesReportsOutOfOrder() {
        Stories stories = new Stories();
        stories.add("a", MONDAY, BRIDGE);
        assertThatThrownBy(() -> stories.add("b", MONDAY.minusDays(1), COURT)).hasMessageContaining("order");
    }

    @Test
    void carriesAStoryOnAndTakesItApartAgain() {
        try (Ledger ledger = new MemoryLedger()) {
            Reading first = report("a", MONDAY, BRIDGE);
            Reading second = report("b", MONDAY.plusDays(3), RESENT);
            Reading third = report("c", MONDAY.plusDays(6), BRIDGE);
            String lead = first.report().id();
            ledger.put(List.of(Deposit.of(first), Deposit.of(second)), BY);
            StoryKeeper keeper = new StoryKeeper(ledger);
            assertThat(keeper.gather()).hasSize(1);
            ledger.put(List.of(Deposit.of(third)), BY);
            keeper.gather(MONDAY.plusDays(6), MONDAY.plusDays(6));
            assertThat(ledger.story(third.report().id()).orElseThrow().id()).isEqualTo(lead);
            assertThat(ledger.totals().stories()).isEqualTo(1);
            keeper.separate();
            assertThat(ledger.totals().stories()).isEqualTo(3);
        }
    }

    private static Reading report(String key, LocalDate day, String text) {
        Reading sample = Samples.norwayOnMali(key, day.toString());
        return new Reading(
                new Report(key, null, text, day, null, "Wire " + key, "en"),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sample.detail());
    }
}
