package org.dragoman.actor;

import java.util.List;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words of a report that mean an actor.
 *
 * @param sentence index of the sentence
 * @param head index of the token that heads the phrase
 * @param span the phrase without relative clauses, in the report's text
 * @param text the phrase as worded
 * @param actors who is meant: one, several for "the two countries" or "they", never none
 * @param form how the mention names its actor
 * @param antecedent for a pronoun or a definite description, the mention that it was followed to
 */
public record Mention(
        int sentence,
        int head,
        Span span,
        String text,
        List<Actor> actors,
        Form form,
        @Nullable Mention antecedent) {

    /** How an actor is named. */
    public enum Form {
        /** A proper name: "Sergei Lavrov", "Russia", "the Kremlin". */
        NAME,
        /** A description that resolves by itself: "Turkey's foreign minister", "Syrian rebels". */
        DESCRIPTION,
        /** An adjective or a name that modifies a noun: "Syrian" in "the Syrian crisis". */
        MODIFIER,
        /** A pronoun or a description that had to be followed: "he", "the minister", "both sides". */
        ANAPHOR
    }

    public Mention {
        actors = List.copyOf(actors);
        if (actors.isEmpty()) {
            throw new IllegalArgumentException("a mention needs an actor: \"" + text + "\"");
        }
    }

    /** The only or first actor. */
    public Actor actor() {
        return actors.get(0);
    }
}
