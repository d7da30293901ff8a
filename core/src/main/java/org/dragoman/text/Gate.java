package org.dragoman.text;

/**
 * Decides, from its tokens alone, whether a sentence is worth a tree.
 *
 * <p>Most sentences of a newspaper hold no event, quotation or position; not parsing them is where speed comes from. An
 * implementation is pure and thread safe, and must not keep the arrays: they are reused.
 */
@FunctionalInterface
public interface Gate {
    /** Lets every sentence through. */
    Gate OPEN = (text, begins, ends, count) -> true;

    /**
     * Whether to parse the sentence.
     *
     * @param text the report's whole text
     * @param begins offset of the first character of each token
     * @param ends offset behind the last character of each token
     * @param count number of tokens; the arrays may be longer
     */
    boolean admits(String text, int[] begins, int[] ends, int count);
}
