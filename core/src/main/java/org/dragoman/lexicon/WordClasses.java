package org.dragoman.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Closed classes of lemmas that grammar needs by name: light verbs, verbs of object control, verbs that deny.
 *
 * <p>Immutable and thread safe.
 */
public final class WordClasses {
    private final Map<String, Set<String>> classes;

    /** Takes the lemmas of each class. */
    public WordClasses(Map<String, Set<String>> classes) {
        Map<String, Set<String>> copy = new HashMap<>();
        classes.forEach((name, lemmas) -> copy.put(name, Set.copyOf(lemmas)));
        this.classes = Map.copyOf(copy);
    }

    /** The lemmas of a class, empty for a class that nobody defined. */
    public Set<String> of(String name) {
        return classes.getOrDefault(name, Set.of());
    }

    /** Whether a lemma belongs to a class. */
    public boolean is(String name, String lemma) {
        return of(name).contains(lemma);
    }
}
