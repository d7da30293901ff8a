/** Where is meant: places and how an ambiguous name is settled. */
package org.dragoman.place;
