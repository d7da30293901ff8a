package org.dragoman.position;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.coding.CodedSentence;
import org.jspecify.annotations.Nullable;

/** Whom a report's measures bear on, so that "the talks" and "such a step" find their target. One for each reading. */
final class Topic {
    /** What nobody does to himself: "weapons for the rebels" are not for rebels of the giver's. */
    private static final Set<String> ABROAD = Set.of(
            "military-aid",
            "military-intervention",
            "air-strikes",
            "sanctions",
            "arms-embargo",
            "humanitarian-aid",
            "economic-aid",
            "expulsion");

    private final MeasureFinder finder;
    private final Map<String, String> byKind = new HashMap<>();
    private @Nullable String last;
    private @Nullable FoundMeasure latest;

    Topic(MeasureFinder finder) {
        this.finder = finder;
    }

    /** The measure with a target: its own, else that of the same kind before, else whom the report is about. */
    FoundMeasure aim(CodedSentence sentence, FoundMeasure found, int[] holders) {
        FoundMeasure aimed = aimed(sentence, found, holders);
        latest = aimed;
        return aimed;
    }

    /** The measure that "the decision" or "such a step" refers to: the last one that the report told, null if none. */
    @Nullable
    FoundMeasure latest() {
        return latest;
    }

    private FoundMeasure aimed(CodedSentence sentence, FoundMeasure found, int[] holders) {
        String own = found.measure().target();
        boolean abroad = ABROAD.contains(found.measure().kind());
        if (own != null && abroad && last != null && isHolder(sentence, own, holders)) {
            return found.aimedAt(last);
        }
        if (own != null) {
            byKind.put(found.measure().kind(), own);
            last = own;
            return found;
        }
        String target = byKind.get(found.measure().kind());
        if (target == null && last != null && !isHolder(sentence, last, holders)) {
            target = last;
        }
        if (target == null) {
            target = nearby(sentence, holders);
        }
        return target == null ? found : found.aimedAt(target);
    }

    /** The only country that the sentence names beside the holder. */
    private @Nullable String nearby(CodedSentence sentence, int[] holders) {
        String found = null;
        for (int i = 0; i < sentence.sentence().tree().size(); i++) {
            Mention mention = sentence.mention(i);
            String country = mention == null ? null : mention.actor().country();
            if (country != null && !country.equals(found) && !isHolder(sentence, country, holders)) {
                if (found != null) {
                    return null;
                }
                found = country;
            }
        }
        return found;
    }

    private boolean isHolder(CodedSentence sentence, String code, int[] holders) {
        for (int head : holders) {
            Mention mention = sentence.mention(head);
            if (mention != null && isSame(mention.actor(), code)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSame(Actor actor, String code) {
        return code.equals(finder.code(actor));
    }
}
