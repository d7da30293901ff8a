/** Teaches the English model from the trees of a slower parser, and measures what it learned. */
package org.dragoman.training;
