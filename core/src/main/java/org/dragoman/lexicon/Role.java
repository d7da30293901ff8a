package org.dragoman.lexicon;

/** The parts that a frame can ask for. */
public enum Role {
    /** Who does, holds or says: {@code S=}. */
    SOURCE,
    /** To whom, or on whom a measure bears: {@code T=}. */
    TARGET,
    /** What a stance is about: {@code M=}. */
    MEASURE
}
