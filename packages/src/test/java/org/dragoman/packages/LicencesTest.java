package org.dragoman.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LicencesTest {
    private static final List<String> ALLOWED = List.of("MIT", "EPL-2.0");

    @Test
    void oneAllowedLicenceOfSeveralIsEnough() {
        Licences licences = check("{\"license\": {\"id\": \"GPL-3.0-only\"}}, {\"license\": {\"id\": \"EPL-2.0\"}}");

        assertThat(licences.problems()).isEmpty();
        assertThat(licences.chosen()).containsEntry("g:part:1", "EPL-2.0");
    }

    @Test
    void oneOfTheLicencesOfAnExpressionIsChosen() {
        Licences licences = check("{\"expression\": \"(GPL-2.0-only OR EPL-2.0)\"}");

        assertThat(licences.problems()).isEmpty();
        assertThat(licences.chosen()).containsEntry("g:part:1", "EPL-2.0");
    }

    @Test
    void bothLicencesOfAnExpressionBindTogether() {
        assertThat(check("{\"expression\": \"(GPL-2.0-only AND EPL-2.0)\"}").problems())
                .hasSize(1);
    }

    @Test
    void aPartUnderAnotherLicenceOnlyIsNamed() {
        assertThat(check("{\"license\": {\"name\": \"Ours Alone\"}}").problems())
                .containsExactly("g:part:1 has only the licence Ours Alone, which is not on the list.");
    }

    @Test
    void aPartWithoutLicenceIsNamed() {
        assertThat(check("").problems()).containsExactly("g:part:1 has no licence, which is not on the list.");
    }

    @Test
    void anEmptyBillIsNoProofOfAnything() {
        assertThat(Licences.check(new JsonMapper().readTree("{}"), ALLOWED).problems())
                .hasSize(1);
    }

    private static Licences check(String licences) {
        return Licences.check(
                new JsonMapper()
                        .readTree("{\"components\": [{\"group\": \"g\", \"name\": \"part\", \"version\": \"1\","
                                + " \"licenses\": [" + licences + "]}]}"),
                ALLOWED);
    }
}
