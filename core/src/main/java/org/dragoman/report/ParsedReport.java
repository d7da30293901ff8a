package org.dragoman.report;

import java.util.List;

/**
 * A report with the trees of its sentences, the second stage of a reading.
 *
 * @param clean the stage before
 * @param sentences all sentences in order; {@code sentences.get(i).index() == i}
 */
public record ParsedReport(CleanReport clean, List<Sentence> sentences) {

    public ParsedReport {
        sentences = List.copyOf(sentences);
    }

    /** The report as delivered. */
    public Report report() {
        return clean.report();
    }

    /** The report's own text. */
    public String text() {
        return clean.report().text();
    }
}
