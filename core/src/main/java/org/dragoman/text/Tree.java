package org.dragoman.text;

import java.util.Arrays;
import java.util.List;

/**
 * The words of one sentence and how they depend on one another: basic Universal Dependencies.
 *
 * <p>Immutable and thread safe. A tree has exactly one root and no cycle; {@link #of} refuses anything else. A sentence
 * that the {@link Gate} refused has tokens and tags but no dependencies: see {@link #isParsed()}.
 */
public final class Tree {
    private static final int[] NONE = {};

    private final Token[] tokens;
    private final List<Token> list;
    private final int[][] children;
    private final int[] first;
    private final int[] last;
    private final int root;

    private Tree(List<Token> tokens, boolean parsed) {
        this.list = List.copyOf(tokens);
        this.tokens = list.toArray(new Token[0]);
        this.children = new int[this.tokens.length][];
        this.first = new int[this.tokens.length];
        this.last = new int[this.tokens.length];
        Arrays.fill(children, NONE);
        this.root = parsed ? link() : -1;
        if (parsed) {
            extend(root);
        }
    }

    /**
     * A parsed sentence.
     *
     * @throws IllegalArgumentException if there is not exactly one root, a head is out of range, or heads form a cycle
     */
    public static Tree of(List<Token> tokens) {
        return new Tree(tokens, true);
    }

    /** A sentence that was split into tokens, and perhaps tagged, but has no tree. */
    public static Tree unparsed(List<Token> tokens) {
        return new Tree(tokens, false);
    }

    private int link() {
        int found = -1;
        int[] counts = new int[tokens.length];
        for (Token token : tokens) {
            if (token.head() == -1) {
                if (found >= 0) {
                    throw new IllegalArgumentException(
                            "a tree has one root, not two: " + found + " and " + token.index());
                }
                found = token.index();
            } else if (token.head() < 0 || token.head() >= tokens.length || token.head() == token.index()) {
                throw new IllegalArgumentException("token " + token.index() + " has no such head: " + token.head());
            } else {
                counts[token.head()]++;
            }
        }
        if (found < 0) {
            throw new IllegalArgumentException("a tree of " + tokens.length + " tokens has no root");
        }
        for (int i = 0; i < tokens.length; i++) {
            if (counts[i] > 0) {
                children[i] = new int[counts[i]];
            }
        }
        int[] filled = new int[tokens.length];
        for (Token token : tokens) {
            if (token.head() >= 0) {
                children[token.head()][filled[token.head()]++] = token.index();
            }
        }
        return found;
    }

    /** Sets the extent of every subtree; iterative, because a sentence may nest as deep as it is long. */
    private void extend(int from) {
        int[] order = new int[tokens.length];
        int count = 0;
        order[count++] = from;
        for (int i = 0; i < count; i++) {
            for (int child : children[order[i]]) {
                order[count++] = child;
            }
        }
        if (count != tokens.length) {
            throw new IllegalArgumentException(
                    "the heads form a cycle: " + (tokens.length - count) + " tokens hang on no root");
        }
        for (int i = count - 1; i >= 0; i--) {
            int node = order[i];
            first[node] = node;
            last[node] = node;
            for (int child : children[node]) {
                first[node] = Math.min(first[node], first[child]);
                last[node] = Math.max(last[node], last[child]);
            }
        }
    }

    /** Number of tokens. */
    public int size() {
        return tokens.length;
    }

    /** The token at {@code index}, from 0. */
    public Token token(int index) {
        return tokens[index];
    }

    /** All tokens in order. */
    public List<Token> tokens() {
        return list;
    }

    /** Index of the root, -1 if the sentence was not parsed. */
    public int root() {
        return root;
    }

    /** Whether dependencies are there. */
    public boolean isParsed() {
        return root >= 0;
    }

    /** Index of the head of {@code index}, -1 for the root. */
    public int head(int index) {
        return tokens[index].head();
    }

    /** Indexes of the direct dependents in order. The array is shared: do not change it. */
    public int[] children(int index) {
        return children[index];
    }

    /** The first direct dependent with this relation or a subtype of it, -1 if there is none. */
    public int child(int index, String relation) {
        for (int child : children[index]) {
            if (tokens[child].isRelation(relation)) {
                return child;
            }
        }
        return -1;
    }

    /** Index of the leftmost token below {@code index}, itself included. */
    public int first(int index) {
        return first[index];
    }

    /** Index of the rightmost token below {@code index}, itself included. */
    public int last(int index) {
        return last[index];
    }

    /** Whether {@code ancestor} is {@code index} or stands above it. */
    public boolean dominates(int ancestor, int index) {
        for (int at = index; at >= 0; at = tokens[at].head()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The range of the report's text from the first to the last token. */
    public Span span() {
        return tokens.length == 0 ? new Span(0, 0) : new Span(tokens[0].begin(), tokens[tokens.length - 1].end());
    }

    /** The words with spaces between, for messages and tests. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Token token : tokens) {
            out.append(out.isEmpty() ? "" : " ").append(token.text());
        }
        return out.toString();
    }
}
