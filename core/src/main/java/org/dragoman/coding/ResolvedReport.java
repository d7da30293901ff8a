package org.dragoman.coding;

import java.util.List;
import org.dragoman.actor.Mentions;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.dragoman.report.ParsedReport;
import org.dragoman.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * A report in which it is known who, when and where is meant, the third stage of a reading.
 *
 * @param parsed the stage before
 * @param mentions who is meant
 * @param times when is meant
 * @param places where is meant
 * @param datelinePlace the place that the dateline means, if known
 */
public record ResolvedReport(
        ParsedReport parsed,
        Mentions mentions,
        List<TimeMention> times,
        List<PlaceMention> places,
        @Nullable Place datelinePlace) {

    public ResolvedReport {
        times = List.copyOf(times);
        places = List.copyOf(places);
    }
}
