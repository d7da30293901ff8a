package org.dragoman.text;

import java.util.List;

/**
 * Decides, from words and tags alone, whether a sentence is worth a tree.
 *
 * <p>Tags cost a fifth of what a tree costs, and a sentence without anybody in it and without a word of saying holds no event,
 * quotation or position. An implementation is pure and thread safe.
 */
@FunctionalInterface
public interface Gate {
    /** Lets every sentence through. */
    Gate OPEN = tokens -> true;

    /**
     * Whether to parse the sentence.
     *
     * @param tokens its tokens with tags and lemmas; heads and relations are not known yet
     */
    boolean admits(List<Token> tokens);
}
