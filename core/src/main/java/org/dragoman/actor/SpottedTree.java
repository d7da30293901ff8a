package org.dragoman.actor;

import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** A sentence's tree with the words of the lexicon in it: which tokens head a phrase, and what stands before or behind it. */
final class SpottedTree {
    /** What may stand behind a country and a hyphen without making the noun that country's; words in -ed do so anyway. */
    private static final Set<String> BACKED = Set.of(
            "born", "made", "style", "held", "friendly", "speaking", "built", "bound", "run", "language", "wide");

    private static final Set<String> LOCATING =
            Set.of("in", "at", "near", "across", "inside", "throughout", "within", "outside", "around", "over", "into");

    private static final int NAME_LENGTH = 5;

    private final Tree tree;
    private final @Nullable Spot[] spots;

    SpottedTree(ActorLexicon lexicon, Tree tree) {
        this.tree = tree;
        this.spots = Spotter.find(lexicon.dictionary(), tree);
    }

    Tree tree() {
        return tree;
    }

    /** The spot that covers a token, null if none does. */
    @Nullable
    Spot spot(int token) {
        return spots[token];
    }

    private boolean isNominal(int i) {
        Token token = tree.token(i);
        if (token.isNoun() || token.tag().equals("FW")) {
            return true;
        }
        Spot spot = spots[i];
        if (spot == null || token.isVerb()) {
            return spot != null && spot.last() > spot.first() && spot.named();
        }
        boolean office = spot.last() > spot.first() && RoleSpot.of(spot) != null && isArgument(token);
        return spot.named() || office || (token.isAdjective() && isArgument(token) && tree.child(i, "det") >= 0);
    }

    private static boolean isArgument(Token token) {
        return token.isRelation("nsubj")
                || token.isRelation("obj")
                || token.isRelation("obl")
                || token.isRelation("iobj")
                || token.isRelation("nmod");
    }

    /** Whether the token heads a phrase of its own rather than standing before another noun. */
    boolean isHead(int i) {
        if (!isNominal(i)) {
            return false;
        }
        Spot spot = spots[i];
        if (spot != null && headOf(spot) != i) {
            return false;
        }
        Token token = tree.token(i);
        boolean before = token.head() > i;
        if (token.isRelation("amod") || token.isRelation("flat") || token.isRelation("fixed")) {
            return false;
        }
        if (token.isRelation("compound") || token.isRelation("nummod") || token.isRelation("det")) {
            return !before && !token.isRelation("nummod") && !token.isRelation("det") && !isInside(i, token.head());
        }
        if (token.isRelation("conj") && token.head() >= 0 && !isHead(token.head())) {
            return !modifies(token.head());
        }
        return true;
    }

    private boolean isInside(int i, int head) {
        Spot spot = spots[i];
        return spot != null && spot == spots[head];
    }

    private boolean modifies(int i) {
        Token token = tree.token(i);
        return token.isRelation("amod") || token.isRelation("compound") || token.isRelation("nummod");
    }

    /** The token of a spot whose head lies outside it; the last such one. */
    int headOf(Spot spot) {
        for (int i = spot.last(); i >= spot.first(); i--) {
            int head = tree.head(i);
            if ((head < spot.first() || head > spot.last())
                    && !tree.token(i).isRelation("punct")
                    && !tree.token(i).isRelation("case")) {
                return i;
            }
        }
        return spot.last();
    }

    boolean isProper(int i) {
        Token token = tree.token(i);
        return token.isProperNoun() && Words.isCapitalised(token.text()) && !isTime(token);
    }

    private static boolean isTime(Token token) {
        return token.relation().equals("obl:tmod")
                || token.relation().equals("nmod:tmod")
                || Calendar.isDayOrMonth(token.text());
    }

    /** Whether the lexicon knows the word as no actor; a place may lend a person its name. */
    boolean isOpen(int i) {
        Spot spot = spots[i];
        return spot == null || spot.senses().stream().allMatch(sense -> sense instanceof Sense.Where);
    }

    /** A word that could be a surname, but stands before another part of a name. */
    boolean isGivenName(Spot spot) {
        int next = spot.last() + 1;
        return spot.sense(Sense.Of.class) == null
                && spot.sense(Sense.Named.class) == null
                && next < tree.size()
                && spots[next] == null
                && isProper(next)
                && tree.head(spot.last()) >= next;
    }

