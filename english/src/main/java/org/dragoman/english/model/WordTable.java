package org.dragoman.english.model;

import java.util.Arrays;
import java.util.List;

/**
 * A set of words with a number for each, asked by a range of characters so that no string is made.
 *
 * <p>Open addressing over the hash of the characters. Immutable and thread safe.
 */
public final class WordTable {
    private final String[] words;
    private final int[] slots;
    private final int mask;

    private WordTable(String[] words, int[] slots) {
        this.words = words;
        this.slots = slots;
        this.mask = slots.length - 1;
    }

    /** A table in which each word has its position in {@code list} for a number. */
    public static WordTable of(List<String> list) {
        String[] words = list.toArray(new String[0]);
        int[] slots = new int[Math.max(4, Integer.highestOneBit(Math.max(1, words.length)) << 2)];
        Arrays.fill(slots, -1);
        int mask = slots.length - 1;
        for (int number = 0; number < words.length; number++) {
            int slot = spread(words[number].hashCode()) & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number;
        }
        return new WordTable(words, slots);
    }

    /** How many words there are. */
    public int size() {
        return words.length;
    }

    /** The word with this number. */
    public String word(int number) {
        return words[number];
    }

    /** The number of {@code text[begin, end)}, -1 if it is not in the table. */
    public int find(String text, int begin, int end) {
        return find(text, begin, end, Hash.chars(text, begin, end), false);
    }

    /** The number of {@code text[begin, end)} in lower case, -1 if it is not in the table. */
    public int findLower(String text, int begin, int end) {
        return find(text, begin, end, Hash.lower(text, begin, end), true);
    }

    int find(String text, int begin, int end, int hash, boolean lower) {
        int slot = spread(hash) & mask;
        for (int number = slots[slot]; number >= 0; number = slots[slot]) {
            if (same(words[number], text, begin, end, lower)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private static boolean same(String word, String text, int begin, int end, boolean lower) {
        int length = end - begin;
        if (word.length() != length) {
            return false;
        }
        if (!lower) {
            return text.regionMatches(begin, word, 0, length);
        }
        for (int i = 0; i < length; i++) {
            if (Hash.lower(text.charAt(begin + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int spread(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ (h >>> 15);
    }
}
