package org.dragoman.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Span;
import org.dragoman.text.Tree;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    @Test
    void splitsAtFullStops() {
        assertThat(sentences("Talks failed. Both sides left.")).containsExactly("Talks failed.", "Both sides left.");
    }

    @Test
    void keepsTitlesInitialsAndRanksInside() {
        assertThat(sentences("Mr. Brown met Gen. J. K. Adu in St. Petersburg."))
                .containsExactly("Mr. Brown met Gen. J. K. Adu in St. Petersburg.");
    }

    @Test
    void endsAtAnAbbreviationBeforeAWordThatStartsSentences() {
        assertThat(sentences("He flew to the U.S. The talks go on."))
                .containsExactly("He flew to the U.S.", "The talks go on.");
    }

    @Test
    void goesOnBehindAnAbbreviationBeforeAName() {
        assertThat(sentences("He met U.S. President Carter.")).hasSize(1);
    }

    @Test
    void keepsTheClosingQuoteWithItsSentence() {
        assertThat(sentences("\"We will not sign.\" He left.")).containsExactly("\"We will not sign.\"", "He left.");
    }

    @Test
    void givesAnOpeningQuoteToTheNextSentence() {
        assertThat(sentences("He left. \"We will not sign,\" he said."))
                .containsExactly("He left.", "\"We will not sign,\" he said.");
    }

    @Test
    void doesNotEndAtAQuestionThatSomebodyAsks() {
        assertThat(sentences("\"Why now?\" he asked.")).hasSize(1);
    }

    @Test
    void keepsNumberedThingsInside() {
        assertThat(sentences("It breaks clause No. 4 of the treaty.")).hasSize(1);
    }

    @Test
    void cutsASentenceWithoutEnd() {
        String text = "word ".repeat(1000);

        assertThat(sentences(text)).hasSizeBetween(3, 4);
    }

    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (Tree tree : EnglishParser.split(text, new Span(0, text.length()))) {
            sentences.add(tree.span().of(text));
        }
        return sentences;
    }
}
