package org.dragoman.place;

import org.dragoman.text.Span;

/**
 * The words of a report that name a place.
 *
 * @param sentence index of the sentence
 * @param head index of the token that heads the name
 * @param span where it stands in the report's text
 * @param text as worded
 * @param place the place that is meant
 */
public record PlaceMention(int sentence, int head, Span span, String text, Place place) {}
