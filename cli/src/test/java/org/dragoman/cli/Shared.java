package org.dragoman.cli;

import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.english.EnglishParser;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.text.Parser;

/** What many tests read with: loaded once, since each copy takes some of the heap for as long as the tests run. */
final class Shared {
    static final Lexica LEXICA = Knowledge.load();
    static final Parser PARSER = EnglishParser.load();
    static final Engine ENGINE = new Engine(PARSER, LEXICA);
    /** Reads as {@link #ENGINE} does, and remembers trees: for sentences that are read more than once. */
    static final Engine REMEMBERING = new Engine(new RememberedTrees(PARSER), LEXICA);

    private Shared() {}
}
