package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.report.ParsedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeTaggerTest {
    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2014, 3, 12);

    private static List<String> tags(String text) {
        return TimeTagger.tag(Words.plain(text, PUBLISHED)).stream()
                .map(m -> m.text() + " " + m.type() + " " + m.value())
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "They met on Monday.;Monday DATE 2014-03-10",
                "They met on Wednesday.;Wednesday DATE 2014-03-12",
                "They met on Thursday.;Thursday DATE 2014-03-06",
                "They will meet on Friday.;Friday DATE 2014-03-14",
                "Talks will resume next Tuesday.;next Tuesday DATE 2014-03-18",
                "He left last Friday.;last Friday DATE 2014-03-07",
                "He left early Thursday.;early Thursday DATE 2014-03-06",
                "He left yesterday.;yesterday DATE 2014-03-11",
                "The treaty was signed in October.;October DATE 2013-10",
                "The treaty was signed last May.;last May DATE 2013-05",
                "Voters will choose in June.;June DATE 2014-06",
                "The war began in June last year.;June last year DATE 2013-06",
                "It was signed on 14 October 2006.;14 October 2006 DATE 2006-10-14",
                "It was signed on October 14, 2006.;'October 14, 2006 DATE 2006-10-14'",
                "It was signed on Oct. 14.;Oct. 14 DATE 2013-10-14",
                "It was signed on 2006-10-14 in Lima.;2006-10-14 DATE 2006-10-14",
                "The army took power in 1999.;1999 DATE 1999",
                "It ruled in the 1990s.;the 1990s DATE 199",
                "It ruled in the early 1990s.;the early 1990s DATE 199",
                "It ruled in the 19th century.;the 19th century DATE 18",
                "The siege ended three days ago.;three days ago DATE 2014-03-09",
                "The siege ended two weeks ago.;two weeks ago DATE 2014-W09",
                "The siege ended nearly two years ago.;nearly two years ago DATE 2012",
                "Rebels took the town earlier this month.;earlier this month DATE 2014-03",
                "Rebels took the town last week.;last week DATE 2014-W10",
                "Exports fell in the third quarter.;the third quarter DATE 2013-Q3",
                "Exports fell in the fourth quarter of 2012.;the fourth quarter of 2012 DATE 2012-Q4",
                "They now face trial.;now DATE PRESENT_REF",
                "They recently quit.;recently DATE PAST_REF",
                "He left last summer.;last summer DATE 2013-SU",
                "The talks lasted for ten months.;ten months DURATION P10M",
                "The talks lasted more than two years.;more than two years DURATION P2Y",
                "They kept a two-year truce.;two-year DURATION P2Y",
                "They spoke for half an hour.;half an hour DURATION PT0.5H",
                "They fought over the past two decades.;the past two decades DURATION P20Y",
                "They meet every week.;every week SET P1W",
                "They meet each Thursday.;each Thursday SET XXXX-WXX-4",
                "They pray on Fridays.;Fridays SET XXXX-WXX-5",
                "The raid began at 10 p.m. Monday.;10 p.m. Monday TIME 2014-03-10T22:00",
                "The raid began at 10:30 p.m.;10:30 p.m. TIME 2014-03-12T22:30",
                "The raid began on Tuesday night.;Tuesday night TIME 2014-03-11TNI",
                "The raid began last night.;last night TIME 2014-03-11TNI",
                "They were freed on Christmas Eve.;Christmas Eve DATE 2013-12-24",
                "They were freed on Good Friday.;Good Friday DATE 2013-03-29"
            })
    void readsTimeExpressions(String text, String expected) {
        assertThat(tags(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It may march on the capital.",
                "The court seconded 1990 people to the north.",
                "Thus they left.",
                "Three-quarters of the seats went to women."
            })
    void takesNoOtherWordsForTimes(String text) {
        assertThat(tags(text)).isEmpty();
    }

    @Test
    void reckonsFromTheDateLastSpokenOf() {
        assertThat(tags("Rebels took the port on May 3, 2009, and lost it two days later."))
                .containsExactly("May 3, 2009 DATE 2009-05-03", "two days later DATE 2009-05-05");
    }

    @Test
    void tellsWhyADateWasRead() {
        List<TimeMention> times = TimeTagger.tag(Words.plain("They met on Monday.", PUBLISHED));
        assertThat(times.get(0).dating())
                .isEqualTo(new Dating(
                        "2014-03-10", Dating.Precision.DAY, "“on Monday” read against publication date 2014-03-12"));
    }

    @Test
    void leavesRelativeDatesOpenWithoutAPublicationDate() {
        ParsedReport report = Words.plain("They met on Monday, after the attack of 3 May 2009.", null);
        List<TimeMention> times = TimeTagger.tag(report);
        assertThat(times).extracting(TimeMention::value).containsExactly("XXXX-WXX-1", "2009-05-03");
        assertThat(times.get(0).dating()).isEqualTo(Dating.unknown("no publication date to resolve “on Monday”"));
        assertThat(times.get(1).dating()).isEqualTo(new Dating("2009-05-03", Dating.Precision.DAY, "“3 May 2009”"));
    }

    @Test
    void givesAWeekByItsMonday() {
        TimeMention week =
                TimeTagger.tag(Words.plain("They left last week.", PUBLISHED)).get(0);
        assertThat(week.dating()).extracting("value", "precision").containsExactly("2014-03-03", Dating.Precision.WEEK);
    }

    @Test
    void reckonsEaster() {
        assertThat(Holidays.easter(2014)).isEqualTo(LocalDate.of(2014, 4, 20));
        assertThat(Holidays.easter(1961)).isEqualTo(LocalDate.of(1961, 4, 2));
    }
}
