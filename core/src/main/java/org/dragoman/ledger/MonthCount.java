package org.dragoman.ledger;

import java.time.YearMonth;

/**
 * How many events of a quad class a month saw.
 *
 * @param month the month of the first day of their date
 * @param quad quad class, 1 to 4
 * @param count number of events
 */
public record MonthCount(YearMonth month, int quad, long count) {}
