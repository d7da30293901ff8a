package org.dragoman.lexicon;

import java.util.List;

/**
 * Where a role is looked for.
 *
 * @param slots grammatical slots in order: the first that is filled wins
 * @param optional whether the frame stands without it
 */
public record RoleFilling(List<String> slots, boolean optional) {

    public RoleFilling {
        slots = List.copyOf(slots);
    }
}
