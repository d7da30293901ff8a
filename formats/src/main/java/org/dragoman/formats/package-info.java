/** Readings in the forms that other programs take: JSON Lines first, then tables and networks. */
package org.dragoman.formats;
