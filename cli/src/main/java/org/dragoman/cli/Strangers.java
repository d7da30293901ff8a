package org.dragoman.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.coding.Event;
import org.dragoman.coding.Evidence;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Counts the actors without a code. Not thread safe. */
final class Strangers {
    private final Map<String, Counts> byName = new HashMap<>();

    /**
     * An actor that no lexicon knows.
     *
     * @param name its words
     * @param entries in how many entries it takes part
     * @param mentions how often it is named
     * @param sentence one sentence with it, rather one that gave an entry
     */
    record Stranger(String name, int entries, int mentions, String sentence) {}

    private static final class Counts {
        private int entries;
        private int mentions;
        private String sentence = "";
        private boolean proof;
    }

    /** Adds who is unknown in a reading: who takes part in its entries, and whom it names. */
    void add(Reading reading) {
        for (Event event : reading.events()) {
            entry(event.source(), event.evidence());
            entry(event.target(), event.evidence());
        }
        for (Position position : reading.positions()) {
            entry(position.holder(), position.evidence());
        }
        for (Quotation quotation : reading.quotations()) {
            entry(quotation.speaker(), quotation.evidence());
        }
        for (Mention mention : reading.detail().mentions()) {
            mention(reading, mention);
        }
    }

    private void entry(@Nullable Participant participant, Evidence evidence) {
        if (participant == null || participant.actor().isKnown()) {
            return;
        }
        Counts counts = byName.computeIfAbsent(participant.actor().name(), name -> new Counts());
        counts.entries++;
        if (!counts.proof) {
            counts.proof = true;
            counts.sentence = evidence.text();
        }
    }

    private void mention(Reading reading, Mention mention) {
        for (Actor actor : mention.actors()) {
            if (!actor.isKnown() && mention.form() == Mention.Form.NAME) {
                Counts counts = byName.computeIfAbsent(actor.name(), name -> new Counts());
                counts.mentions++;
                if (counts.sentence.isEmpty()) {
                    Span span = reading.detail().sentences().get(mention.sentence());
                    counts.sentence = reading.report().text().substring(span.begin(), span.end());
                }
            }
        }
    }

    /** The most frequent in entries first, then in mentions, then by name. */
    List<Stranger> ranked(int limit) {
        return byName.entrySet().stream()
                .map(each -> new Stranger(
                        each.getKey(), each.getValue().entries, each.getValue().mentions, each.getValue().sentence))
                .sorted(Comparator.comparingInt(Stranger::entries)
                        .thenComparingInt(Stranger::mentions)
                        .reversed()
                        .thenComparing(Stranger::name))
                .limit(limit)
                .toList();
    }
}
