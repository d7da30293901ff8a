package org.dragoman.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of saying, by their lemma. Immutable. */
public final class CueLexicon {
    private final Map<String, Cue> verbs = new HashMap<>();
    private final Map<String, Cue> nouns = new HashMap<>();

    /** A lexicon of these cues; of two with one lemma the last counts. */
    public CueLexicon(Collection<Cue> cues) {
        for (Cue cue : cues) {
            (cue.takes(Cue.Form.NOUN) ? nouns : verbs).put(cue.lemma(), cue);
        }
    }

    /** The verb with this lemma, null if it is no verb of saying. */
    public @Nullable Cue verb(String lemma) {
        return verbs.get(lemma);
    }

    /** The noun with this lemma, null if it is no noun of saying. */
    public @Nullable Cue noun(String lemma) {
        return nouns.get(lemma);
    }

    /** Number of cues. */
    public int size() {
        return verbs.size() + nouns.size();
    }
}
