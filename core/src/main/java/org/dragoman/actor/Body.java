package org.dragoman.actor;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something organised that has a proper name: an organisation, an armed group, a party, a company, a parliament.
 *
 * @param name usual English name
 * @param code its code: that of the organisation, or country and sector
 * @param country ISO 3166 alpha-3 code, null for what belongs to no one country
 * @param sector IGO, NGO, REB, LEG and so on
 * @param kind what sort of actor it is
 * @param period when it existed
 * @param names other names and acronyms
 * @param words common nouns that may follow it: "council", "alliance"
 */
public record Body(
        String name,
        String code,
        @Nullable String country,
        String sector,
        Actor.Kind kind,
        Period period,
        List<String> names,
        List<String> words) {

    public Body {
        Objects.requireNonNull(name);
        Objects.requireNonNull(code);
        Objects.requireNonNull(sector);
        names = List.copyOf(names);
        words = List.copyOf(words);
    }

    /** The body as an actor. */
    public Actor actor() {
        return new Actor(name, code, country, sector, null, kind);
    }
}
