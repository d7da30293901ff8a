package org.dragoman.ledger;

/**
 * How much one party did to another.
 *
 * @param source country, organisation or name of the one who did it
 * @param target the same of the other
 * @param count number of events
 * @param conflict how many of them are of the quad classes 3 and 4
 */
public record PairCount(String source, String target, long count, long conflict) {}
