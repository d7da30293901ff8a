package org.dragoman.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much a ledger holds.
 *
 * @param reports number of reports
 * @param stories number of stories that they tell
 * @param positions number of positions
 * @param events number of events, each telling counted
 * @param happenings number of events, each counted once however many reports tell it
 * @param quotations number of quotations
 * @param corrections number of corrections
 * @param first first day of publication
 * @param last last day of publication
 */
public record Totals(
        long reports,
        long stories,
        long positions,
        long events,
        long happenings,
        long quotations,
        long corrections,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {}
