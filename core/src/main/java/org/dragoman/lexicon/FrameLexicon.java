package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Frames, found by the lemma of a trigger. Immutable and thread safe.
 */
public final class FrameLexicon {

    /**
     * A trigger with the frame that it calls up.
     *
     * @param frame the frame
     * @param trigger the word
     */
    public record Candidate(Frame frame, Trigger trigger) {}

    private final List<Frame> frames;
    private final Map<String, List<Candidate>> verbs = new HashMap<>();
    private final Map<String, List<Candidate>> nouns = new HashMap<>();
    private final Map<String, List<Candidate>> adjectives = new HashMap<>();
    private final Set<String> lemmas = new HashSet<>();

    /** Indexes the frames; triggers with more constraints come first. */
    public FrameLexicon(List<Frame> frames) {
        this.frames = List.copyOf(frames);
        for (Frame frame : frames) {
            for (Trigger trigger : frame.triggers()) {
                index(trigger.partOfSpeech())
                        .computeIfAbsent(trigger.lemma(), lemma -> new ArrayList<>())
                        .add(new Candidate(frame, trigger));
                lemmas.add(trigger.lemma());
            }
        }
        List.of(verbs, nouns, adjectives).forEach(FrameLexicon::specificFirst);
    }

    private static void specificFirst(Map<String, List<Candidate>> index) {
        index.values()
                .forEach(candidates -> candidates.sort((a, b) -> Long.compare(needs(b.trigger()), needs(a.trigger()))));
    }

    /** What a trigger forbids does not make it more specific. */
    private static long needs(Trigger trigger) {
        return trigger.constraints().stream()
                .filter(constraint -> !constraint.negated())
                .count();
    }

    private Map<String, List<Candidate>> index(PartOfSpeech partOfSpeech) {
        return switch (partOfSpeech) {
            case VERB -> verbs;
            case NOUN -> nouns;
            case ADJECTIVE -> adjectives;
        };
    }

    /** All frames in the order of the files. */
    public List<Frame> frames() {
        return frames;
    }

    /** The triggers of a lemma, the most constrained first; empty if there is none. */
    public List<Candidate> candidates(PartOfSpeech partOfSpeech, String lemma) {
        return index(partOfSpeech).getOrDefault(lemma, List.of());
    }

    /** One header by another over all frames that have both, such as the {@code parent} of each {@code measure}. */
    public Map<String, String> headers(String key, String value) {
        Map<String, String> pairs = new TreeMap<>();
        for (Frame frame : frames) {
            if (!frame.header(key).isEmpty() && !frame.header(value).isEmpty()) {
                pairs.put(frame.header(key), frame.header(value));
            }
        }
        return pairs;
    }

    /** Every lemma that triggers a frame, for the gate. */
    public Set<String> lemmas() {
        return Set.copyOf(lemmas);
    }
}
