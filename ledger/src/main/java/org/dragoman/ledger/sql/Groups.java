package org.dragoman.ledger.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts the entries of many slabs by the words that they have in two columns. */
final class Groups {
    private static final long FREE = -1;

    private final Map<@Nullable String, Integer> numbers = new HashMap<>();
    private final List<@Nullable String> words = new ArrayList<>();
    private long[] keys = new long[1 << 10];
    private long[] counts = new long[keys.length];
    private int used;

    Groups() {
        Arrays.fill(keys, FREE);
    }

    /** What is done with a group: the two words, none where an entry has none, and how many entries have them. */
    interface Each {
        void accept(@Nullable String one, @Nullable String other, long count);
    }

    /** Counts those entries of a slab of which {@code rows} says so. */
    void add(Slab.Words one, Slab.Words other, boolean[] rows) {
        add(one, other, rows, Function.identity());
    }

    /** The same by what the words are short for. */
    void add(Slab.Words one, Slab.Words other, boolean[] rows, Function<String, String> shortFor) {
        int[] first = numbers(one, shortFor);
        int[] second = numbers(other, shortFor);
        short[] oneAt = one.at();
        short[] otherAt = other.at();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i]) {
                add((long) first[oneAt[i]] << Integer.SIZE | second[otherAt[i]]);
            }
        }
    }

    private int[] numbers(Slab.Words of, Function<String, String> shortFor) {
        int[] out = new int[of.list().size()];
        for (int i = 0; i < out.length; i++) {
            String word = of.list().get(i);
            out[i] = numbers.computeIfAbsent(word == null ? null : shortFor.apply(word), this::next);
        }
        return out;
    }

    private int next(@Nullable String word) {
        words.add(word);
        return words.size() - 1;
    }

    private void add(long key) {
        int at = place(key);
        if (keys[at] == FREE) {
            if (used * 2 >= keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
            used++;
        }
        counts[at]++;
    }

    private int place(long key) {
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & (keys.length - 1);
        while (keys[at] != FREE && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new long[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /** Hands over all groups. */
    void each(Each each) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                each.accept(words.get((int) (keys[i] >>> Integer.SIZE)), words.get((int) keys[i]), counts[i]);
            }
        }
    }
}
