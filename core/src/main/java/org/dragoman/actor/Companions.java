package org.dragoman.actor;

import java.util.Set;
import java.util.function.IntFunction;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Whose forces a noun without a country means, as far as grammar tells: those of the noun that it is joined to ("Turkish
 * warplanes and artillery"), or of whoever sends them ("Britain will send no troops to Mali").
 */
final class Companions {
    private static final Set<String> SENDING = Set.of(
            "send",
            "deploy",
            "dispatch",
            "commit",
            "contribute",
            "order",
            "rush",
            "airlift",
            "fly",
            "move",
            "pull",
            "withdraw",
            "bring",
            "base",
            "station",
            "mass",
            "mobilise",
            "mobilize",
            "pledge",
            "offer",
            "provide",
            "recall",
            "keep",
            "put",
            "add",
            "land",
            "lead",
            "lose",
            "evacuate",
            "use",
            "launch",
            "fire");

    private Companions() {}

    /** The country by such grammar; null if it tells none. */
    @Nullable
    static String country(Tree tree, int head, IntFunction<@Nullable String> countryAt) {
        int first = head;
        while (tree.token(first).isRelation("conj") && tree.head(first) >= 0) {
            first = tree.head(first);
        }
        if (first != head && tree.token(first).isNoun()) {
            String joined = modifier(tree, first, countryAt);
            if (joined != null) {
                return joined;
            }
        }
        Token token = tree.token(first);
        int verb = token.head();
        return token.isRelation("obj")
                        && verb >= 0
                        && SENDING.contains(tree.token(verb).lemma())
                ? sender(tree, verb, countryAt)
                : null;
    }

    private static @Nullable String modifier(Tree tree, int noun, IntFunction<@Nullable String> countryAt) {
        for (int child : tree.children(noun)) {
            Token token = tree.token(child);
            boolean before = child < noun
                    && (token.isRelation("amod")
                            || token.isRelation("compound")
                            || token.relation().equals("nmod:poss"));
            String country = before ? countryAt.apply(child) : null;
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    /** The subject of the verb, or of the verbs that it is a complement of. */
    private static @Nullable String sender(Tree tree, int verb, IntFunction<@Nullable String> countryAt) {
        for (int at = verb; at >= 0; at = tree.head(at)) {
            for (int child : tree.children(at)) {
                if (tree.token(child).relation().equals("nsubj")) {
                    return countryAt.apply(child);
                }
            }
            boolean inherits =
                    tree.token(at).isRelation("xcomp") || tree.token(at).isRelation("conj");
            if (!inherits) {
                return null;
            }
        }
        return null;
    }
}
