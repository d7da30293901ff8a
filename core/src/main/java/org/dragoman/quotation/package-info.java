/** Who said what: direct, indirect and mixed quotations. */
package org.dragoman.quotation;
