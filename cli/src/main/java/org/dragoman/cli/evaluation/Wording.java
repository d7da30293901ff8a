package org.dragoman.cli.evaluation;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.dragoman.coding.Participant;
import org.jspecify.annotations.Nullable;

/** Compares how people and the reading worded a participant. */
final class Wording {
    private static final Set<String> SMALL = Set.of("the", "a", "an", "of", "and", "s", "in", "for", "to", "on", "");

    private Wording() {}

    /** The words of a phrase in lower case, without the smallest. */
    static Set<String> words(String phrase) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : phrase.toLowerCase(Locale.ROOT).replace(".", "").split("[^\\p{L}\\p{N}]+", -1)) {
            if (!SMALL.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    /** Whether the participant, as worded or as resolved, shares a word with the phrase. */
    static boolean overlaps(@Nullable Participant participant, String phrase) {
        return participant != null
                && (overlaps(participant.text(), phrase)
                        || overlaps(participant.actor().name(), phrase));
    }

    /** Whether two phrases share a word. */
    static boolean overlaps(String left, String right) {
        return shared(words(left), words(right)) > 0;
    }

    /** F1 of the words of two phrases. */
    static double f1(String left, String right) {
        Set<String> one = words(left);
        Set<String> other = words(right);
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * shared(one, other) / (one.size() + other.size());
    }

    private static int shared(Set<String> left, Set<String> right) {
        int shared = 0;
        for (String word : left) {
            shared += right.contains(word) ? 1 : 0;
        }
        return shared;
    }
}
