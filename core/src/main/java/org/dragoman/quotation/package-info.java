/** Reads quotations: who said what, in whose words. */
package org.dragoman.quotation;
