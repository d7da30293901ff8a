package org.dragoman.formats.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A network of actors and measures.
 *
 * @param nodes its nodes, actors before measures
 * @param edges its edges, undirected, each once
 */
public record Network(List<Node> nodes, List<Edge> edges) {

    public Network {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * An actor or a measure.
     *
     * @param id code or name, unique in the network
     * @param label name for people
     * @param actor whether it is an actor, else a measure
     * @param positions how many positions it has a part in
     */
    public record Node(String id, String label, boolean actor, int positions) {}

    /**
     * A tie.
     *
     * @param from id of one node
     * @param to id of the other
     * @param weight how strong it is; of a two-mode network support less opposition
     * @param support how many positions are for it, or held alike on both sides
     * @param oppose how many are against it, or held unlike
     */
    public record Edge(String from, String to, double weight, int support, int oppose) {}

    /** The same without the edges whose weight is nearer to nothing than {@code least}, and without nodes left alone. */
    public Network above(double least) {
        List<Edge> kept =
                edges.stream().filter(edge -> Math.abs(edge.weight()) >= least).toList();
        List<Node> tied = new ArrayList<>();
        for (Node node : nodes) {
            if (kept.stream()
                    .anyMatch(edge -> edge.from().equals(node.id()) || edge.to().equals(node.id()))) {
                tied.add(node);
            }
        }
        return new Network(tied, kept);
    }
}
