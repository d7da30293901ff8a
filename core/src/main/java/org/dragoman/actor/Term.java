package org.dragoman.actor;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One person's time in one office.
 *
 * @param code code of the state or organisation
 * @param office key of the office
 * @param name the person's usual English name
 * @param period when
 * @param aliases other spellings of the whole name
 * @param surnames what the press calls the person for short; if empty, the last word of the name
 * @param group name of the party, movement or armed group that the person leads or speaks for
 */
public record Term(
        String code,
        String office,
        String name,
        Period period,
        List<String> aliases,
        List<String> surnames,
        @Nullable String group) {

    public Term {
        Objects.requireNonNull(code);
        Objects.requireNonNull(office);
        Objects.requireNonNull(name);
        Objects.requireNonNull(period);
        aliases = List.copyOf(aliases);
        surnames = List.copyOf(surnames);
    }
}
