package org.dragoman.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, 0.0",
        "1, 1.0",
        "-5, -5.0",
        "0.9, 0.9",
        "0.1234567, 0.1235",
        "-0.00001, 0.0",
        "10, 10.0",
        "0.30000000000000004, 0.3",
        "0.05, 0.05"
    })
    void writesAtMostFourDecimalsAndAtLeastOne(double value, String written) {
        assertThat(Decimals.of(value)).isEqualTo(written);
    }

    @Test
    void writesDegreesToAMetre() {
        assertThat(Decimals.degrees(-33.8567844)).isEqualTo("-33.85678");
        assertThat(Decimals.degrees(180)).isEqualTo("180.0");
    }

    @Test
    void refusesWhatJsonCannotHold() {
        assertThatThrownBy(() -> Decimals.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Decimals.of(Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
    }
}
