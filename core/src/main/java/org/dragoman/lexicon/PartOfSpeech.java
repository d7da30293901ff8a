package org.dragoman.lexicon;

/** The parts of speech that can trigger a frame. */
public enum PartOfSpeech {
    VERB,
    NOUN,
    ADJECTIVE
}
