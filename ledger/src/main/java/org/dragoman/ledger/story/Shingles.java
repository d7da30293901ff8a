package org.dragoman.ledger.story;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runs of four words that a text is made of, each as a hash of 64 bits, sorted, none twice. */
final class Shingles {
    private static final int RUN = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /** The runs of a text; capitals, punctuation and spacing do not count. A shorter text is one run. */
    static Shingles of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        int runs = words.isEmpty() ? 0 : Math.max(1, words.size() - RUN + 1);
        long[] hashes = new long[runs];
        for (int i = 0; i < runs; i++) {
            String run = String.join(" ", words.subList(i, Math.min(words.size(), i + RUN)));
            hashes[i] = Hashing.komihash5_0().hashCharsToLong(run);
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    int size() {
        return hashes.length;
    }

    long hash(int index) {
        return hashes[index];
    }

    /** Jaccard: the share of all runs of both that both have, 0 to 1. */
    double likeness(Shingles other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = hashes.length + other.hashes.length - common;
        return all == 0 ? 0 : (double) common / all;
    }
}
