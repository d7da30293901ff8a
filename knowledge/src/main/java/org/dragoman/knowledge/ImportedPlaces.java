package org.dragoman.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.place.Gazetteer;
import org.dragoman.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Places in one sorted table, kept as the bytes of its file and searched by halving: a hundred thousand of them cost a few
 * megabytes and no time at the start. Thread safe.
 */
final class ImportedPlaces implements Gazetteer.More {
    /** First line of a table that {@link GeoNames} wrote; it promises the order. */
    static final String HEAD = "# Sorted by the first cell. Written by: dragoman knowledge import geonames";

    private final byte[] bytes;
    private final int first;
    private final Map<String, Integer> longest = new ConcurrentHashMap<>();

    private ImportedPlaces(byte[] bytes, int first) {
        this.bytes = bytes;
        this.first = first;
    }

    /** The places of a file; one that was not written by an import becomes a problem and has none. */
    static ImportedPlaces of(String file, byte[] bytes, Problems problems) {
        byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
        int at = 0;
        while (at < head.length && at < bytes.length && head[at] == bytes[at]) {
            at++;
        }
        if (at < head.length) {
            problems.add(
                    file, 1, "was not written by an import. Write it with: dragoman knowledge import geonames FILE");
            return new ImportedPlaces(new byte[0], 0);
        }
        ImportedPlaces places = new ImportedPlaces(bytes, 0);
        int first = 0;
        while (first < bytes.length && bytes[first] == '#') {
            first = places.endOf(first) + 1;
        }
        return new ImportedPlaces(bytes, Math.min(first, bytes.length));
    }

    @Override
    public List<Gazetteer.Entry> named(String name) {
        byte[] key = (name + '\t').getBytes(StandardCharsets.UTF_8);
        List<Gazetteer.Entry> found = new ArrayList<>(2);
        for (int at = lowest(key); at < bytes.length && startsWith(at, key); at = endOf(at) + 1) {
            Gazetteer.Entry entry = entry(at);
            if (entry != null) {
                found.add(entry);
            }
        }
        found.sort(Comparator.comparingInt(Gazetteer.Entry::rank));
        return found;
    }

    @Override
    public int longest(String word) {
        return longest.computeIfAbsent(word, this::countLongest);
    }

    private int countLongest(String word) {
        int most = 0;
        for (char end : new char[] {'\t', ' '}) {
            byte[] key = (word + end).getBytes(StandardCharsets.UTF_8);
            for (int at = lowest(key); at < bytes.length && startsWith(at, key); at = endOf(at) + 1) {
                int words = 1;
                for (int i = at; bytes[i] != '\t'; i++) {
                    words += bytes[i] == ' ' ? 1 : 0;
                }
                most = Math.max(most, words);
            }
        }
        return most;
    }

    /** Where the first line begins that is not below {@code key}. */
    private int lowest(byte[] key) {
        int low = first;
        int high = bytes.length;
        while (low < high) {
            int line = startOf((low + high) >>> 1, low);
            if (compare(line, key) < 0) {
                low = Math.min(endOf(line) + 1, bytes.length);
            } else {
                high = line;
            }
        }
        return low;
    }

    private int startOf(int at, int least) {
        int start = at;
        while (start > least && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int endOf(int at) {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private int compare(int line, byte[] key) {
        for (int i = 0; i < key.length; i++) {
            if (line + i >= bytes.length) {
                return -1;
            }
            int order = Byte.compareUnsigned(bytes[line + i], key[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private boolean startsWith(int line, byte[] key) {
        return compare(line, key) == 0;
    }

    private Gazetteer.@Nullable Entry entry(int line) {
        String text = new String(bytes, line, endOf(line) - line, StandardCharsets.UTF_8);
        String[] cells = text.split("\t", -1);
        if (cells.length < 6) {
            return null;
        }
        try {
            Place place = new Place(cells[1], cells[2], Double.parseDouble(cells[3]), Double.parseDouble(cells[4]));
            return new Gazetteer.Entry(place, Integer.parseInt(cells[5]));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
