package org.dragoman.actor;

import java.util.Locale;
import java.util.Set;

/** Words of address and rank that stand before a name and are no part of it. */
final class Honorifics {
    private static final Set<String> WORDS = Set.of(
            "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "sir", "col.", "gen.", "lt.", "maj.", "brig.",
            "capt.", "adm.", "sgt.", "prof.", "rev.", "sen.", "rep.", "gov.", "hon.", "sheikh", "sayyid", "hajj");

    private Honorifics() {}

    static boolean contain(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
