/**
 * What the English parser has learned and how it is applied: word lists, features, weights, transitions.
 *
 * <p>Public only so that the training can fill it; a reader of reports needs {@link org.dragoman.english.EnglishParser}.
 * Features are computed here once, for learning and for parsing alike, so that the two can never disagree.
 */
package org.dragoman.english.model;
