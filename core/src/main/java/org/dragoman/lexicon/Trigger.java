package org.dragoman.lexicon;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One word that calls up a frame, with what must stand around it.
 *
 * @param partOfSpeech of the word
 * @param lemma the word
 * @param constraints words that must or must not stand in its slots
 * @param roles where its roles are filled from
 * @param flags {@code sym}, {@code passive}, {@code active}, {@code neg}, {@code weak}, {@code do}, {@code undo} …
 * @param file the knowledge file and line that it comes from, for messages
 */
public record Trigger(
        PartOfSpeech partOfSpeech,
        String lemma,
        List<Constraint> constraints,
        Map<Role, RoleFilling> roles,
        Set<String> flags,
        String file) {

    public Trigger {
        constraints = List.copyOf(constraints);
        roles = roles.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(roles));
        flags = Set.copyOf(flags);
    }

    /** Whether it asks for a word around it; what it forbids does not count. */
    public boolean isConstrained() {
        return constraints.stream().anyMatch(constraint -> !constraint.negated());
    }

    /** Whether it carries a flag. */
    public boolean has(String flag) {
        return flags.contains(flag);
    }
}
