package org.dragoman.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A meaning and the words that carry it: an event's code, a stance, a kind of measure.
 *
 * @param id unique, dotted, kebab-case; the rule named in every entry that it reads
 * @param headers what the frame means: {@code cameo}, {@code plover}, {@code stance}, {@code act}, {@code measure} …
 * @param triggers the words
 * @param yes sentences that it must fire on, [source] and {target} marked
 * @param no sentences that it must not fire on
 */
public record Frame(
        String id, Map<String, String> headers, List<Trigger> triggers, List<Example> yes, List<Example> no) {

    /**
     * A sentence beside a frame that says what the frame means.
     *
     * @param text the sentence, with the words of [source] and {target} marked where they matter
     * @param file the knowledge file and line that it comes from, for messages
     */
    public record Example(String text, String file) {}

    public Frame {
        Objects.requireNonNull(id, "a frame needs an id");
        headers = Map.copyOf(headers);
        triggers = List.copyOf(triggers);
        yes = List.copyOf(yes);
        no = List.copyOf(no);
    }

    /** A header's value, empty if the frame has none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
