package org.dragoman.actor;

import org.jspecify.annotations.Nullable;

/** One thing that words of the lexicon can mean. */
sealed interface Sense {

    /** A state, its people or its government. */
    record Of(Country country, Use use) implements Sense {}

    /** How words name a state. */
    enum Use {
        NAME,
        ADJECTIVE,
        PEOPLE,
        NATIVE,
        CAPITAL,
        SEAT
    }

    /** An organisation, group, party, company or institution. */
    record Named(Body body) implements Sense {}

    /** A person; by surname alone or by the whole name. */
    record Who(Person person, boolean surname) implements Sense {}

    /** A common noun. */
    record As(Role role, boolean plural) implements Sense {}

    /** An office; {@code country} if the title is that of one country only. */
    record Holds(Office office, @Nullable String country, boolean plural) implements Sense {}

    /** A place, known only for its country. */
    record Where(String country) implements Sense {}
}
