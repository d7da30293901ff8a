package org.dragoman.report;

import org.jspecify.annotations.Nullable;

/**
 * Where a report says it was written: "MOSCOW - ", "UNITED NATIONS, Oct 14 (Agency) -".
 *
 * @param place the place as worded, in ordinary case
 * @param day month and day as worded, if any
 * @param agency the agency in brackets, if any
 */
public record Dateline(
        String place, @Nullable String day, @Nullable String agency) {}
