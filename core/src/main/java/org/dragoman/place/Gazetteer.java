package org.dragoman.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The places that are known, by name. Built once, then immutable and shared between threads. */
public final class Gazetteer {
    private final Map<String, List<Entry>> byName;
    private final Map<String, Integer> longest;
    private final List<More> more;

    private Gazetteer(Builder builder) {
        this.byName = builder.byName;
        this.longest = builder.longest;
        this.more = List.copyOf(builder.more);
        byName.values().forEach(places -> places.sort(Comparator.comparingInt(Entry::rank)));
    }

    /**
     * A place with its weight.
     *
     * @param place the place
     * @param rank 1 for countries, 2 for capitals and the largest cities, up to 9 for the least known
     */
    public record Entry(Place place, int rank) {}

    /** Further places that are looked up where they lie instead of being held as objects. Must be thread safe. */
    public interface More {
        /** The places of this name in lower case, the best known first. */
        List<Entry> named(String name);

        /** Number of words of the longest name that begins with this word in lower case, 0 if none does. */
        int longest(String word);
    }

    /** A gazetteer to fill. */
    public static Builder builder() {
        return new Builder();
    }

    /** The places of this name, the best known first; case does not matter. */
    public List<Entry> named(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        List<Entry> known = byName.getOrDefault(key, List.of());
        if (more.isEmpty()) {
            return Collections.unmodifiableList(known);
        }
        List<Entry> all = new ArrayList<>(known);
        more.forEach(each -> all.addAll(each.named(key)));
        all.sort(Comparator.comparingInt(Entry::rank));
        return all;
    }

    /** Number of different names. */
    public int size() {
        return byName.size();
    }

    /** Number of words, hyphens dividing them, of the longest name that begins with this word, 0 if none does. */
    int longest(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        int most = longest.getOrDefault(key, 0);
        for (More each : more) {
            most = Math.max(most, each.longest(key));
        }
        return most;
    }

    /** Fills a gazetteer. Not thread safe. */
    public static final class Builder {
        private final Map<String, List<Entry>> byName = new HashMap<>();
        private final Map<String, Integer> longest = new HashMap<>();
        private final List<More> more = new ArrayList<>(1);

        private Builder() {}

        /** Adds a place under one of its names. */
        public Builder add(String name, Place place, int rank) {
            String key = name.toLowerCase(Locale.ROOT);
            byName.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(new Entry(place, rank));
            int parts = 1
                    + (int) key.chars().filter(c -> c == ' ').count()
                    + (int) key.chars().filter(c -> c == '-').count();
            String first = beforeAny(key, " ");
            longest.merge(first, parts, Math::max);
            longest.merge(beforeAny(first, "-"), parts, Math::max);
            return this;
        }

        private static String beforeAny(String text, String mark) {
            int at = text.indexOf(mark);
            return at <= 0 ? text : text.substring(0, at);
        }

        /** Adds places that stay where they lie. */
        public Builder add(More places) {
            more.add(places);
            return this;
        }

        /** The gazetteer; the builder must not be used after that. */
        public Gazetteer build() {
            return new Gazetteer(this);
        }
    }
}
