package org.dragoman.actor;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that a report has introduced, each with the actor it means from there on. */
final class HeardNames {
    private final Map<String, Actor> aliases = new HashMap<>();

    /** Whom the words were said to mean, null if nothing was said of them. */
    @Nullable
    Actor alias(String words) {
        return aliases.get(words);
    }

    /** From here on the name and its last word mean this actor. */
    void introduce(String words, Actor actor) {
        aliases.put(words, actor);
        if (actor.kind() != Actor.Kind.PERSON) {
            return;
        }
        int space = words.lastIndexOf(' ');
        if (space > 0) {
            aliases.put(words.substring(space + 1), actor);
            aliases.putIfAbsent(words.substring(0, words.indexOf(' ')), actor);
            String last = words.substring(space + 1);
            int hyphen = last.indexOf('-');
            if (hyphen > 0 && Character.isLowerCase(last.charAt(0))) {
                aliases.put(last.substring(hyphen + 1), actor);
            }
        }
    }

    /** From here on the acronym means this actor. */
    void rename(String acronym, Actor actor) {
        aliases.put(acronym, actor);
    }
}
