package org.dragoman.cli.evaluation;

import java.util.List;
import org.dragoman.Lexica;
import org.dragoman.coding.Reading;
import org.dragoman.report.Report;
import org.dragoman.report.Sentence;

/** Compares readings with the gold of one kind of set. Keeps no state. {@code "ACCUSE: recall"} names a figure of a class. */
interface Scorer {

    /** What people call the set, for the heading of its figures. */
    default String title() {
        return getClass().getSimpleName().replace("Scorer", "");
    }

    /** What the reading is given of a row; never its gold. */
    default Report report(GoldRow row) {
        return row.report(row.text("text"));
    }

    /** What the row adds to each figure. */
    Score score(GoldRow row, Reading reading);

    /** Whether it looks at the trees of a row's sentences too, when the engine that read them is at hand. */
    default boolean readsTrees() {
        return false;
    }

    /** What the row adds when the trees of its sentences are at hand. */
    default Score score(GoldRow row, Reading reading, Trees trees) {
        return score(row, reading);
    }

    /** The sentences of a row's report, and the knowledge that they are read by. */
    record Trees(List<Sentence> sentences, Lexica lexica) {}

    /** Figures that are means of others. */
    default List<Mean> means() {
        return List.of();
    }

    /** The mean of some figures. */
    record Mean(String name, List<String> of) {}
}
