package org.dragoman.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report with the parts that are to be read, the first stage of a reading.
 *
 * @param report the report as delivered
 * @param dateline where it was written, if it says so
 * @param blocks what is read, in order
 * @param notes what a user should know of the cleaning
 */
public record CleanReport(Report report, @Nullable Dateline dateline, List<Block> blocks, List<String> notes) {

    public CleanReport {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }
}
