/** Reports as delivered, and what of them is to be read. */
package org.dragoman.report;
