package org.dragoman.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-01-25",
                "2012-01-25T23:30:00Z",
                "2012-01-25T23:30:00.123+09:00",
                "2012/01/25",
                "2012.01.25 14:05",
                "20120125",
                "20120125T101500Z",
                "20120125101500",
                "Wed, 25 Jan 2012 10:15:30 +0000",
                "Wed Jan 25 14:05:00 EST 2012",
                "January 25, 2012",
                "Jan. 25, 2012, 3:45 p.m. ET",
                "Published: Wednesday, January 25th, 2012 at 3:45 PM",
                "25 January 2012",
                "25th of January, 2012",
                "14:05, 25 January 2012",
                "25-Jan-2012",
                "25/01/2012",
                "25.01.2012 um 10:15 Uhr",
                "01/25/2012",
                "25 de enero de 2012",
                "25 janvier 2012 à 10h15",
                "Mittwoch, 25. Januar 2012",
                "25 января 2012",
                "25 يناير 2012",
                "٢٥ يناير ٢٠١٢",
                "25 Ocak 2012",
                "2012年1月25日",
                "2012년 1월 25일",
                "25 gennaio 2012",
                "25 de janeiro de 2012",
            })
    void readsTheSameDayFromEveryForm(String text) {
        assertThat(DateReader.find(text)).map(Published::day).contains(LocalDate.of(2012, 1, 25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "last week",
                "Wednesday",
                "25 January",
                "2012",
                "2012-13-45",
                "99/99/2012",
                "1234567890123",
                "section 4.2.1",
                "call 555-123-4567",
                "31 February 2012",
                "Mayhem 12, 2012"
            })
    void readsNoDateFromWhatIsNone(String text) {
        assertThat(DateReader.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2012-01-25T23:30:00+09:00 | 23:30 | +09:00",
                "Jan 25, 2012 3:45 p.m. EST | 15:45 | -05:00",
                "Wed, 25 Jan 2012 10:15:30 GMT | 10:15 | Z",
                "14:05, 25 January 2012 | 14:05 | ",
                "25 January 2012 12:05 AM | 00:05 | ",
                "January 25, 2012 at 4 pm | 16:00 | ",
                "2012-01-25 | | ",
            })
    void readsTimeAndZone(String text, LocalTime time, String zone) {
        Published published = DateReader.find(text).orElseThrow();
        assertThat(published.time()).isEqualTo(time);
        assertThat(published.zone()).isEqualTo(zone == null ? null : ZoneOffset.of(zone));
    }

    @Test
    void leavesTheOrderOfDayAndMonthToTheCaller() {
        assertThat(DateReader.find("03/04/2012", true)).map(Published::day).contains(LocalDate.of(2012, 4, 3));
        assertThat(DateReader.find("03/04/2012", false)).map(Published::day).contains(LocalDate.of(2012, 3, 4));
    }
}
