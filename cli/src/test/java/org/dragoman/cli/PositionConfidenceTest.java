package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dragoman.coding.Position;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

/** How sure a position is follows from how it was read. */
class PositionConfidenceTest {

    @Test
    void aSideTakenWithAnotherIsLessSureThanAViewThatIsStated() {
        double stated = confidence("Russia opposes sanctions on Iran.", "RUS");
        double sided = confidence("Russia opposes sanctions on Iran. China sided with Moscow.", "CHN");
        assertThat(sided).isLessThan(stated - 0.1);
    }

    @Test
    void aPlainRejectionIsSurerThanOneOfTheUndoing() {
        assertThat(confidence("India rejected sanctions on Iran.", "IND"))
                .isGreaterThan(confidence("India wants sanctions on Iran to be lifted.", "IND"));
    }

    @Test
    void noneIsCertain() {
        assertThat(confidence("Britain voted for the resolution on Libya.", "GBR"))
                .isBetween(0.6, 0.95);
    }

    private static double confidence(String text, String holder) {
        return Shared.ENGINE.read(Report.of("own", text, LocalDate.of(2012, 1, 25))).positions().stream()
                .filter(position -> holder.equals(position.holder().actor().code()))
                .mapToDouble(Position::confidence)
                .findFirst()
                .orElseThrow();
    }
}
