package org.dragoman.text;

import java.util.List;

/**
 * The port to a parser: text in, Universal Dependencies out.
 *
 * <p>Implementations are immutable, thread safe and deterministic, do no I/O once loaded, and accept any text: what is no
 * language still gets tokens and a tree with one root.
 */
public interface Parser {

    /**
     * Splits one block of a report into sentences and gives each its tree.
     *
     * @param text the report's whole text
     * @param block the part to read; a line break inside it is white space
     * @param gate sentences that it refuses come back with {@link Tree#isParsed()} false
     * @return the sentences in order; token offsets count in the whole text
     */
    List<Tree> parse(String text, Span block, Gate gate);
}
