package org.dragoman.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dragoman.time.Dating;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2012-01-25, DAY, 2012-01-25, 2012-01-25",
        "2012-01-23, WEEK, 2012-01-23, 2012-01-29",
        "2012-02, MONTH, 2012-02-01, 2012-02-29",
        "2012-W05, WEEK, 2012-01-30, 2012-02-05",
        "2012-Q2, QUARTER, 2012-04-01, 2012-06-30",
        "2012-SU, SEASON, 2012-06-01, 2012-08-31",
        "2012-WI, SEASON, 2012-12-01, 2013-02-28",
        "2012, YEAR, 2012-01-01, 2012-12-31",
        "199, DECADE, 1990-01-01, 1999-12-31"
    })
    void theDaysThatAValueMayMean(String value, String precision, LocalDate first, LocalDate last) {
        assertThat(Period.of(dating(value, precision))).isEqualTo(new Period(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "2012-", "2012-W", "2012-Q9", "2012-13", "2012-02-31", "PAST_REF", "soon", "20122"})
    void whatIsNoDateHasNoDays(String value) {
        assertThat(Period.of(dating(value, "DAY"))).isNull();
    }

    private static Dating dating(String value, String precision) {
        return new Dating(value, Dating.Precision.valueOf(precision), "as given");
    }
}
