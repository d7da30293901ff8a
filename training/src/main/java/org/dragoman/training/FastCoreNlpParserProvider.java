package org.dragoman.training;

import org.dragoman.text.Parser;
import org.dragoman.text.ParserProvider;

/** Offers {@link CoreNlpParser#fast} under the name {@code corenlp-fast}. */
public final class FastCoreNlpParserProvider implements ParserProvider {

    @Override
    public String name() {
        return "corenlp-fast";
    }

    @Override
    public Parser load() {
        return CoreNlpParser.fast();
    }
}
