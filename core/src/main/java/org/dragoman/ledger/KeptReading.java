package org.dragoman.ledger;

import java.util.List;
import org.dragoman.coding.Event;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;

/**
 * All that the ledger holds of one report: its text, and its entries with their ids.
 *
 * @param report the report without its text
 * @param reading the report with its text and its entries as shown: corrected where a person corrected them, without
 *     those that were rejected
 * @param positions the same positions with ids, the rejected among them
 * @param events the same events
 * @param quotations the same quotations
 */
public record KeptReading(
        KeptReport report,
        Reading reading,
        List<Kept<Position>> positions,
        List<Kept<Event>> events,
        List<Kept<Quotation>> quotations) {

    public KeptReading {
        positions = List.copyOf(positions);
        events = List.copyOf(events);
        quotations = List.copyOf(quotations);
    }
}
