package org.dragoman.grammar;

/**
 * How a sentence presents what one of its predicates tells.
 *
 * @param negated it is said not to be so: "did not attack", "failed to agree", "no attack"
 * @param weaklyNegated it is only not yet or not openly so: "has not backed", "stopped short of backing"
 * @param denied somebody denies it
 * @param future it is announced, planned or promised
 * @param possible it may be: "may", "threatened to", "in case of"
 * @param demanded somebody asks for it
 * @param conditional only if something else holds, or asked
 * @param purpose an aim, told by an infinitive: "met to discuss"
 * @param embedder index of the innermost predicate that makes it future, possible or demanded, -1 if none
 * @param speakerVerb index of the outermost verb of speech above it, -1 if none
 */
public record Standing(
        boolean negated,
        boolean weaklyNegated,
        boolean denied,
        boolean future,
        boolean possible,
        boolean demanded,
        boolean conditional,
        boolean purpose,
        int embedder,
        int speakerVerb) {

    /** The same with its negation turned. */
    public Standing turned() {
        return new Standing(
                !negated,
                weaklyNegated,
                denied,
                future,
                possible,
                demanded,
                conditional,
                purpose,
                embedder,
                speakerVerb);
    }

    /** What whoever says it holds now, whatever the mood of the clause: only the negation is left, and it is this one. */
    public Standing settled(boolean nowNegated) {
        return new Standing(nowNegated, weaklyNegated, denied, false, false, false, false, false, -1, speakerVerb);
    }

    /** Whether it is told as having happened, by the report or by somebody. */
    public boolean isFact() {
        return !negated && !denied && !future && !possible && !demanded && !conditional;
    }
}
