package org.dragoman.english.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.dragoman.english.model.Lemmatizer.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {

    @ParameterizedTest
    @CsvSource({
        "vetoes, VBZ, veto",
        "calls, VBZ, call",
        "called, VBD, call",
        "stopped, VBD, stop",
        "denied, VBD, deny",
        "urging, VBG, urge",
        "pressing, VBG, press",
        "imposing, VBG, impose",
        "using, VBG, use",
        "rejecting, VBG, reject",
        "invited, VBN, invite",
        "agreed, VBD, agree",
        "countries, NNS, country",
        "crises, NNS, crise",
        "clashes, NNS, clash",
        "sanctions, NNS, sanction",
        "statesmen, NNS, statesman",
        "Russians, NNPS, Russian",
        "Moscow, NNP, Moscow",
        "Russian, JJ, Russian",
        "Foreign, JJ, foreign",
        "tougher, JJR, tough",
        "biggest, JJS, big",
        "earliest, JJS, early",
        "The, DT, the",
    })
    void followsTheRules(String word, String tag, String lemma) {
        assertThat(Lemmatizer.byRule(word, Kind.of(tag))).isEqualTo(lemma);
    }

    @Test
    void prefersItsExceptions() {
        Lemmatizer lemmatizer = Lemmatizer.of(Map.of(Lemmatizer.key(Kind.VERB, "sought"), "seek"));

        assertThat(lemmatizer.lemma("Sought", Kind.VERB)).isEqualTo("seek");
    }

    @Test
    void lowersTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Lemmatizer.byRule("INVADING", Kind.VERB)).isEqualTo("invade");
        } finally {
            Locale.setDefault(before);
        }
    }
}
