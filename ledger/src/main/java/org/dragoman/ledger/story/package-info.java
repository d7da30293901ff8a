/** Finds the reports that tell one story in nearly the same words. */
package org.dragoman.ledger.story;
