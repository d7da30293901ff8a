package org.dragoman.report;

import org.dragoman.text.Span;
import org.dragoman.text.Tree;

/**
 * One sentence of a report.
 *
 * @param index number in the report, from 0
 * @param kind the part of the report that it stands in
 * @param paragraph number of the paragraph, from 0
 * @param tree its words and their dependencies
 */
public record Sentence(int index, Block.Kind kind, int paragraph, Tree tree) {

    /** Where it stands in the report's text. */
    public Span span() {
        return tree.span();
    }
}
