package org.dragoman.text;

/** How a parser is found by name on the class path, through {@link java.util.ServiceLoader}. */
public interface ParserProvider {

    /** The name that {@code --parser} takes. */
    String name();

    /**
     * Loads the parser with its model.
     *
     * @throws IllegalStateException if the model is missing or damaged, with what to do about it
     */
    Parser load();
}
