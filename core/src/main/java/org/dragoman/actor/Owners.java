package org.dragoman.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Tree;

/** To whom a noun belongs: states, bodies and persons named before it, behind it or in its possessor. */
final class Owners {
    private static final Set<String> OWNING =
            Set.of("of", "from", "for", "in", "at", "within", "inside", "across", "throughout", "with");

    private static final Set<String> QUANTITIES = Set.of(
            "thousand",
            "hundred",
            "dozen",
            "score",
            "million",
            "group",
            "number",
            "handful",
            "couple",
            "pair",
            "majority",
            "crowd",
            "band",
            "team",
            "most",
            "many",
            "some",
            "several",
            "one",
            "two",
            "three",
            "wave",
            "stream");

    private final ActorLexicon lexicon;
    private final SentenceActors sentence;
    private final SpottedTree spotted;
    private final Tree tree;

    Owners(ActorLexicon lexicon, SentenceActors sentence, SpottedTree spotted) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.spotted = spotted;
        this.tree = spotted.tree();
    }

    /** States, bodies and persons named before {@code end} in a phrase, to whom its head belongs. */
    List<Actor> before(Phrase phrase, int end, boolean deep) {
        Set<Actor> found = new LinkedHashSet<>();
        for (int i = phrase.first(); i < end; i++) {
            Spot spot = spotted.spot(i);
            if (spot != null && spot.last() == i && spot.named() && !spotted.isBacked(i)) {
                Actor owner = sentence.names().actorOf(spot, spotted.headOf(spot), false, null);
                if (owner != null) {
                    found.add(owner);
                }
            }
        }
        if (found.isEmpty()) {
            possessors(phrase, found);
        }
        if (found.isEmpty()) {
            split(phrase, found);
        }
        if (found.isEmpty() && deep) {
            led(phrase, end, found);
        }
        return List.copyOf(found);
    }

    /** "US-led forces" belong to who leads them when they belong to nobody else. */
    private void led(Phrase phrase, int end, Set<Actor> found) {
        for (int i = phrase.first(); i + 2 < end + 1 && i + 2 < tree.size(); i++) {
            Spot spot = spotted.spot(i);
            if (spot != null && spot.last() == i && spotted.isLed(i + 2) && spot.named()) {
                Actor owner = sentence.names().actorOf(spot, i, false, null);
                if (owner != null) {
                    found.add(owner);
                }
            }
        }
    }

    /** "The UN | secretary-general urged": the tree has made two arguments of one phrase. */
    private void split(Phrase phrase, Set<Actor> found) {
        int before = phrase.first() - 1;
        Spot spot = before < 0 ? null : spotted.spot(before);
        boolean twin = before >= 0
                && tree.head(before) == tree.head(phrase.head())
                && tree.token(before).isRelation("nsubj")
                && tree.token(phrase.head()).isRelation("nsubj");
        if (spot != null && twin && spot.named()) {
            Actor owner = sentence.names().actorOf(spot, before, false, null);
            if (owner != null) {
                found.add(owner);
            }
        }
    }

    private void possessors(Phrase phrase, Set<Actor> found) {
        for (int i = phrase.first(); i <= phrase.head(); i++) {
            if (tree.token(i).isRelation("nmod:poss") && tree.head(i) >= phrase.first()) {
                Mention mention = sentence.nominal(i);
                if (mention != null) {
                    found.addAll(mention.actors());
                }
            }
        }
    }

    /** Whom a noun belongs to by what follows it: "of Turkey", "from Syria", "for the ministry". */
    List<Actor> behind(int head) {
        Set<Actor> found = new LinkedHashSet<>();
        for (int child : tree.children(head)) {
            if (child > head
                    && (tree.token(child).isRelation("nmod")
                            || tree.token(child).isRelation("obl"))
                    && !tree.token(child).isRelation("nmod:poss")) {
                int marker = tree.child(child, "case");
                if (marker >= 0 && OWNING.contains(tree.token(marker).text().toLowerCase(Locale.ROOT))) {
                    collect(child, found);
                    if (!found.isEmpty()) {
                        break;
                    }
                }
            }
        }
        if (found.isEmpty() && isPartOf(head)) {
            return behind(tree.head(head));
        }
        return List.copyOf(found);
    }

    /** "thousands of refugees from Syria": what follows hangs on the number. */
    private boolean isPartOf(int head) {
        int marker = tree.child(head, "case");
        int whole = tree.head(head);
        return tree.token(head).isRelation("nmod")
                && whole >= 0
                && whole < head
                && marker >= 0
                && tree.token(marker).text().equals("of")
                && isQuantity(whole);
    }

    /** "A group of lawmakers": the lawmakers act, and no group beside them. */
    boolean isQuantityOf(int head) {
        return isQuantity(head) && spotted.follows(head, "of");
    }

    private boolean isQuantity(int noun) {
        return QUANTITIES.contains(tree.token(noun).lemma().toLowerCase(Locale.ROOT));
    }

    private void collect(int node, Set<Actor> found) {
        Mention mention = sentence.nominal(node);
        if (mention != null) {
            found.addAll(mention.actors());
        } else {
            String country = spotted.countryOfPlace(node);
            Country state = lexicon.country(country);
            if (state != null) {
                found.add(state.actor());
            }
        }
        for (int child : tree.children(node)) {
            if (tree.token(child).isRelation("conj")) {
                collect(child, found);
            }
        }
    }
}
