package org.dragoman.ledger;

import java.util.List;

/**
 * Reports that tell one story in nearly the same words: agency copies, re-sent and lightly edited.
 *
 * @param id id of the report that stands for the story
 * @param members its reports, the one that stands for it first
 */
public record Story(String id, List<Member> members) {

    /**
     * A report of a story.
     *
     * @param report id of the report
     * @param likeness share of the runs of four words that it has in common with the report it was joined to, 0 to 1
     */
    public record Member(String report, double likeness) {}

    public Story {
        members = List.copyOf(members);
    }
}
