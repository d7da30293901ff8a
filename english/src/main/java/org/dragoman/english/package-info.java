/**
 * Reads English: tokens, sentences, parts of speech, lemmas and dependency trees.
 *
 * <p>{@link org.dragoman.english.EnglishParser} is the one door.
 */
package org.dragoman.english;
