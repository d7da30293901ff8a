package org.dragoman.place;

import org.jspecify.annotations.Nullable;

/**
 * A place on the map.
 *
 * @param name usual English name
 * @param country ISO 3166 alpha-3 code, null for seas and straits
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Place(String name, @Nullable String country, double latitude, double longitude) {}
