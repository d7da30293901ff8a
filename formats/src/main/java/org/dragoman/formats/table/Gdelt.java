package org.dragoman.formats.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Period;
import org.dragoman.place.Place;
import org.jspecify.annotations.Nullable;

/** GDELT's event tables, and CAMEO as GDELT numbers it. */
final class Gdelt {
    /**
     * CAMEO 1.1b3 to GDELT's list of event codes, where the same number means something else there or is missing. There 101
     * is a demand for information, 105 for mediation, 106 for withdrawal, 107 for a ceasefire and 108 for a meeting; all
     * other numbers that both lists have mean the same. What the list lacks goes to the next wider code.
     */
    private static final Map<String, String> RENUMBERED = Map.of(
            "101", "100", "105", "100", "106", "108", "107", "100", "108", "105", "1213", "121", "1214", "121", "155",
            "150", "176", "170");

    private Gdelt() {}

    /** The code that means the same in GDELT's list, or the nearest wider one. */
    static String cameo(String code) {
        return RENUMBERED.getOrDefault(code, code);
    }

    static List<String> columns(boolean second) {
        List<String> columns =
                new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
        for (String side : List.of("Actor1", "Actor2")) {
            for (String field : List.of(
                    "Code",
                    "Name",
                    "CountryCode",
                    "KnownGroupCode",
                    "EthnicCode",
                    "Religion1Code",
                    "Religion2Code",
                    "Type1Code",
                    "Type2Code",
                    "Type3Code")) {
                columns.add(side + field);
            }
        }
        columns.addAll(List.of(
                "IsRootEvent",
                "EventCode",
                "EventBaseCode",
                "EventRootCode",
                "QuadClass",
                "GoldsteinScale",
                "NumMentions",
                "NumSources",
                "NumArticles",
                "AvgTone"));
        for (String side : List.of("Actor1Geo", "Actor2Geo", "ActionGeo")) {
            columns.addAll(List.of(side + "_Type", side + "_FullName", side + "_CountryCode", side + "_ADM1Code"));
            if (second) {
                columns.add(side + "_ADM2Code");
            }
            columns.addAll(List.of(side + "_Lat", side + "_Long", side + "_FeatureID"));
        }
        columns.addAll(List.of("DATEADDED", "SOURCEURL"));
        return columns;
    }

    static List<String> row(Kept<Event> kept, boolean second) {
        Event event = kept.entry();
        Period days = Period.of(event.date());
        LocalDate day = days == null ? null : days.first();
        String code = cameo(event.cameo());
        List<String> row = new ArrayList<>();
        // GDELT's ids are numbers: the first fifteen digits of ours, read as hexadecimal.
        row.add(String.valueOf(Long.parseLong(kept.id().substring(1, 16), 16)));
        row.add(day == null ? "" : day.toString().replace("-", ""));
        row.add(day == null ? "" : day.toString().replace("-", "").substring(0, 6));
        row.add(day == null ? "" : String.valueOf(day.getYear()));
        row.add(day == null ? "" : fraction(day));
        side(row, event.source());
        side(row, event.target());
        row.add(event.evidence().sentence() <= 1 ? "1" : "0");
        row.add(code);
        row.add(code.length() > 3 ? code.substring(0, 3) : code);
        row.add(code.substring(0, 2));
        row.add(String.valueOf(event.quad()));
        row.add(String.format(Locale.ROOT, "%.1f", event.goldstein()));
        String witnesses = String.valueOf(kept.witnesses());
        row.addAll(List.of(witnesses, witnesses, witnesses, ""));
        geo(row, null, second);
        geo(row, null, second);
        geo(row, event.place(), second);
        LocalDate published = kept.report().published();
        row.add(published == null ? "" : published.toString().replace("-", "") + (second ? "000000" : ""));
        row.add(EventForm.text(kept.report().url()));
        return row;
    }

    /** The year with the share of it that has passed, as GDELT reckons it: months of thirty days and a bit. */
    private static String fraction(LocalDate day) {
        double share = ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) / 365.0;
        return String.format(Locale.ROOT, "%.4f", day.getYear() + Math.min(0.9999, share));
    }

    private static void side(List<String> row, @Nullable Participant participant) {
        Actor actor = participant == null ? null : participant.actor();
        if (actor == null) {
            row.addAll(List.of("", "", "", "", "", "", "", "", "", ""));
            return;
        }
        boolean organisation = actor.country() == null && actor.code() != null;
        row.addAll(List.of(
                EventForm.text(actor.code()),
                actor.name().toUpperCase(Locale.ROOT),
                EventForm.text(actor.country()),
                organisation ? EventForm.text(actor.code()) : "",
                "",
                "",
                "",
                actor.kind() == Actor.Kind.COUNTRY ? "" : EventForm.text(actor.sector()),
                "",
                ""));
    }

    private static void geo(List<String> row, @Nullable Place place, boolean second) {
        row.add(place == null ? "0" : "4");
        row.add(place == null ? "" : place.name());
        row.add(place == null ? "" : EventForm.text(place.country()));
        row.add("");
        if (second) {
            row.add("");
        }
        row.add(place == null ? "" : EventForm.number(place.latitude()));
        row.add(place == null ? "" : EventForm.number(place.longitude()));
        row.add("");
    }
}
