package org.dragoman.cli.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.coding.Event;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Reading;
import org.jspecify.annotations.Nullable;

/** PLOVER labels as the public sets use them. */
final class PloverLabels {
    private static final Set<Factuality> HAPPENED =
            Set.of(Factuality.ASSERTED, Factuality.REPORTED, Factuality.HISTORICAL);

    private PloverLabels() {}

    /** One name for the type that PLOVER's versions call YIELD, CONCEDE and RETREAT. */
    static String type(String label) {
        return switch (label) {
            case "YIELD", "CONCEDE" -> "RETREAT";
            default -> label;
        };
    }

    static String type(Event event) {
        return type(event.plover().type());
    }

    /** The events that count: what happened, and agreements to act, which PLOVER codes when they are announced. */
    static List<Event> counted(Reading reading) {
        return reading.events().stream().filter(PloverLabels::counts).toList();
    }

    static boolean counts(Event event) {
        return HAPPENED.contains(event.factuality())
                || (event.factuality() == Factuality.FUTURE
                        && event.plover().type().equals("AGREE"));
    }

    /** How often events of each factuality have the wanted type, counted or not. */
    static void addFactualities(Score score, Reading reading, String wanted) {
        for (Event event : reading.events()) {
            score.add(event.factuality().label() + ": type right", type(event).equals(wanted));
        }
    }

    /** Country or organisation: the first three letters of a participant's code. */
    static @Nullable String party(@Nullable Participant participant) {
        if (participant == null) {
            return null;
        }
        String code = participant.actor().country() == null
                ? participant.actor().code()
                : participant.actor().country();
        return code == null || code.length() < 3 ? code : code.substring(0, 3).toUpperCase(Locale.ROOT);
    }
}
