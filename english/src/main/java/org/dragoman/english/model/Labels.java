package org.dragoman.english.model;

import java.util.List;

/** A closed list of names, such as tags or relations, with a number for each. Immutable. */
public final class Labels {
    private final String[] names;

    private Labels(String[] names) {
        this.names = names;
    }

    /** The list in the order that gives each name its number. */
    public static Labels of(List<String> names) {
        return new Labels(names.toArray(new String[0]));
    }

    /** How many names there are. */
    public int size() {
        return names.length;
    }

    /** The name with this number. */
    public String name(int number) {
        return names[number];
    }

    /** The number of {@code name}, -1 if it is not in the list. Searches the list: not for hot loops. */
    public int number(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** All names in order. */
    public List<String> names() {
        return List.of(names);
    }
}
