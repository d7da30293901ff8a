package org.dragoman.ledger;

/**
 * A report in the ledger with its text and without its entries.
 *
 * @param report the report
 * @param text its text as it was given
 */
public record KeptText(KeptReport report, String text) {}
