package org.dragoman.actor;

/** What pronoun may follow somebody. */
public enum Gender {
    MALE,
    FEMALE,
    /** A person of unknown gender. */
    ANY,
    /** No person. */
    THING
}
