package org.dragoman.ledger.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.EntryId;
import org.dragoman.ledger.Period;
import org.dragoman.ledger.Telling;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/** A deposit as the columns that will be written: the part of writing that needs no database and can run on all cores. */
record Prepared(Deposit deposit, String reportId, String frame, List<Line> entries) {
    private static final JsonReadings JSON = JsonReadings.plain();
    private static final JsonReadings WHOLE = JsonReadings.detailed();

    static Prepared of(Deposit deposit) {
        Reading reading = deposit.reading();
        Map<String, Line> lines = new LinkedHashMap<>();
        Stream.of(reading.positions(), reading.events(), reading.quotations())
                .flatMap(List::stream)
                .forEach(entry ->
                        lines.computeIfAbsent(EntryId.of(deposit.reportId(), entry), id -> Line.of(id, entry)));
        return new Prepared(deposit, deposit.reportId(), frame(deposit), List.copyOf(lines.values()));
    }

    Reading reading() {
        return deposit.reading();
    }

    /** Number of entries of a kind: e, p or q. */
    long count(char kind) {
        return entries.stream().filter(line -> line.id.charAt(0) == kind).count();
    }

    /** The reading without its text and entries: dateline, notes and sentences, which stand nowhere else. */
    private static String frame(Deposit deposit) {
        Reading reading = deposit.reading();
        Report report = reading.report();
        Report bare = new Report(report.key(), null, "", null, null, null, null);
        Reading.Detail sentences = new Reading.Detail(reading.detail().sentences(), List.of(), List.of(), List.of());
        return WHOLE.write(
                new Reading(
                        bare,
                        reading.dateline(),
                        reading.datelinePlace(),
                        List.of(),
                        List.of(),
                        List.of(),
                        reading.notes(),
                        sentences),
                deposit.reportId());
    }

    /** One entry: {@code one} did, holds or said it; {@code two} suffered it or voiced the position. */
    record Line(
            String id,
            Actor one,
            @Nullable Actor two,
            @Nullable String code,
            @Nullable String plover,
            @Nullable Integer quad,
            @Nullable String stance,
            @Nullable String target,
            @Nullable String factuality,
            @Nullable String day,
            @Nullable String place,
            @Nullable String country,
            double confidence,
            @Nullable String kin,
            String proof,
            String body) {

        /** The first letter of the id. */
        String kind() {
            return switch (id.charAt(0)) {
                case 'e' -> "e";
                case 'p' -> "p";
                default -> "q";
            };
        }

        /** The confidence as a slab has it. */
        String confident() {
            return Double.toString(confidence);
        }

        static Line of(String id, Entry entry) {
            return entry.fold(event -> event(id, event), p -> position(id, p), q -> quotation(id, q));
        }

        private static Line event(String id, Event event) {
            return new Line(
                    id,
                    event.source().actor(),
                    actor(event.target()),
                    event.cameo(),
                    event.plover().type(),
                    event.quad(),
                    null,
                    null,
                    event.factuality().name(),
                    day(event),
                    event.place() == null ? null : Where.fold(event.place().name()),
                    event.place() == null ? null : event.place().country(),
                    event.confidence(),
                    Telling.kin(event),
                    event.evidence().text(),
                    JSON.write(event));
        }

        private static Line position(String id, Position position) {
            return new Line(
                    id,
                    position.holder().actor(),
                    actor(position.speaker()),
                    position.measure().kind(),
                    null,
                    null,
                    position.stance().name(),
                    position.measure().target(),
                    position.factuality().name(),
                    day(position),
                    null,
                    null,
                    position.confidence(),
                    null,
                    position.evidence().text(),
                    JSON.write(position));
        }

        private static Line quotation(String id, Quotation quotation) {
            return new Line(
                    id,
                    quotation.speaker().actor(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    day(quotation),
                    null,
                    null,
                    quotation.confidence(),
                    null,
                    quotation.evidence().text(),
                    JSON.write(quotation));
        }

        private static @Nullable Actor actor(@Nullable Participant participant) {
            return participant == null ? null : participant.actor();
        }

        private static @Nullable String day(Entry entry) {
            Period period = Period.of(entry.date());
            return period == null ? null : period.first().toString();
        }
    }
}
