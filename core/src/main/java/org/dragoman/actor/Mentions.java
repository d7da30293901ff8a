package org.dragoman.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All mentions of actors in one report, found by the token that heads them. Immutable. */
public final class Mentions {
    private final List<Mention> all;
    private final Map<Long, Mention> byHead = new HashMap<>();

    /** The mentions in the order of the text; of two with the same head the first counts. */
    public Mentions(List<Mention> all) {
        this.all = List.copyOf(all);
        for (Mention mention : this.all) {
            byHead.putIfAbsent(key(mention.sentence(), mention.head()), mention);
        }
    }

    /** All mentions in the order of the text. */
    public List<Mention> all() {
        return all;
    }

    /** The mention headed by a token, null if there is none. */
    public @Nullable Mention headedBy(int sentence, int token) {
        return byHead.get(key(sentence, token));
    }

    private static long key(int sentence, int token) {
        return ((long) sentence << 32) | token;
    }
}
