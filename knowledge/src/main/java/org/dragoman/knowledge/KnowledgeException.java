package org.dragoman.knowledge;

import java.util.List;

/** Knowledge that cannot be used: all of its problems, each as {@code file:line: what is wrong. What to do.} */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient List<String> problems;

    /** An exception that tells all of these problems. */
    public KnowledgeException(List<String> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, in the order of the files and lines. */
    public List<String> problems() {
        return problems;
    }

    private static String message(List<String> problems) {
        StringBuilder out = new StringBuilder();
        out.append(problems.size())
                .append(problems.size() == 1 ? " problem" : " problems")
                .append(" in the knowledge:");
        for (String problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            out.append('\n').append(problem);
        }
        if (problems.size() > SHOWN) {
            out.append("\n… and ").append(problems.size() - SHOWN).append(" more");
        }
        return out.toString();
    }
}
