package org.dragoman.english;

import java.util.Set;

/** Word lists as they stand in the sources: sorted, with blanks between the words. */
final class WordList {
    private WordList() {}

    /** The words of a text. */
    static Set<String> of(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** The phrases of a text that has commas between them. */
    static Set<String> phrases(String text) {
        return Set.of(text.strip().split(",\\s+"));
    }
}
