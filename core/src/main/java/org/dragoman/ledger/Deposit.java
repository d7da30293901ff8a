package org.dragoman.ledger;

import java.util.Objects;
import org.dragoman.coding.Reading;

/**
 * A reading to be kept.
 *
 * @param reportId what the report is known by
 * @param reading what was read
 */
public record Deposit(String reportId, Reading reading) {

    public Deposit {
        Objects.requireNonNull(reportId, "a deposit needs the id of its report");
        Objects.requireNonNull(reading, "a deposit needs a reading");
    }

    /** A reading whose report has its text, so that its id can be computed. */
    public static Deposit of(Reading reading) {
        return new Deposit(reading.report().id(), reading);
    }
}
