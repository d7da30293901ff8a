package org.dragoman.quotation;

import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/** Subjects and extents of the clauses around a verb of saying. */
final class Clauses {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i", "we", "who", "you");
    private static final Set<String> LOOSE = Set.of("acl:relcl", "acl", "appos", "parataxis", "dep", "advcl");

    private Clauses() {}

    /** Whether the verb is negated: "did not say", "never said". */
    static boolean isNegated(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            String lemma = tree.token(child).lemma();
            boolean negation =
                    lemma.equals("not") || lemma.equals("n't") || lemma.equals("never") || lemma.equals("neither");
            if (negation && child < verb) {
                return true;
            }
        }
        return false;
    }

    /** Head of who speaks, -1 if the tree names nobody: its subject, or that of the clause that it depends on. */
    static int speaker(Tree tree, int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < 6; steps++) {
            Token token = tree.token(at);
            int agent = isPassive(tree, at) ? agent(tree, at) : subject(tree, at);
            if (agent >= 0) {
                return isRelative(tree, agent) ? antecedent(tree, at, agent) : agent;
            }
            if (token.isRelation("acl") && !tree.token(at).tag().equals("VBN") && token.head() >= 0) {
                return tree.token(token.head()).isNoun() ? token.head() : -1;
            }
            boolean shared = token.isRelation("conj")
                    || token.isRelation("xcomp")
                    || token.isRelation("advcl")
                    || token.isRelation("parataxis")
                    || token.isRelation("ccomp") && token.tag().equals("VBG");
            if (!shared) {
                return -1;
            }
            at = token.head();
        }
        return -1;
    }

    private static boolean isPassive(Tree tree, int verb) {
        return tree.child(verb, "nsubj:pass") >= 0 || tree.child(verb, "aux:pass") >= 0;
    }

    private static int subject(Tree tree, int verb) {
        int subject = -1;
        for (int child : tree.children(verb)) {
            if (tree.token(child).relation().equals("nsubj")
                    && !tree.token(child).text().equals("\"")) {
                subject = child;
            }
        }
        return subject;
    }

    private static int agent(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            int mark = tree.child(child, "case");
            if (tree.token(child).isRelation("obl")
                    && mark >= 0
                    && tree.token(mark).lemma().equals("by")) {
                return child;
            }
        }
        return -1;
    }

    private static boolean isRelative(Tree tree, int token) {
        String tag = tree.token(token).tag();
        return tag.equals("WP") || tag.equals("WDT");
    }

    private static int antecedent(Tree tree, int verb, int relative) {
        for (int at = verb; at >= 0; at = tree.head(at)) {
            if (tree.token(at).relation().equals("acl:relcl")) {
                return tree.head(at);
            }
            if (at != verb && !tree.token(at).isRelation("conj")) {
                break;
            }
        }
        return tree.token(verb).isRelation("acl") ? tree.head(verb) : relative;
    }

    /** Whether a token is a pronoun that stands for a speaker. */
    static boolean isPronoun(Token token) {
        return PRONOUNS.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** The words of a phrase without clauses and appositions that hang on it loosely. */
    static Span phrase(Tree tree, int head) {
        int first = head;
        int last = head;
        for (int child : tree.children(head)) {
            Token token = tree.token(child);
            boolean loose = LOOSE.contains(token.relation())
                    || token.isRelation("punct")
                    || token.isRelation("conj")
                    || token.isRelation("cc")
                    || token.isRelation("case")
                    || token.isRelation("nsubj")
                    || token.isRelation("cop")
                    || token.isRelation("mark");
            if (!loose) {
                first = Math.min(first, tree.first(child));
                last = Math.max(last, tree.last(child));
            }
        }
        return new Span(tree.token(first).begin(), tree.token(last).end());
    }
}
