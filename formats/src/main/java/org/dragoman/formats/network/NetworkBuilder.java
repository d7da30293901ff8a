package org.dragoman.formats.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;

/**
 * Gathers positions into a network, in memory as large as its nodes and ties. Not thread safe.
 *
 * <p>Kinds and normalisations follow Leifeld's discourse networks: congruence counts the measures on which two actors stand
 * alike, conflict those on which they stand against one another, subtract takes the one from the other.
 */
public final class NetworkBuilder {
    private final Map<String, Map<String, int[]>> stands = new TreeMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** What a network ties. */
    public enum Kind {
        /** Actors with measures, support positive and opposition negative. */
        TWO_MODE,
        /** Actors with actors by what they agree on. */
        CONGRUENCE,
        /** Actors with actors by what they disagree on. */
        CONFLICT,
        /** Actors with actors by agreement less disagreement. */
        SUBTRACT
    }

    /** How ties between actors are weighed. */
    public enum Normalisation {
        /** Not at all. */
        NONE,
        /** By the mean number of measures that the two speak of. */
        AVERAGE,
        /** By the number of measures that either speaks of. */
        JACCARD,
        /** By the angle between what they speak of. */
        COSINE
    }

    /** Takes in a position; one that is neither for nor against says nothing of ties. */
    public void add(Position position) {
        if (position.stance() != Stance.SUPPORT && position.stance() != Stance.OPPOSE) {
            return;
        }
        var holder = position.holder().actor();
        String id = holder.country() != null ? holder.country() : holder.code() != null ? holder.code() : holder.name();
        names.putIfAbsent(id, holder.name());
        String target = position.measure().target();
        String measure = position.measure().concept() + (target == null ? "" : "/" + target);
        int[] counts = stands.computeIfAbsent(id, key -> new TreeMap<>()).computeIfAbsent(measure, key -> new int[2]);
        counts[position.stance() == Stance.SUPPORT ? 0 : 1]++;
    }

    /** The network of what was taken in. */
    public Network build(Kind kind, Normalisation normalisation) {
        return kind == Kind.TWO_MODE ? twoMode() : oneMode(kind, normalisation);
    }

    private Network twoMode() {
        List<Network.Node> nodes = actors();
        Map<String, Integer> measures = new TreeMap<>();
        List<Network.Edge> edges = new ArrayList<>();
        stands.forEach((actor, each) -> each.forEach((measure, counts) -> {
            measures.merge(measure, counts[0] + counts[1], Integer::sum);
            edges.add(new Network.Edge(actor, "m:" + measure, counts[0] - counts[1], counts[0], counts[1]));
        }));
        measures.forEach((measure, count) -> nodes.add(new Network.Node("m:" + measure, measure, false, count)));
        return new Network(nodes, edges);
    }

    private List<Network.Node> actors() {
        List<Network.Node> nodes = new ArrayList<>();
        stands.forEach((actor, each) -> nodes.add(new Network.Node(
                actor,
                names.getOrDefault(actor, actor),
                true,
                each.values().stream().mapToInt(c -> c[0] + c[1]).sum())));
        return nodes;
    }

    private Network oneMode(Kind kind, Normalisation normalisation) {
        List<String> actors = List.copyOf(stands.keySet());
        List<Network.Edge> edges = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            for (int j = i + 1; j < actors.size(); j++) {
                Network.Edge edge = tie(actors.get(i), actors.get(j), kind, normalisation);
                if (edge != null) {
                    edges.add(edge);
                }
            }
        }
        return new Network(actors(), edges);
    }

    private Network.@org.jspecify.annotations.Nullable Edge tie(
            String one, String other, Kind kind, Normalisation normalisation) {
        Map<String, int[]> a = stands.getOrDefault(one, Map.of());
        Map<String, int[]> b = stands.getOrDefault(other, Map.of());
        int alike = 0;
        int unlike = 0;
        for (Map.Entry<String, int[]> entry : a.entrySet()) {
            int[] theirs = b.get(entry.getKey());
            if (theirs != null) {
                int mine = Integer.signum(entry.getValue()[0] - entry.getValue()[1]);
                int his = Integer.signum(theirs[0] - theirs[1]);
                alike += mine != 0 && mine == his ? 1 : 0;
                unlike += mine != 0 && mine == -his ? 1 : 0;
            }
        }
        double weight = switch (kind) {
            case CONGRUENCE -> alike;
            case CONFLICT -> unlike;
            case SUBTRACT, TWO_MODE -> alike - unlike;
        };
        boolean tied = kind == Kind.SUBTRACT ? alike + unlike > 0 : weight > 0;
        return tied ? new Network.Edge(one, other, weight / norm(a, b, normalisation), alike, unlike) : null;
    }

    private static double norm(Map<String, int[]> a, Map<String, int[]> b, Normalisation normalisation) {
        return switch (normalisation) {
            case NONE -> 1;
            case AVERAGE -> (a.size() + b.size()) / 2.0;
            case JACCARD -> {
                Set<String> either = new LinkedHashSet<>(a.keySet());
                either.addAll(b.keySet());
                yield either.size();
            }
            case COSINE -> Math.sqrt((double) a.size() * b.size());
        };
    }
}
