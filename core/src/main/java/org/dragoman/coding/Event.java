package org.dragoman.coding;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.dragoman.place.Place;
import org.dragoman.time.Dating;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom.
 *
 * @param source who did it
 * @param target to whom; null only where the code needs none
 * @param cameo CAMEO 1.1b3 code, a string: leading zeros count
 * @param plover the same in PLOVER
 * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param goldstein conflict–cooperation weight of the CAMEO code, -10 to 10
 * @param factuality how the report presents it
 * @param attribution whose word it is, for what is reported or denied
 * @param date when it happened
 * @param place where, if the sentence ties a place to it
 * @param placeReason why this place, or why none
 * @param details numbers told with it: killed, wounded, detained, expelled, amount of aid
 * @param confidence how likely it is right, 0 to 1
 * @param evidence the proof
 * @param rule the frame that read it
 */
public record Event(
        Participant source,
        @Nullable Participant target,
        String cameo,
        Plover plover,
        int quad,
        double goldstein,
        Factuality factuality,
        @Nullable Participant attribution,
        Dating date,
        @Nullable Place place,
        String placeReason,
        Map<String, String> details,
        double confidence,
        Evidence evidence,
        String rule)
        implements Entry {

    public Event {
        Objects.requireNonNull(source, "an event needs a source actor");
        Objects.requireNonNull(cameo, "an event needs a CAMEO code");
        if (quad < 1 || quad > 4) {
            throw new IllegalArgumentException("quad class is 1 to 4, not " + quad);
        }
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }

    @Override
    public <T> T fold(
            Function<Event, T> onEvent, Function<Position, T> onPosition, Function<Quotation, T> onQuotation) {
        return onEvent.apply(this);
    }
}
