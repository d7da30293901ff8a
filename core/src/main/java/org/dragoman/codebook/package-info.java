/** The codes that entries may carry: event types, measures and stances. */
package org.dragoman.codebook;
