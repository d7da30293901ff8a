/** What comes out of a reading: the sealed family of entries, each with its evidence. */
package org.dragoman.coding;
