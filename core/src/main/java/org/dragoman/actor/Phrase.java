package org.dragoman.actor;

import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/**
 * A noun with the words that stand before it: "a retired Turkish general", without relative clauses and what follows.
 *
 * @param tree the sentence
 * @param first index of the first token
 * @param head index of the noun
 * @param last index of the last token; behind the head only where a name goes on there
 */
record Phrase(Tree tree, int first, int head, int last) {

    /** The phrase that a noun heads. */
    static Phrase of(Tree tree, int head) {
        int first = head;
        int[] children = tree.children(head);
        for (int i = children.length - 1; i >= 0; i--) {
            int child = children[i];
            if (child < head && tree.last(child) + 1 == first && belongs(tree.token(child))) {
                first = tree.first(child);
            }
        }
        int last = head;
        for (int child : children) {
            if (child > head
                    && tree.first(child) == last + 1
                    && tree.token(child).isRelation("flat")) {
                last = tree.last(child);
            }
        }
        while (first < head && isMark(tree.token(first))) {
            first++;
        }
        return new Phrase(tree, first, head, last);
    }

    private static boolean belongs(Token token) {
        return switch (token.relation()) {
            case "det",
                    "amod",
                    "compound",
                    "nummod",
                    "nmod:poss",
                    "flat",
                    "dep",
                    "det:predet",
                    "nmod",
                    "punct",
                    "appos" -> token.isRelation("punct") ? !isStop(token) : true;
            default -> false;
        };
    }

    private static boolean isStop(Token token) {
        return token.text().equals(",")
                || token.text().equals(":")
                || token.text().equals(";");
    }

    private static boolean isMark(Token token) {
        return token.isRelation("punct");
    }

    /** Where the tokens stand in the report's text. */
    Span span() {
        return new Span(tree.token(first).begin(), tree.token(last).end());
    }

    /** The span from one token to another. */
    static Span span(Tree tree, int first, int last) {
        return new Span(tree.token(first).begin(), tree.token(last).end());
    }

    /** The words from one token to another with single blanks; hyphens and possessives close up. */
    static String words(Tree tree, int first, int last) {
        StringBuilder out = new StringBuilder();
        for (int i = first; i <= last; i++) {
            Token token = tree.token(i);
            if (i > first && token.begin() > tree.token(i - 1).end()) {
                out.append(' ');
            }
            out.append(token.text());
        }
        return out.toString();
    }

    /** Whether the phrase opens with this word, in lower case. */
    boolean opens(String word) {
        return tree.token(first).text().equalsIgnoreCase(word);
    }

    boolean isDefinite() {
        String word = tree.token(first).text();
        return word.equalsIgnoreCase("the")
                || word.equalsIgnoreCase("this")
                || word.equalsIgnoreCase("that")
                || word.equalsIgnoreCase("these")
                || word.equalsIgnoreCase("those")
                || word.equalsIgnoreCase("both");
    }

    boolean isIndefinite() {
        String word = tree.token(first).text();
        return word.equalsIgnoreCase("a")
                || word.equalsIgnoreCase("an")
                || word.equalsIgnoreCase("some")
                || word.equalsIgnoreCase("another")
                || word.equalsIgnoreCase("any");
    }
}
