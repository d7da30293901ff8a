package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dragoman.report.ParsedReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TimeBinderTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2014, 3, 12);
    /** "Norway said on Monday it had expelled two envoys in October." */
    private static final String NESTED =
            "Norway/NNP/2/nsubj said/VBD/0/root/say on/IN/4/case Monday/NNP/2/obl it/PRP/7/nsubj"
                    + " had/VBD/7/aux/have expelled/VBN/2/ccomp/expel two/CD/9/nummod envoys/NNS/7/obj in/IN/11/case"
                    + " October/NNP/7/obl ././2/punct";

    private static Dating bind(String annotated, int predicate, @Nullable LocalDate published) {
        ParsedReport report = Words.parsed(annotated, published);
        return TimeBinder.forEvent(report, 0, predicate, TimeTagger.tag(report));
    }

    @Test
    void bindsEachClauseToItsOwnTime() {
        assertThat(bind(NESTED, 1, PUBLISHED).value()).isEqualTo("2014-03-10");
        assertThat(bind(NESTED, 6, PUBLISHED).value()).isEqualTo("2013-10");
    }

    @Test
    void takesTheTimeOfTheClauseAbove() {
        String text = "Norway/NNP/2/nsubj said/VBD/0/root/say on/IN/4/case Monday/NNP/2/obl it/PRP/6/nsubj"
                + " expelled/VBD/2/ccomp/expel envoys/NNS/6/obj";
        assertThat(bind(text, 5, PUBLISHED).value()).isEqualTo("2014-03-10");
    }

    @Test
    void leavesTheTimeOfAClauseBelowAlone() {
        String text =
                "Norway/NNP/2/nsubj thanked/VBD/0/root/thank rebels/NNS/2/obj who/WP/5/nsubj freed/VBD/3/acl:relcl/free"
                        + " them/PRP/5/obj on/IN/8/case Monday/NNP/5/obl";
        assertThat(bind(text, 1, PUBLISHED))
                .isEqualTo(new Dating("2014-03-12", Dating.Precision.DAY, "publication date"));
        assertThat(bind(text, 4, PUBLISHED).value()).isEqualTo("2014-03-10");
    }

    @Test
    void saysWhyThereIsNoDate() {
        assertThat(bind(NESTED, 1, null)).isEqualTo(Dating.unknown("no publication date to resolve “on Monday”"));
        assertThat(bind("Norway/NNP/2/nsubj protested/VBD/0/root/protest", 1, null))
                .isEqualTo(Dating.unknown("no publication date, and the sentence names no day"));
    }

    @Test
    void knowsBackgroundByItsDistance() {
        Dating october = bind(NESTED, 6, PUBLISHED);
        assertThat(TimeBinder.daysBefore(october, PUBLISHED)).hasValue(132);
        assertThat(TimeBinder.isBackground(october, PUBLISHED)).isTrue();
        assertThat(TimeBinder.isBackground(bind(NESTED, 1, PUBLISHED), PUBLISHED))
                .isFalse();
    }
}
