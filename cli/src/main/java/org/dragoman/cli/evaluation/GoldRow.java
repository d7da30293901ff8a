package org.dragoman.cli.evaluation;

import java.time.LocalDate;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One row of a gold set.
 *
 * @param id what the row is called in lists of errors
 * @param input the object that holds the text
 * @param gold the object that holds what people coded; often the same
 */
record GoldRow(String id, JsonNode input, JsonNode gold) {

    /** A string field of the input, empty if it is missing. */
    String text(String field) {
        return input.path(field).asString("");
    }

    /** A string field of the gold, empty if it is missing. */
    String wanted(String field) {
        return gold.path(field).asString("");
    }

    /** A report of this text, published when the row says so. */
    Report report(String text) {
        String title = text("title");
        return new Report(id, title.isEmpty() ? null : title, text, published(), null, null, null);
    }

    private @Nullable LocalDate published() {
        String day = text("published");
        return day.length() < 10 ? null : LocalDate.parse(day.substring(0, 10));
    }
}
