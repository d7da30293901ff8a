/** Who is meant: actors, their mentions, and how a mention becomes an actor on a date. */
package org.dragoman.actor;
