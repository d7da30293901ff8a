package org.dragoman.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells of knowledge files that nothing would read: a wrong name must not be as quiet as a right one. */
final class Strays {
    private static final String OFFICIALS = "actors/officials/";
    private static final String FRAMES = ".frames";

    private final Set<String> tables;
    private final Set<String> folders;

    /** What the shipped knowledge has is what a user's folder may have. */
    Strays(KnowledgeSource shipped) {
        List<String> files = shipped.files("");
        tables = files.stream().filter(path -> !path.endsWith(FRAMES)).collect(Collectors.toSet());
        folders = files.stream()
                .filter(path -> path.endsWith(FRAMES))
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    /** Notes a problem for each file of a source that has no place in the knowledge. */
    void check(KnowledgeSource source, Problems problems) {
        for (String path : source.files("")) {
            if (!isRead(path)) {
                problems.add(source.label(path), "is read by nothing. " + advice(path));
            }
        }
    }

    private boolean isRead(String path) {
        return tables.contains(path)
                || path.equals(GeoNames.FILE)
                || path.startsWith(OFFICIALS) && path.endsWith(".tsv")
                || path.endsWith(FRAMES) && folders.stream().anyMatch(path::startsWith);
    }

    private String advice(String path) {
        if (path.endsWith(FRAMES)) {
            return "Frames stand in one of the folders "
                    + String.join(" ", folders.stream().sorted().toList()) + ".";
        }
        return tables.stream()
                .min(Comparator.comparingInt((String table) -> distance(path, table))
                        .thenComparing(Comparator.naturalOrder()))
                .map(table -> "Did you mean " + table + "? All tables: "
                        + String.join(" ", tables.stream().sorted().toList()) + ".")
                .orElse("");
    }

    /** How many letters two paths differ by, counted from the front and the back: enough to tell which was meant. */
    private static int distance(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int front = 0;
        while (front < shorter && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front
                && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        return Math.max(one.length(), other.length()) - front - back;
    }
}
