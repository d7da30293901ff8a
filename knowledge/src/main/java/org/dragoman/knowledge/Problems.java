package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the knowledge, so that all of it is told at once. Not thread safe. */
public final class Problems {
    private static final int LIMIT = 10_000;

    private final List<String> all = new ArrayList<>();

    /** Notes a problem of one line, counted from 1. */
    public void add(String file, int line, String message) {
        if (all.size() < LIMIT) {
            all.add(file + ":" + line + ": " + message);
        }
    }

    /** Notes a problem of a whole file. */
    public void add(String file, String message) {
        if (all.size() < LIMIT) {
            all.add(file + ": " + message);
        }
    }

    /** Notes all that other files have. */
    void addAll(Problems others) {
        all.addAll(others.all.subList(0, Math.min(others.all.size(), LIMIT - all.size())));
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** All problems so far. */
    public List<String> all() {
        return List.copyOf(all);
    }

    /**
     * Ends a loading.
     *
     * @throws KnowledgeException if there is any problem, with all of them
     */
    public void throwIfAny() {
        if (!all.isEmpty()) {
            throw new KnowledgeException(all);
        }
    }
}
