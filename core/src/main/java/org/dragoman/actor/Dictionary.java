package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Word sequences and what they can mean: a trie folded into one hash table, whose keys are hashes of sequences.
 *
 * <p>Every beginning of a sequence is a key too, so a search stops at the first word that leads nowhere. Built once, then
 * read by any number of threads.
 */
final class Dictionary {
    private static final int PREFIX = 0;

    private long[] keys = new long[1 << 14];
    private int[] values = new int[1 << 14];
    private int count;
    private final long[] parts = new long[48];
    private final List<Meaning> meanings = new ArrayList<>();

    Dictionary() {
        java.util.Arrays.fill(values, -1);
        meanings.add(new Meaning(Integer.MAX_VALUE, false));
    }

    /** All senses of one sequence of words, with what their spelling requires. */
    static final class Meaning {
        /** Fewest capitalised tokens that a text must show. */
        int capitals;
        /** Whether a text must write it all in capitals. */
        boolean acronym;

        /** Whether one of the senses is a name: a state, a body or a person. */
        boolean named;

        final List<Sense> senses = new ArrayList<>(1);

        Meaning(int capitals, boolean acronym) {
            this.capitals = capitals;
            this.acronym = acronym;
        }

        private void add(Sense sense) {
            senses.add(sense);
            named |= sense instanceof Sense.Of || sense instanceof Sense.Named || sense instanceof Sense.Who;
        }
    }

    /** Adds a sense; a sense that was added before counts first. */
    void add(String words, Sense sense) {
        int length = Words.parts(words, parts, 0);
        if (length == 0) {
            return;
        }
        long hash = Words.SEED;
        for (int i = 0; i < length - 1; i++) {
            hash = Words.join(hash, parts[i]);
            put(hash, PREFIX);
        }
        hash = Words.join(hash, parts[length - 1]);
        int at = find(hash);
        int capitals = capitals(words);
        boolean acronym = capitals > 0 && words.length() <= 8 && words.indexOf(' ') < 0 && Words.isCapitals(words);
        if (at < 0 || values[at] == PREFIX) {
            meanings.add(new Meaning(capitals, acronym));
            put(hash, meanings.size() - 1);
            meanings.get(meanings.size() - 1).add(sense);
            return;
        }
        Meaning known = meanings.get(values[at]);
        known.capitals = Math.min(known.capitals, capitals);
        known.acronym &= acronym;
        known.add(sense);
    }

    private static int capitals(String words) {
        int found = 0;
        boolean open = true;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ') {
                open = true;
            } else if (open && Character.isLetter(c)) {
                found += Character.isUpperCase(c) ? 1 : 0;
                open = false;
            }
        }
        return found;
    }

    private int find(long hash) {
        int mask = keys.length - 1;
        int at = (int) (hash ^ (hash >>> 32)) & mask;
        while (values[at] >= 0) {
            if (keys[at] == hash) {
                return at;
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    private void put(long hash, int value) {
        int at = find(hash);
        if (at >= 0) {
            values[at] = Math.max(values[at], value);
            return;
        }
        if (count * 2 > keys.length) {
            grow();
        }
        insert(hash, value);
        count++;
    }

    private void insert(long hash, int value) {
        int mask = keys.length - 1;
        int at = (int) (hash ^ (hash >>> 32)) & mask;
        while (values[at] >= 0) {
            at = (at + 1) & mask;
        }
        keys[at] = hash;
        values[at] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        java.util.Arrays.fill(values, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] >= 0) {
                insert(oldKeys[i], oldValues[i]);
            }
        }
    }

    /** Whether a sequence goes on or ends here. */
    boolean leads(long hash) {
        return find(hash) >= 0;
    }

    /** What the sequence means, null if it means nothing. */
    @Nullable
    Meaning meaning(long hash) {
        int at = find(hash);
        return at < 0 || values[at] == PREFIX ? null : meanings.get(values[at]);
    }
}
