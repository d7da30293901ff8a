package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.CueLexicon;
import org.junit.jupiter.api.Test;

final class CueTableTest {

    @Test
    void loadsTheShippedCues() {
        Problems problems = new Problems();
        CueLexicon cues = CueTable.load(List.of(KnowledgeSource.shipped()), problems);
        problems.throwIfAny();
        assertThat(cues.size()).isGreaterThan(200);
        Cue deny = cues.verb("deny");
        assertThat(deny).isNotNull();
        assertThat(deny.kind()).isEqualTo(Cue.Kind.NEGATING);
        assertThat(cues.noun("claim")).isNotNull();
        assertThat(cues.verb("walk")).isNull();
    }
}
