/** Entries as tables in the forms of other event data sets. */
package org.dragoman.formats.table;
