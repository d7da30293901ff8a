package org.dragoman.formats.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.ledger.Kept;
import org.dragoman.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * The tables of events that other programs read: their columns, and an event as a line of them.
 *
 * <p>Columns as their codebooks give them: the GDELT event codebooks 1.03 and 2.0, the ICEWS coded event data of Harvard
 * Dataverse, the POLECAT data of 2023 and the Phoenix historical data. What Dragoman does not know stays empty.
 */
public enum EventForm {
    /** GDELT 1.0: 58 columns, no head line, GDELT's numbering of CAMEO. */
    GDELT1('\t', false) {
        @Override
        public List<String> columns() {
            return Gdelt.columns(false);
        }

        @Override
        public List<String> row(Kept<Event> kept) {
            return Gdelt.row(kept, false);
        }
    },
    /** GDELT 2.0: 61 columns, no head line, GDELT's numbering of CAMEO. */
    GDELT2('\t', false) {
        @Override
        public List<String> columns() {
            return Gdelt.columns(true);
        }

        @Override
        public List<String> row(Kept<Event> kept) {
            return Gdelt.row(kept, true);
        }
    },
    /** ICEWS: 20 columns. */
    ICEWS('\t', true) {
        @Override
        public List<String> columns() {
            return List.of(
                    "Event ID",
                    "Event Date",
                    "Source Name",
                    "Source Sectors",
                    "Source Country",
                    "Event Text",
                    "CAMEO Code",
                    "Intensity",
                    "Target Name",
                    "Target Sectors",
                    "Target Country",
                    "Story ID",
                    "Sentence Number",
                    "Publisher",
                    "City",
                    "District",
                    "Province",
                    "Country",
                    "Latitude",
                    "Longitude");
        }

        @Override
        public List<String> row(Kept<Event> kept) {
            Event event = kept.entry();
            Place place = event.place();
            return List.of(
                    kept.id(),
                    text(event.date().value()),
                    name(event.source()),
                    sector(event.source()),
                    country(event.source()),
                    event.rule(),
                    event.cameo(),
                    number(event.goldstein()),
                    name(event.target()),
                    sector(event.target()),
                    country(event.target()),
                    kept.report().story(),
                    String.valueOf(event.evidence().sentence() + 1),
                    text(kept.report().publisher()),
                    place == null ? "" : place.name(),
                    "",
                    "",
                    place == null ? "" : text(place.country()),
                    place == null ? "" : number(place.latitude()),
                    place == null ? "" : number(place.longitude()));
        }
    },
    /** POLECAT: 40 columns, PLOVER types and modes. */
    POLECAT('\t', true) {
        @Override
        public List<String> columns() {
            List<String> columns = new ArrayList<>(List.of(
                    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"));
            for (String side : List.of("Actor", "Recipient")) {
                columns.addAll(List.of(
                        side + " Name",
                        side + " Country",
                        side + " COW",
                        "Primary " + side + " Sector",
                        side + " Sectors",
                        side + " Title",
                        side + " Name Raw",
                        "Wikipedia " + side + " ID"));
            }
            columns.addAll(List.of(
                    "Placename",
                    "City",
                    "District",
                    "Province",
                    "Country",
                    "Latitude",
                    "Longitude",
                    "GeoNames ID",
                    "Raw Placename",
                    "Feature Type",
                    "Source",
                    "Publication Date",
                    "Story People",
                    "Story Organizations",
                    "Story Locations",
                    "Language",
                    "Version"));
            return columns;
        }

        @Override
        public List<String> row(Kept<Event> kept) {
            Event event = kept.entry();
            Place place = event.place();
            List<String> row = new ArrayList<>(List.of(
                    kept.id(),
                    text(event.date().value()),
                    event.plover().type(),
                    text(event.plover().mode()),
                    number(event.goldstein()),
                    String.valueOf(event.quad()),
                    String.join(";", event.plover().contexts())));
            row.addAll(side(event.source()));
            row.addAll(side(event.target()));
            row.addAll(List.of(
                    place == null ? "" : place.name(),
                    place == null ? "" : place.name(),
                    "",
                    "",
                    place == null ? "" : text(place.country()),
                    place == null ? "" : number(place.latitude()),
                    place == null ? "" : number(place.longitude()),
                    "",
                    place == null ? "" : place.name(),
                    "",
                    text(kept.report().publisher()),
                    day(kept.report().published()),
                    "",
                    "",
                    "",
                    text(kept.report().language()),
                    kept.report().readBy().program()));
            return row;
        }

        private List<String> side(@Nullable Participant participant) {
            Actor actor = participant == null ? null : participant.actor();
            return List.of(
                    name(participant),
                    country(participant),
                    "",
                    sector(participant),
                    sector(participant),
                    actor == null ? "" : text(actor.office()),
                    participant == null ? "" : participant.text(),
                    "");
        }
    },
    /** Phoenix: 26 columns; only what is told as a fact. */
    PHOENIX(',', true) {
        @Override
        public List<String> columns() {
            return List.of(
                    "EventID",
                    "Date",
                    "Year",
                    "Month",
                    "Day",
                    "Source",
                    "SourceRoot",
                    "SourceAgent",
                    "SourceOthers",
                    "Target",
                    "TargetRoot",
                    "TargetAgent",
                    "TargetOthers",
                    "EventCode",
                    "RootCode",
                    "QuadClass",
                    "Goldstein",
                    "Issues",
                    "Lat",
                    "Lon",
                    "PlaceName",
                    "StateName",
                    "CountryName",
                    "SentenceIDs",
                    "URLs",
                    "NewsSources");
        }

        @Override
        public List<String> row(Kept<Event> kept) {
            Event event = kept.entry();
            Place place = event.place();
            String date = text(event.date().value());
            List<String> row =
                    new ArrayList<>(List.of(kept.id(), date, part(date, 0, 4), part(date, 5, 7), part(date, 8, 10)));
            row.addAll(side(event.source()));
            row.addAll(side(event.target()));
            row.addAll(List.of(
                    event.cameo(),
                    event.cameo().substring(0, 2),
                    String.valueOf(event.quad()),
                    number(event.goldstein()),
                    String.join(";", event.plover().contexts()),
                    place == null ? "" : number(place.latitude()),
                    place == null ? "" : number(place.longitude()),
                    place == null ? "" : place.name(),
                    "",
                    place == null ? "" : text(place.country()),
                    kept.report().key() + "_" + (event.evidence().sentence() + 1),
                    text(kept.report().url()),
                    text(kept.report().publisher())));
            return row;
        }

        private List<String> side(@Nullable Participant participant) {
            String code = code(participant);
            String root = code.length() >= 3 ? code.substring(0, 3) : code;
            return List.of(code, root, sector(participant), "");
        }
    };

    private final char separator;
    private final boolean headed;

    EventForm(char separator, boolean headed) {
        this.separator = separator;
        this.headed = headed;
    }

    /** Names of the columns, in order. */
    public abstract List<String> columns();

    /** An event as a line: one cell a column. */
    public abstract List<String> row(Kept<Event> kept);

    /** What stands between two cells. */
    public char separator() {
        return separator;
    }

    /** Whether the first line names the columns. */
    public boolean isHeaded() {
        return headed;
    }

    /** Whether the form has a place for an event that is no fact: none of these has. */
    public boolean takes(Event event) {
        return event.factuality() == Factuality.ASSERTED
                || event.factuality() == Factuality.REPORTED
                || event.factuality() == Factuality.HISTORICAL;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static String name(@Nullable Participant participant) {
        return participant == null ? "" : participant.actor().name();
    }

    static String code(@Nullable Participant participant) {
        return participant == null ? "" : text(participant.actor().code());
    }

    static String country(@Nullable Participant participant) {
        return participant == null ? "" : text(participant.actor().country());
    }

    static String sector(@Nullable Participant participant) {
        return participant == null ? "" : text(participant.actor().sector());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.5f", value).replaceFirst("0{1,4}$", "");
    }

    private static String part(String date, int from, int to) {
        return date.length() >= to ? date.substring(from, to) : "";
    }
}
