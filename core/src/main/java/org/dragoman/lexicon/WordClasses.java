package org.dragoman.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Closed classes of lemmas that grammar needs by name: light verbs, verbs of object control, verbs that deny.
 *
 * <p>Immutable and thread safe.
 */
public final class WordClasses {
    private final Map<String, Set<String>> classes;
    /** The classes of each lemma: most words belong to none, and one look tells so. */
    private final Map<String, Set<String>> byLemma = new HashMap<>();

    /** Takes the lemmas of each class. */
    public WordClasses(Map<String, Set<String>> classes) {
        Map<String, Set<String>> copy = new HashMap<>();
        classes.forEach((name, lemmas) -> copy.put(name, Set.copyOf(lemmas)));
        this.classes = Map.copyOf(copy);
        copy.forEach((name, lemmas) -> lemmas.forEach(
                lemma -> byLemma.computeIfAbsent(lemma, key -> new HashSet<>()).add(name)));
    }

    /** The lemmas of a class, empty for a class that nobody defined. */
    public Set<String> of(String name) {
        return classes.getOrDefault(name, Set.of());
    }

    /** Whether a lemma belongs to a class. */
    public boolean is(String name, String lemma) {
        Set<String> names = byLemma.get(lemma);
        return names != null && names.contains(name);
    }
}
