package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dragoman.lexicon.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrameReaderTest {

    private static final String SOUND = """
            set     paper     treaty,accord
            frame   agree.sign
            cameo   057
            verb    sign obj:@paper   T=with
            verb    sign obj:@paper   T=with|between
            noun    signing of:pact   T=with
            yes     [Chad] signed a treaty with {Niger}.
            """;

    @Test
    void readsTriggersThatDifferInAnything() {
        Problems problems = new Problems();
        List<Frame> frames = read(SOUND, problems);
        problems.throwIfAny();
        assertThat(frames).hasSize(1);
        assertThat(frames.get(0).triggers()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verb    sign obj:@paper T=with              | "sign" is the same trigger as at made.frames:4
            verb    initial,initial T=with              | "initial" is the same trigger as at made.frames:8
            verb    sign obj:@papers T=with             | unknown set "@papers"
            verb    sign loud                           | unknown flag "loud"
            verb    sign X=obj                          | unknown role "X=obj"
            verb                                        | a trigger needs a lemma
            cameos  057                                 | unknown line "cameos"
            act                                         | "act" has no value
            frame   agree.sign                          | frame id "agree.sign" was used at made.frames:2
            frame   agree.initial                       | frame "agree.initial" has no trigger
            set     pens                                | a set needs a name and words
            """)
    void tellsWhereAndWhat(String line, String problem) {
        Problems problems = new Problems();
        read(SOUND + line + "\n", problems);
        assertThatThrownBy(problems::throwIfAny)
                .hasMessageContaining("made.frames:8")
                .hasMessageContaining(problem);
    }

    private static List<Frame> read(String text, Problems problems) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FrameReader reader = new FrameReader(problems);
        reader.sets("made.frames", bytes);
        return reader.frames("made.frames", bytes);
    }
}