    /** "Iranian-backed": the militia is not Iran's. */
    boolean isBacked(int i) {
        int next = i + 1;
        if (next < tree.size() && Words.isTransparent(tree.token(next).text())) {
            next++;
        } else {
            return false;
        }
        String word = next < tree.size() ? tree.token(next).text().toLowerCase(Locale.ROOT) : "";
        return BACKED.contains(word) || (word.length() > 2 && word.endsWith("ed"));
    }

    boolean isLed(int i) {
        return tree.token(i).text().equalsIgnoreCase("led");
    }

    /** "a Christian" is nobody's surname. */
    boolean isArticled(Spot spot) {
        String before = spot.first() == 0 ? "" : tree.token(spot.first() - 1).text();
        return before.equalsIgnoreCase("a") || before.equalsIgnoreCase("an");
    }

    boolean follows(int head, String preposition) {
        for (int child : tree.children(head)) {
            int marker = child > head ? tree.child(child, "case") : -1;
            if (marker >= 0 && tree.token(marker).text().equalsIgnoreCase(preposition)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun follows with this preposition. */
    boolean followsNoun(int head, String preposition) {
        for (int child : tree.children(head)) {
            int marker = child > head
                            && tree.token(child).isNoun()
                            && !tree.token(child).text().endsWith("ing")
                    ? tree.child(child, "case")
                    : -1;
            if (marker >= 0 && tree.token(marker).text().equalsIgnoreCase(preposition)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a locating preposition stands at the node: "in Libya". */
    boolean isLocated(int node) {
        int marker = tree.child(node, "case");
        return marker >= 0 && LOCATING.contains(tree.token(marker).text().toLowerCase(Locale.ROOT));
    }

    boolean isParticle(int i) {
        String text = tree.token(i).text();
        return i > 0
                && (text.equals("al")
                        || text.equals("bin")
                        || text.equals("de")
                        || text.equals("van")
                        || text.equals("von")
                        || text.equals("ul")
                        || text.equals("el")
                        || text.equals("da"))
                && (isProper(i - 1) || isProper(i + 1));
    }

    /**
     * The token that heads what an apposition says of a noun: "Hong, a spokesman", also without a comma where both hang on one
     * verb ("former dictator Augusto Pinochet"); -1 if there is none.
     */
    int appositionOf(int head) {
        int child = tree.child(head, "appos");
        if (child >= 0) {
            return child;
        }
        int next = Phrase.of(tree, head).last() + 1;
        for (int i = next; i < Math.min(tree.size(), next + NAME_LENGTH) && isProper(i); i++) {
            if (isTwin(head, i) && Phrase.of(tree, i).first() == next) {
                return i;
            }
        }
        return -1;
    }

    /** The noun that a name stands beside in apposition, before or behind it; -1 if there is none. */
    int describing(int name) {
        int child = tree.child(name, "appos");
        if (child >= 0) {
            return child;
        }
        if (tree.token(name).isRelation("appos")) {
            return tree.head(name);
        }
        int before = Phrase.of(tree, name).first() - 1;
        return before >= 0 && isTwin(before, name) && isNominal(before) ? before : -1;
    }

    /** Whether an apposition says that a name is one person's. */
    boolean isPersonApposed(int name) {
        int described = describing(name);
        Spot spot = described < 0 ? null : spots[described];
        RoleSpot role = spot == null ? null : RoleSpot.of(spot);
        return role != null && !role.plural() && role.isOnePerson();
    }

    /** Two nouns side by side that are the same argument of one verb: the tree has missed an apposition. */
    private boolean isTwin(int noun, int name) {
        Token first = tree.token(noun);
        return first.head() == tree.head(name)
                && first.head() >= 0
                && (first.isRelation("nsubj") || first.isRelation("obj"))
                && first.relation().equals(tree.token(name).relation())
                && !isProper(noun);
    }

    /** Whether the token names a place and nothing that acts. */
    boolean isPlaceOnly(int node) {
        Spot spot = spots[node];
        return spot != null && !spot.named() && spot.sense(Sense.Where.class) != null;
    }

    /** Country of a place that the token names, null if it names none. */
    @Nullable
    String countryOfPlace(int node) {
        Spot spot = spots[node];
        Sense.Where where = spot == null ? null : spot.sense(Sense.Where.class);
        return where == null ? null : where.country();
    }
}
