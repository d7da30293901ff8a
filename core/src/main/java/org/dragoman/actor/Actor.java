package org.dragoman.actor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant, on the date of the report.
 *
 * @param name canonical name: "Russia", "Sergei Lavrov", "Arab League", or the words of the report for an unknown actor
 * @param code ISO 3166 alpha-3 code or organisation code with the sector behind it when the actor is less than the state
 *     ({@code RUS}, {@code RUSGOV}, {@code SYRREB}, {@code UNO}); null for an actor that no lexicon knows
 * @param country ISO 3166 alpha-3 code of its country; null for organisations and unknown actors
 * @param sector {@code GOV}, {@code MIL}, {@code REB} and so on; {@code GOV} for a country acting as a state
 * @param office the office held on that date, in lower case, such as "foreign minister"
 * @param kind what sort of actor it is
 */
public record Actor(
        String name,
        @Nullable String code,
        @Nullable String country,
        @Nullable String sector,
        @Nullable String office,
        Kind kind) {

    /** Sorts of actors. */
    public enum Kind {
        COUNTRY,
        ORGANISATION,
        GROUP,
        PERSON,
        ROLE,
        COMPANY,
        PEOPLE,
        UNKNOWN
    }

    public Actor {
        Objects.requireNonNull(name, "an actor needs a name");
        Objects.requireNonNull(kind, "an actor needs a kind");
    }

    /** An actor that is in no lexicon: it keeps its own words. */
    public static Actor unknown(String words) {
        return new Actor(words, null, null, null, null, Kind.UNKNOWN);
    }

    /** Whether a lexicon knows it. */
    public boolean isKnown() {
        return code != null;
    }

    /** Whether it speaks and acts for its state or organisation: the state itself, its government, its officials. */
    public boolean isOfficial() {
        return kind == Kind.COUNTRY
                || kind == Kind.ORGANISATION
                || (sector != null && (sector.equals("GOV") || sector.equals("MIL") || sector.equals("SPY")));
    }
}
