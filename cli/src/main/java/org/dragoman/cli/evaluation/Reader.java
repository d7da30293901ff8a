package org.dragoman.cli.evaluation;

import org.dragoman.coding.Reading;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/** Where the reading of a row comes from. Called by many threads at once. */
interface Reader {

    /** The reading of a row's report, null if there is none. */
    @Nullable
    Reading read(GoldRow row, Report report);
}
