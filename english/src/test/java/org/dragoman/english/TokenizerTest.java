package org.dragoman.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "He said no. | He said no .",
                "\"We won't sign,\" she said. | \" We wo n't sign , \" she said .",
                "They don't, can't and cannot. | They do n't , ca n't and can not .",
                "Moscow's envoys' cars | Moscow 's envoys ' cars",
                "It’s Syria’s turn | It ’s Syria ’s turn",
                "U.S.-led forces | U.S. - led forces",
                "a three-week-old truce | a three - week - old truce",
                "anti-war non-aligned co-operation | anti-war non-aligned co-operation",
                "Mr. Annan met Gen. Pervez J. Khan | Mr. Annan met Gen. Pervez J. Khan",
                "$3.5 billion, US$20 or 7.25% | $ 3.5 billion , US$ 20 or 7.25 %",
                "1,200,000 people at 10:30 | 1,200,000 people at 10:30",
                "rose 7-1/2 to 6 3/8 in 1986/87 | rose 7-1/2 to 6 3/8 in 1986/87",
                "between 3.75/80 and 47.6538/7492 for 3/4 | between 3.75 / 80 and 47.6538 / 7492 for 3/4",
                "a non-U.S. bank and anti-Hun. | a non-U.S. bank and anti-Hun .",
                "O'Neill, D'Alema and Shi'ite | O'Neill , D'Alema and Shi'ite",
                "wait... then -- go | wait ... then -- go",
                "(Reuters) - Syria [sic] | ( Reuters ) - Syria [ sic ]",
                "AT&T and S&P | AT&T and S&P",
                "and/or | and / or",
                "see www.un.org/sc, or mail desk@example.org. | see www.un.org/sc , or mail desk@example.org .",
                "shares of <IBM> fell | shares of <IBM> fell",
                "at 5 p.m. on Jan. 3 | at 5 p.m. on Jan. 3",
                "clause No. 4 | clause No. 4",
            })
    void splitsAsTheTreebanksDo(String text, String expected) {
        // a mixed number such as "6 3/8" is one token with a space in it
        assertThat(String.join(" ", tokens(text))).isEqualTo(expected);
    }

    @Test
    void keepsAMixedNumberWhole() {
        assertThat(tokens("6 3/8")).containsExactly("6 3/8");
    }

    @Test
    void takesALineBreakForSpace() {
        assertThat(tokens("cease\nfire")).containsExactly("cease", "fire");
    }

    @Test
    void keepsSurrogatePairsTogether() {
        assertThat(tokens("a\uD83D\uDE00b")).containsExactly("a", "\uD83D\uDE00", "b");
    }

    static List<String> tokens(String text) {
        TokenBuffer buffer = new TokenBuffer();
        Tokenizer.tokenize(text, 0, text.length(), buffer);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < buffer.count; i++) {
            tokens.add(text.substring(buffer.begins[i], buffer.ends[i]));
        }
        return tokens;
    }
}
