package org.dragoman.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.text.Gate;
import org.dragoman.text.Parser;
import org.dragoman.text.Span;
import org.dragoman.text.Tree;

/**
 * Parses a text once, for tests that read the same sentences again and again: parsing is most of the work of a reading, and
 * of a thousand changes of the grammar (benchmarks/MUTATION.md) none changes a tree. For one engine only, since the gate is
 * told apart only by whether it is open.
 */
final class RememberedTrees implements Parser {
    private final Parser parser;
    private final Map<Asked, List<Tree>> trees = new ConcurrentHashMap<>();

    private record Asked(String text, Span block, boolean open) {}

    RememberedTrees(Parser parser) {
        this.parser = parser;
    }

    @Override
    public List<Tree> parse(String text, Span block, Gate gate) {
        Asked asked = new Asked(text, block, gate == Gate.OPEN);
        return trees.computeIfAbsent(asked, any -> List.copyOf(parser.parse(text, block, gate)));
    }
}
