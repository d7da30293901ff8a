/** Words, sentences and trees, and the port through which a parser gives them. */
package org.dragoman.text;
