/** Reads positions: who is for or against which measure. */
package org.dragoman.position;
