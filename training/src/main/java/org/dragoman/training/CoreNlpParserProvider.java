package org.dragoman.training;

import org.dragoman.text.Parser;
import org.dragoman.text.ParserProvider;

/** Offers {@link CoreNlpParser#best} under the name {@code corenlp}. */
public final class CoreNlpParserProvider implements ParserProvider {

    @Override
    public String name() {
        return "corenlp";
    }

    @Override
    public Parser load() {
        return CoreNlpParser.best();
    }
}
