package org.dragoman.english.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that the model knows: the tags that each one had, and the clusters of words that are used alike.
 *
 * <p>Immutable and thread safe.
 */
public final class Lexicon {
    private static final int UNKNOWN = 0x756E6B6E;
    private static final int UNSURE = -1;

    private final WordTable table;
    private final long[] tags;
    private final byte[] sure;
    private final short[] clusters;
    private final short[] families;

    private Lexicon(WordTable table, long[] tags, byte[] sure, short[] clusters, short[] families) {
        this.table = table;
        this.tags = tags;
        this.sure = sure;
        this.clusters = clusters;
        this.families = families;
    }

    /**
     * What is known of one word.
     *
     * @param word the word as written
     * @param tags the tags it had, one bit each
     * @param sure its only tag if it is frequent and has only one, else -1
     * @param cluster one of some hundred clusters of words used alike, 0 for none
     * @param family one of a few dozen coarser clusters, 0 for none
     */
    public record Entry(String word, long tags, int sure, int cluster, int family) {}

    /** A lexicon of these entries. */
    public static Lexicon of(List<Entry> entries) {
        int size = entries.size();
        List<String> words = new ArrayList<>(size);
        long[] tags = new long[size];
        byte[] sure = new byte[size];
        short[] clusters = new short[size];
        short[] families = new short[size];
        for (int i = 0; i < size; i++) {
            Entry entry = entries.get(i);
            words.add(entry.word());
            tags[i] = entry.tags();
            sure[i] = (byte) entry.sure();
            clusters[i] = (short) entry.cluster();
            families[i] = (short) entry.family();
        }
        return new Lexicon(WordTable.of(words), tags, sure, clusters, families);
    }

    WordTable table() {
        return table;
    }

    /** Fills {@code words} with what is known of the tokens {@code from} to {@code to}. */
    public void describe(String text, int[] begins, int[] ends, int from, int to, Words words) {
        words.start(to - from);
        for (int i = 0; i < words.size; i++) {
            describe(text, begins[from + i], ends[from + i], i, words);
        }
    }

    /**
     * Whether a capitalised word is a common word written large: its small form is known, and the large one is no sure name.
     */
    public boolean isCommon(String text, int begin, int end) {
        int exact = table.find(text, begin, end, Hash.chars(text, begin, end), false);
        if (exact >= 0 && sure[exact] != UNSURE) {
            return false;
        }
        if (isSmall(text, begin, end)) {
            return true;
        }
        char last = text.charAt(end - 1);
        boolean inflected = last == 's' || last == 'd' || last == 'g';
        return inflected && end - begin > 4 && (isSmall(text, begin, end - 1) || isSmall(text, begin, end - 2));
    }

    private boolean isSmall(String text, int begin, int end) {
        return table.find(text, begin, end, Hash.lower(text, begin, end), true) >= 0;
    }

    private void describe(String text, int begin, int end, int i, Words words) {
        int form = Hash.chars(text, begin, end);
        int lower = Hash.lower(text, begin, end);
        int exact = table.find(text, begin, end, form, false);
        int entry = exact >= 0 || form == lower ? exact : table.find(text, begin, end, lower, true);
        if (entry < 0 && isKnownOtherwise(text, begin, end, i, words)) {
            return;
        }
        words.entry[i] = exact;
        words.form[i] = form;
        words.lower[i] = lower;
        words.shape[i] = Shape.of(text, begin, end);
        affixes(text, begin, end, i, words);
        words.sure[i] = exact >= 0 ? sure[exact] : UNSURE;
        words.known[i] = entry >= 0;
        if (entry >= 0) {
            words.ambiguity[i] = (int) (tags[entry] ^ (tags[entry] >>> 32) * 31) + (exact >= 0 ? 0 : 7);
            words.cluster[i] = clusters[entry];
            words.family[i] = families[entry];
            words.word[i] = lower;
        } else {
            words.ambiguity[i] = UNKNOWN;
            words.cluster[i] = 0;
            words.family[i] = 0;
            words.word[i] = Hash.of(UNKNOWN, words.suffix2[i], words.shape[i]);
        }
    }

    /** A word that is known by its American spelling is described by that; its lemma stays its own. */
    private boolean isKnownOtherwise(String text, int begin, int end, int i, Words words) {
        String american = Spelling.american(text, begin, end);
        if (american == null || !isSmall(american, 0, american.length())) {
            return false;
        }
        describe(american, 0, american.length(), i, words);
        words.entry[i] = -1;
        return true;
    }

    private static void affixes(String text, int begin, int end, int i, Words words) {
        int length = end - begin;
        words.suffix1[i] = Hash.lower(text, Math.max(begin, end - 1), end);
        words.suffix2[i] = Hash.lower(text, Math.max(begin, end - 2), end);
        words.suffix3[i] = Hash.lower(text, Math.max(begin, end - 3), end);
        words.suffix4[i] = Hash.lower(text, Math.max(begin, end - 4), end);
        words.prefix2[i] = Hash.lower(text, begin, begin + Math.min(2, length));
        words.prefix3[i] = Hash.lower(text, begin, begin + Math.min(3, length));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(table.size());
        for (int i = 0; i < table.size(); i++) {
            out.writeUTF(table.word(i));
            out.writeLong(tags[i]);
            out.writeByte(sure[i]);
            out.writeShort(clusters[i]);
            out.writeShort(families[i]);
        }
    }

    static Lexicon read(DataInput in) throws IOException {
        int size = in.readInt();
        List<Entry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entries.add(new Entry(in.readUTF(), in.readLong(), in.readByte(), in.readShort(), in.readShort()));
        }
        return of(entries);
    }
}
