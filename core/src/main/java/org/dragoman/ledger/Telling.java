package org.dragoman.ledger;

import java.time.LocalDate;
import java.util.Locale;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * What of an event counts when it is compared with other reports' events.
 *
 * @param id id of the entry
 * @param report id of the report
 * @param story id of the story that the report tells
 * @param published day of publication
 * @param begin where the proof stands in the report
 * @param cameo CAMEO code
 * @param period the days that it may have happened on
 * @param place where
 */
public record Telling(
        String id,
        String report,
        String story,
        @Nullable LocalDate published,
        int begin,
        String cameo,
        @Nullable Period period,
        @Nullable Place place) {

    /** A telling as kept. */
    public static Telling of(Kept<Event> kept) {
        Event event = kept.entry();
        return new Telling(
                kept.id(),
                kept.report().id(),
                kept.report().story(),
                kept.report().published(),
                event.evidence().span().begin(),
                event.cameo(),
                Period.of(event.date()),
                event.place());
    }

    /** Events can be one happening only within such a kin: the same actors, the same code family, equally factual. */
    public static String kin(Event event) {
        return String.join(
                "|", actor(event.source()), actor(event.target()), root(event.cameo()), factuality(event.factuality()));
    }

    /** A minister of Russia and Russia are one here; Russia's army and Russia are not. */
    private static String actor(@Nullable Participant participant) {
        if (participant == null) {
            return "";
        }
        Actor actor = participant.actor();
        String code = actor.code();
        if (code == null) {
            return actor.name().toLowerCase(Locale.ROOT);
        }
        return code.endsWith("GOV") ? Parties.of(actor) : code;
    }

    static String root(String cameo) {
        return cameo.substring(0, Math.min(2, cameo.length()));
    }

    private static String factuality(Factuality factuality) {
        boolean fact = factuality == Factuality.ASSERTED
                || factuality == Factuality.REPORTED
                || factuality == Factuality.HISTORICAL;
        return fact ? "fact" : factuality.label();
    }
}
