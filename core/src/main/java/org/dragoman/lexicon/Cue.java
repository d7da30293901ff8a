package org.dragoman.lexicon;

import java.util.Objects;
import java.util.Set;

/**
 * A word that says that somebody said something.
 *
 * @param lemma verb or noun in its dictionary form, lower case
 * @param kind what saying it does
 * @param takes in what forms the content comes
 */
public record Cue(String lemma, Kind kind, Set<Form> takes) {

    /** What the speaker does with the content. */
    public enum Kind {
        /** Gives it as the speaker's words: say, tell. */
        NEUTRAL,
        /** Holds it to be true: insist, confirm. */
        ASSERTING,
        /** Rejects it: deny. */
        NEGATING,
        /** Binds the speaker: promise, vow. */
        PROMISING,
        /** Wants somebody to do it: demand, urge. */
        DEMANDING,
        /** Announces harm: threaten, warn. */
        THREATENING,
        /** Asks whether it is so: ask, wonder. */
        ASKING,
        /** Thinks it: believe, expect. */
        THINKING,
        /** Judges somebody or something: describe, call, criticise. */
        JUDGING
    }

    /** Forms of the content. */
    public enum Form {
        /** Words between quotation marks beside the cue: "…," he added. */
        QUOTE,
        /** A clause: he said (that) talks failed. */
        CLAUSE,
        /** An infinitive: he vowed to leave. */
        TO,
        /** A phrase with "as": he described it as unfair. */
        AS,
        /** A predicate behind an object: he called it unfair. */
        NAME,
        /** A clause with "for": he criticised them for leaving. */
        FOR,
        /** An object and what it is charged with: he accused them of lying. */
        OF,
        /** A thing that is said, not a clause: he announced a truce. */
        THING,
        /** The cue is a noun: his claim that talks failed. */
        NOUN
    }

    public Cue {
        Objects.requireNonNull(lemma, "a cue needs a lemma");
        Objects.requireNonNull(kind, "a cue needs a kind");
        takes = Set.copyOf(takes);
    }

    /** Whether the content can come in a form. */
    public boolean takes(Form form) {
        return takes.contains(form);
    }
}
