package org.dragoman.actor;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A state, as the lexicon knows it.
 *
 * @param code ISO 3166 alpha-3 code, for a former state its former one
 * @param name usual English name
 * @param period when it existed
 * @param names other names
 * @param adjectives "Russian"; the first one composes names such as "Russian troops"
 * @param peoples plurals of its people: "Russians", "the French"
 * @param natives one of them: "Briton", "Spaniard"
 * @param capitals cities whose name stands for its government
 * @param seats buildings and by-words that stand for its government, and nothing else: "Kremlin"
 * @param words common nouns that may follow it: "kingdom", "island"
 * @param successor code of the state that took its place
 */
public record Country(
        String code,
        String name,
        Period period,
        List<String> names,
        List<String> adjectives,
        List<String> peoples,
        List<String> natives,
        List<String> capitals,
        List<String> seats,
        List<String> words,
        @Nullable String successor) {

    public Country {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        names = List.copyOf(names);
        adjectives = List.copyOf(adjectives);
        peoples = List.copyOf(peoples);
        natives = List.copyOf(natives);
        capitals = List.copyOf(capitals);
        seats = List.copyOf(seats);
        words = List.copyOf(words);
    }

    /** The state as an actor. */
    public Actor actor() {
        return new Actor(name, code, code, "GOV", null, Actor.Kind.COUNTRY);
    }

    /** The word that makes "Russian troops"; the name if there is no adjective. */
    public String adjective() {
        return adjectives.isEmpty() ? name : adjectives.get(0);
    }
}
