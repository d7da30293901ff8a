/** When is meant: time expressions and the dates they stand for. */
package org.dragoman.time;
