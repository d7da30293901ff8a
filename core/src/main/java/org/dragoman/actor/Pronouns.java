package org.dragoman.actor;

import java.util.Locale;
import java.util.Map;
import org.dragoman.text.Token;
import org.jspecify.annotations.Nullable;

/** The pronouns that can mean an actor. */
final class Pronouns {

    /** Person and number of a pronoun. */
    enum Type {
        HE,
        SHE,
        IT,
        THEY,
        WE,
        I,
        WHO
    }

    private static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("he", Type.HE),
            Map.entry("him", Type.HE),
            Map.entry("his", Type.HE),
            Map.entry("himself", Type.HE),
            Map.entry("she", Type.SHE),
            Map.entry("her", Type.SHE),
            Map.entry("hers", Type.SHE),
            Map.entry("herself", Type.SHE),
            Map.entry("it", Type.IT),
            Map.entry("its", Type.IT),
            Map.entry("itself", Type.IT),
            Map.entry("they", Type.THEY),
            Map.entry("them", Type.THEY),
            Map.entry("their", Type.THEY),
            Map.entry("themselves", Type.THEY),
            Map.entry("we", Type.WE),
            Map.entry("us", Type.WE),
            Map.entry("our", Type.WE),
            Map.entry("i", Type.I),
            Map.entry("me", Type.I),
            Map.entry("my", Type.I),
            Map.entry("who", Type.WHO),
            Map.entry("whom", Type.WHO),
            Map.entry("whose", Type.WHO),
            Map.entry("which", Type.WHO),
            Map.entry("that", Type.WHO));

    private Pronouns() {}

    static boolean isPronoun(Token token) {
        return token.tag().startsWith("PRP")
                || token.tag().startsWith("WP")
                || token.tag().equals("WDT");
    }

    /** Whether it is "we" or "I", which means whoever speaks. */
    static boolean isSpeaker(Token token) {
        Type type = isPronoun(token) ? type(token) : null;
        return type == Type.WE || type == Type.I;
    }

    static @Nullable Type type(Token token) {
        return TYPES.get(token.text().toLowerCase(Locale.ROOT));
    }
}
