package org.dragoman.ledger.story;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.ledger.Story;
import org.jspecify.annotations.Nullable;

/**
 * Gathers near-identical reports into stories, one report after the other in order of publication.
 *
 * <p>A report joins the story of the report that it is most like, if both have at least {@value #LIKE} of their runs of four
 * words in common (Jaccard), were published at most {@value #DAYS} days apart, and the report has at least
 * {@value #NEVER_BELOW} in common with every other report of that story: so a chain of small edits does not end in a story
 * of strangers. Candidates come from MinHash signatures in bands; what they propose is counted exactly. The memory needed is
 * that of the reports of a few days, whatever came before. Reports without a date are compared with each other only.
 *
 * <p>Not thread safe.
 */
public final class Stories {
    /** Least likeness to the report that one is joined to. */
    public static final double LIKE = 0.7;

    /** Least likeness to every report of the story. */
    public static final double NEVER_BELOW = 0.3;

    /** Most days between a report and the one that it is joined to. */
    public static final int DAYS = 3;

    /** Shorter reports say too little to be told apart: a headline, "no change in rates". */
    static final int LEAST_RUNS = 12;

    private static final int BANDS = 32;
    private static final int ROWS = 4;
    private static final int UNDATED_KEPT = 20_000;
    private static final SimilarityHashPolicy SIGNATURE = SimilarityHashing.minHash(BANDS * ROWS, 32);

    private final Map<Long, List<Copy>> buckets = new HashMap<>();
    private final Deque<Copy> window = new ArrayDeque<>();
    private final List<Group> groups = new ArrayList<>();
    private @Nullable LocalDate latest;

    /**
     * Takes the next report.
     *
     * @param published its day, not before that of the report taken before; reports without one come last
     * @throws IllegalArgumentException if it was published before the last one
     */
    public void add(String reportId, @Nullable LocalDate published, String text) {
        forget(published);
        Shingles shingles = Shingles.of(text);
        if (shingles.size() < LEAST_RUNS) {
            return;
        }
        Copy copy = new Copy(reportId, published, shingles, bands(shingles));
        Copy nearest = null;
        double best = LIKE;
        for (Copy candidate : candidates(copy)) {
            double likeness = candidate.shingles.likeness(shingles);
            if (likeness >= best && (nearest == null || likeness > best) && candidate.group.takes(copy)) {
                nearest = candidate;
                best = likeness;
            }
        }
        if (nearest == null) {
            copy.group = new Group();
            groups.add(copy.group);
            best = 1;
        } else {
            copy.group = nearest.group;
        }
        copy.group.join(copy, best);
        keep(copy);
    }

    /** The stories that more than one report tells, the earliest report first in each. */
    public List<Story> stories() {
        return groups.stream()
                .filter(group -> group.members.size() > 1)
                .map(group -> new Story(group.members.get(0).report(), group.members))
                .toList();
    }

    private void forget(@Nullable LocalDate published) {
        if (latest != null && published != null && published.isBefore(latest)) {
            throw new IllegalArgumentException(
                    "reports come in order of publication: " + published + " came after " + latest);
        }
        if (latest == null && published != null && !window.isEmpty()) {
            throw new IllegalArgumentException("reports without a date come last");
        }
        if (published == null && latest != null) {
            window.clear();
            buckets.clear();
        }
        latest = published;
        while (!window.isEmpty() && isPast(window.getFirst(), published)) {
            Copy old = window.removeFirst();
            for (long band : old.bands) {
                buckets.computeIfPresent(band, (key, copies) -> {
                    copies.remove(old);
                    return copies.isEmpty() ? null : copies;
                });
            }
            old.group.leave(old);
        }
    }

    private boolean isPast(Copy old, @Nullable LocalDate now) {
        return now == null || old.published == null
                ? window.size() >= UNDATED_KEPT
                : old.published.isBefore(now.minusDays(DAYS));
    }

    private void keep(Copy copy) {
        window.addLast(copy);
        for (long band : copy.bands) {
            buckets.computeIfAbsent(band, key -> new ArrayList<>(1)).add(copy);
        }
    }

    private Set<Copy> candidates(Copy copy) {
        Set<Copy> out = new LinkedHashSet<>();
        for (long band : copy.bands) {
            out.addAll(buckets.getOrDefault(band, List.of()));
        }
        return out;
    }

    private static long[] bands(Shingles shingles) {
        byte[] signature =
                SIGNATURE.createHasher().compute(ElementHashProvider.ofFunction(shingles::hash, shingles.size()));
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = hash * 0x9E3779B97F4A7C15L + SIGNATURE.getComponent(signature, band * ROWS + row);
                hash ^= hash >>> 29;
            }
            bands[band] = hash;
        }
        return bands;
    }

    /** A report as it is compared. */
    private static final class Copy {
        private final String report;
        private final @Nullable LocalDate published;
        private final Shingles shingles;
        private final long[] bands;

        @SuppressWarnings("NullAway.Init") // set as soon as the story is known
        private Group group;

        Copy(String report, @Nullable LocalDate published, Shingles shingles, long[] bands) {
            this.report = report;
            this.published = published;
            this.shingles = shingles;
            this.bands = bands;
        }
    }

    /** A story that grows. */
    private static final class Group {
        private final List<Story.Member> members = new ArrayList<>();

        /** The runs of the members whose likeness to newcomers still counts: all, while one of them can be joined to. */
        private final List<Shingles> all = new ArrayList<>();

        private int near;

        boolean takes(Copy copy) {
            return all.stream().allMatch(shingles -> shingles.likeness(copy.shingles) >= NEVER_BELOW);
        }

        void join(Copy copy, double likeness) {
            members.add(new Story.Member(copy.report, likeness));
            all.add(copy.shingles);
            near++;
        }

        /** Once nobody can join any more, the runs are not needed. */
        void leave(Copy copy) {
            near--;
            if (near == 0) {
                all.clear();
            }
        }
    }
}
