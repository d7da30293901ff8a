package org.dragoman.ledger.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Some columns of the entries with the numbers {@code first} to {@code first + size - 1}. Each column lists its words once
 * and says of each entry which word it has, so that a condition is tried on the few words and not on the many entries.
 */
final class Slab {
    private final long first;
    private final int size;
    private final Map<Column, Words> columns;
    private final int[] ids;

    Slab(long first, int size, Map<Column, Words> columns) {
        this(first, size, columns, new int[0]);
    }

    private Slab(long first, int size, Map<Column, Words> columns, int[] ids) {
        this.first = first;
        this.size = size;
        this.columns = columns;
        this.ids = ids;
    }

    /** The {@linkplain Ids#mark numbers} of the ids, one after the other; zero where no entry is. */
    byte[] ids() {
        ByteBuffer out = ByteBuffer.allocate(ids.length * Integer.BYTES);
        out.asIntBuffer().put(ids);
        return out.array();
    }

    /** Number of the first entry that may be in it. */
    long first() {
        return first;
    }

    /** How many entries have room in it. */
    int size() {
        return size;
    }

    /** A column that was asked for. */
    Words of(Column column) {
        Words words = columns.get(column);
        if (words == null) {
            throw new IllegalStateException("the column " + column + " was not asked for");
        }
        return words;
    }

    /** The word of the entry at a place in a column. */
    @Nullable
    String word(Column column, int at) {
        Words words = of(column);
        return words.list.get(words.at[at]);
    }

    /**
     * One column.
     *
     * @param list the words; the first, which is none, stands for an entry that has no word here or is not there
     * @param at the place in the list of the word that each entry has
     */
    record Words(List<@Nullable String> list, short[] at) {
        private static final int BYTE = 256;

        /** Which words of the list meet a condition. No word meets none. */
        boolean[] that(Predicate<String> condition) {
            boolean[] out = new boolean[list.size()];
            for (int i = 1; i < out.length; i++) {
                String word = list.get(i);
                out[i] = word != null && condition.test(word);
            }
            return out;
        }

        /** The number of words, each with its length; then the places, one byte each if that is enough. */
        byte[] toBytes() {
            List<byte[]> words = new ArrayList<>();
            int length = Integer.BYTES;
            for (String word : list.subList(1, list.size())) {
                byte[] bytes = String.valueOf(word).getBytes(StandardCharsets.UTF_8);
                words.add(bytes);
                length += Integer.BYTES + bytes.length;
            }
            boolean narrow = list.size() <= BYTE;
            ByteBuffer out = ByteBuffer.allocate(length + at.length * (narrow ? 1 : Short.BYTES));
            out.putInt(words.size());
            words.forEach(word -> out.putInt(word.length).put(word));
            for (short place : at) {
                if (narrow) {
                    out.put((byte) place);
                } else {
                    out.putShort(place);
                }
            }
            return out.array();
        }

        static Words of(byte[] bytes, int size) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            int count = in.getInt();
            List<@Nullable String> list = new ArrayList<>(count + 1);
            list.add(null);
            for (int i = 0; i < count; i++) {
                int length = in.getInt();
                list.add(new String(bytes, in.position(), length, StandardCharsets.UTF_8));
                in.position(in.position() + length);
            }
            short[] at = new short[size];
            if (list.size() <= BYTE) {
                int from = in.position();
                for (int i = 0; i < size; i++) {
                    at[i] = (short) (bytes[from + i] & 0xFF);
                }
            } else {
                in.asShortBuffer().get(at);
            }
            return new Words(list, at);
        }
    }

    /** Takes entries one by one. */
    static final class Builder {
        private final long first;
        private final int size;
        private final Map<Column, Filling> columns = new EnumMap<>(Column.class);
        private final int[] ids;

        Builder(long first, int size, Iterable<Column> wanted) {
            this.first = first;
            this.size = size;
            this.ids = new int[size];
            wanted.forEach(column -> columns.put(column, new Filling(size)));
        }

        private static final class Filling {
            private final Map<String, Integer> places = new HashMap<>();
            private final List<@Nullable String> list = new ArrayList<>();
            private final short[] at;

            Filling(int size) {
                at = new short[size];
                list.add(null);
            }

            void set(int index, @Nullable String word) {
                if (word != null) {
                    at[index] = (short) (int) places.computeIfAbsent(word, this::next);
                }
            }

            private int next(String word) {
                list.add(word);
                return list.size() - 1;
            }
        }

        /** Takes the id of an entry. */
        void id(long seq, String id) {
            ids[(int) (seq - first)] = Ids.mark(id);
        }

        void set(long seq, Column column, @Nullable String word) {
            Filling filling = columns.get(column);
            if (filling != null) {
                filling.set((int) (seq - first), word);
            }
        }

        Slab build() {
            Map<Column, Words> out = new EnumMap<>(Column.class);
            columns.forEach((column, filling) -> out.put(column, new Words(filling.list, filling.at)));
            return new Slab(first, size, out, ids);
        }
    }
}
