/** Reads events: who did what to whom. */
package org.dragoman.event;
