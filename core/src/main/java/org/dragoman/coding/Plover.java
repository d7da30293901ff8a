package org.dragoman.coding;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event's code in the PLOVER ontology, version 2.0 of 2021.
 *
 * @param type one of the 16 types, such as {@code REJECT}
 * @param mode the mode within the type, if any
 * @param contexts what it was about, such as {@code diplomatic}
 */
public record Plover(String type, @Nullable String mode, List<String> contexts) {

    public Plover {
        Objects.requireNonNull(type, "a PLOVER code needs a type");
        contexts = List.copyOf(contexts);
    }
}
