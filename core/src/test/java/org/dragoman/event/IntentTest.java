package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.coding.Factuality;
import org.dragoman.grammar.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntentTest {
    private static final Standing PLAIN = new Standing(false, false, false, false, false, false, false, false, -1, -1);
    private static final Standing PURPOSE = new Standing(false, false, false, true, false, false, false, true, -1, -1);

    @ParameterizedTest
    @CsvSource({"042,036", "0862,0355", "072,0332", "163,1312", "195,138"})
    void announcesWhatIsToCome(String act, String intent) {
        assertThat(Intent.of(act, Factuality.FUTURE, PLAIN)).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource({"046,125", "085,1244", "0831,1231", "074,1224"})
    void refusesWhatWillNotBeDone(String act, String refusal) {
        assertThat(Intent.of(act, Factuality.NEGATED, PLAIN)).isEqualTo(refusal);
    }

    @Test
    void leavesWhatHappenedAndAimsAlone() {
        assertThat(Intent.of("046", Factuality.ASSERTED, PLAIN)).isNull();
        assertThat(Intent.of("190", Factuality.NEGATED, PLAIN)).isNull();
        assertThat(Intent.of("046", Factuality.FUTURE, PURPOSE)).isNull();
    }
}
