package org.dragoman.english;

import java.util.Arrays;

/** Where the tokens of a text begin and end, in arrays that grow and are used again. For one thread. */
final class TokenBuffer {
    int[] begins = new int[256];
    int[] ends = new int[256];
    int count;

    void clear() {
        count = 0;
    }

    void add(int begin, int end) {
        if (count == begins.length) {
            begins = Arrays.copyOf(begins, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        begins[count] = begin;
        ends[count] = end;
        count++;
    }
}
