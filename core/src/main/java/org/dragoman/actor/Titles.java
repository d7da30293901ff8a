package org.dragoman.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** The titles and roles of a sentence, each with whom it belongs to. */
final class Titles {
    private static final Set<String> FORMER =
            Set.of("former", "ex", "late", "deposed", "ousted", "toppled", "ex-", "onetime", "exiled", "erstwhile");
    private static final Set<String> DEPUTIES = Set.of("deputy", "vice", "assistant", "junior", "under", "associate");

    private final ActorLexicon lexicon;
    private final Discourse discourse;
    private final SentenceActors sentence;
    private final SpottedTree spotted;
    private final Owners owners;
    private final Tree tree;

    Titles(ActorLexicon lexicon, Discourse discourse, SentenceActors sentence, SpottedTree spotted, Owners owners) {
        this.lexicon = lexicon;
        this.discourse = discourse;
        this.sentence = sentence;
        this.spotted = spotted;
        this.owners = owners;
        this.tree = spotted.tree();
    }

    /** The title or role that stands in a phrase before a token, with whom it belongs to. */
    @Nullable
    Title before(Phrase phrase, int before) {
        for (int i = before - 1; i >= phrase.first(); i--) {
            Spot spot = spotted.spot(i);
            if (spot == null) {
                continue;
            }
            RoleSpot role = RoleSpot.of(spot);
            if (role == null || (role.role() != null && role.role().shape() == Role.Shape.MODIFIER)) {
                continue;
            }
            if (spot.named() && !role.isPersonal()) {
                continue;
            }
            Phrase title = new Phrase(tree, phrase.first(), i, i);
            return at(title, spot, role, tree.token(i).head() == phrase.head() ? phrase.head() : i);
        }
        return null;
    }

    /** The title that the role at a spot is; what follows {@code node} may say whose it is. */
    Title at(Phrase phrase, Spot spot, RoleSpot role, int node) {
        List<Actor> whose = owners.before(phrase, spot.first(), true);
        if (whose.isEmpty()) {
            whose = owners.behind(node == phrase.head() ? node : spot.last());
        }
        boolean former = isMarked(phrase, spot, FORMER);
        boolean deputy = isMarked(phrase, spot, DEPUTIES);
        return new Title(lexicon, discourse, sentence, role, whose, sector(phrase, spot, role), former, deputy);
    }

    private boolean isMarked(Phrase phrase, Spot spot, Set<String> words) {
        for (int i = phrase.first(); i < spot.first(); i++) {
            if (words.contains(tree.token(i).text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** A sector that words before the role give it: "rebel" commander, "opposition" lawmakers. Null if none does. */
    private @Nullable String sector(Phrase phrase, Spot spot, RoleSpot role) {
        String found = null;
        for (int i = phrase.first(); i < spot.first(); i++) {
            Spot before = spotted.spot(i);
            RoleSpot other = before == null || before.last() != i ? null : RoleSpot.of(before);
            if (other == null || other.role() == null || (before != null && before.named())) {
                continue;
            }
            String sector = other.role().sector();
            if (sector.equals("OPP") || sector.equals("REB") || role.inherits()) {
                found = sector;
            }
        }
        return found;
    }
}
