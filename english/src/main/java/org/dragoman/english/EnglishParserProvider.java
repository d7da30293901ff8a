package org.dragoman.english;

import org.dragoman.text.Parser;
import org.dragoman.text.ParserProvider;

/** Offers {@link EnglishParser} under the name {@code dragoman}. */
public final class EnglishParserProvider implements ParserProvider {

    @Override
    public String name() {
        return "dragoman";
    }

    @Override
    public Parser load() {
        return EnglishParser.load();
    }
}
