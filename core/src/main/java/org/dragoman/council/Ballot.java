package org.dragoman.council;

/** What a member does, or would do, when a draft is put to the vote. */
public enum Ballot {
    FOR,
    AGAINST,
    ABSTAIN,
    /** Nothing tells. */
    UNKNOWN
}
