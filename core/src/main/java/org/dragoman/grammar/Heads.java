package org.dragoman.grammar;

import java.util.Arrays;

/** A short growing list of token indexes without doubles; the order of finding is kept. */
final class Heads {
    static final int[] NONE = {};

    /** Most lists stay empty. */
    private int[] items = NONE;

    private int size;

    void add(int token) {
        for (int i = 0; i < size; i++) {
            if (items[i] == token) {
                return;
            }
        }
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(4, size * 2));
        }
        items[size++] = token;
    }

    void addAll(int[] tokens) {
        for (int token : tokens) {
            add(token);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int[] toArray() {
        return size == 0 ? NONE : Arrays.copyOf(items, size);
    }
}
