package org.dragoman.english.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * British spellings of words that the model, taught on American text as well, may know by the American one alone: "apologised"
 * for "apologized". Rules of endings; whether there is such a word the lexicon knows.
 */
final class Spelling {
    private static final int SHORTEST = 5;

    /** A British ending with the American one. */
    private record Ending(String british, String american) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("isations", "izations"),
            new Ending("isation", "ization"),
            new Ending("ising", "izing"),
            new Ending("ised", "ized"),
            new Ending("ises", "izes"),
            new Ending("iser", "izer"),
            new Ending("isers", "izers"),
            new Ending("ise", "ize"),
            new Ending("ysing", "yzing"),
            new Ending("ysed", "yzed"),
            new Ending("yses", "yzes"),
            new Ending("yse", "yze"),
            new Ending("ouring", "oring"),
            new Ending("oured", "ored"),
            new Ending("ours", "ors"),
            new Ending("our", "or"),
            new Ending("ourable", "orable"),
            new Ending("tres", "ters"),
            new Ending("tred", "tered"),
            new Ending("tre", "ter"),
            new Ending("ences", "enses"),
            new Ending("ence", "ense"),
            new Ending("elling", "eling"),
            new Ending("elled", "eled"),
            new Ending("alling", "aling"),
            new Ending("alled", "aled"),
            new Ending("ammes", "ams"),
            new Ending("amme", "am"));

    private Spelling() {}

    /** The American spelling that a word would have, null if its ending is no British one. */
    static @Nullable String american(String text, int begin, int end) {
        if (end - begin < SHORTEST) {
            return null;
        }
        for (Ending each : ENDINGS) {
            int stem = end - each.british().length();
            if (stem > begin && text.startsWith(each.british(), stem)) {
                return text.substring(begin, stem) + each.american();
            }
        }
        return null;
    }
}
