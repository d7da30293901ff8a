package org.dragoman.coding;

import java.util.List;
import org.dragoman.actor.Mention;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.dragoman.report.Dateline;
import org.dragoman.report.Report;
import org.dragoman.text.Span;
import org.dragoman.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * All that one report tells.
 *
 * @param report the report as delivered
 * @param dateline where it was written, if it says so
 * @param datelinePlace the place that the dateline means, if known
 * @param positions where everyone stands, in the order of the text
 * @param events who did what to whom, in the order of the text
 * @param quotations who said what, in the order of the text
 * @param notes what a user should know of this reading
 * @param detail what the reading saw on its way
 */
public record Reading(
        Report report,
        @Nullable Dateline dateline,
        @Nullable Place datelinePlace,
        List<Position> positions,
        List<Event> events,
        List<Quotation> quotations,
        List<String> notes,
        Detail detail) {

    /**
     * What the reading saw on its way.
     *
     * @param sentences where the sentences stand
     * @param mentions who is named
     * @param times when
     * @param places where
     */
    public record Detail(
            List<Span> sentences, List<Mention> mentions, List<TimeMention> times, List<PlaceMention> places) {

        public Detail {
            sentences = List.copyOf(sentences);
            mentions = List.copyOf(mentions);
            times = List.copyOf(times);
            places = List.copyOf(places);
        }
    }

    public Reading {
        positions = List.copyOf(positions);
        events = List.copyOf(events);
        quotations = List.copyOf(quotations);
        notes = List.copyOf(notes);
    }
}
