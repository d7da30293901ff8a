package org.dragoman.position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whom the measures of a whole report bear on, as far as their own words say: what a phrase leaves out ("combat troops were
 * out of the question") another one names. Immutable.
 */
final class Theatre {
    private final Map<String, Map<String, Integer>> byKind = new HashMap<>();
    private final Map<String, Integer> all = new TreeMap<>();

    /** The theatre of the measures that a report names, sentence by sentence; those of its headline weigh double. */
    Theatre(List<List<FoundMeasure>> sentences) {
        for (List<FoundMeasure> sentence : sentences) {
            for (FoundMeasure measure : sentence) {
                String target = measure.measure().target();
                if (target != null && measure.ownTarget()) {
                    int weight = measure.sentence() == 0 ? 2 : 1;
                    all.merge(target, weight, Integer::sum);
                    byKind.computeIfAbsent(measure.measure().kind(), kind -> new TreeMap<>())
                            .merge(target, weight, Integer::sum);
                }
            }
        }
    }

    /** The party that measures of this kind bear on most often, among those that are wanted; null if there is none. */
    @Nullable
    String of(String kind, Predicate<String> wanted) {
        return most(byKind.getOrDefault(kind, Map.of()), wanted);
    }

    /** The same, only if more than one measure bears on it. */
    @Nullable
    String often(Predicate<String> wanted) {
        return any(wanted.and(party -> all.getOrDefault(party, 0) > 1));
    }

    /** The party that measures of any kind bear on most often, among those that are wanted; null if there is none. */
    @Nullable
    String any(Predicate<String> wanted) {
        return most(all, wanted);
    }

    /** The party that measures of these kinds bear on most often, among those that are wanted; null if there is none. */
    @Nullable
    String among(Set<String> kinds, Predicate<String> wanted) {
        Map<String, Integer> counts = new TreeMap<>();
        byKind.forEach((kind, targets) -> {
            if (kinds.contains(kind)) {
                targets.forEach((target, count) -> counts.merge(target, count, Integer::sum));
            }
        });
        return most(counts, wanted);
    }

    private static @Nullable String most(Map<String, Integer> counts, Predicate<String> wanted) {
        String most = null;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            if (wanted.test(each.getKey()) && (most == null || each.getValue() > counts.getOrDefault(most, 0))) {
                most = each.getKey();
            }
        }
        return most;
    }
}
