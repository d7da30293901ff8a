package org.dragoman.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.report.Sentence;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/** Those whom a report has mentioned, to be followed to by pronouns and descriptions. */
final class Entities {
    private static final int REACH = 4;

    private final Genders genders;
    private final List<Entity> all = new ArrayList<>();

    Entities(Genders genders) {
        this.genders = genders;
    }

    /** The mention that a token heads, and with it the several that are joined to it. */
    void remember(SentenceActors actors, Mention mention, int token) {
        Tree tree = actors.tree();
        Token head = tree.token(token);
        boolean subject = head.isRelation("nsubj");
        boolean plural = isPlural(mention, head);
        Gender gender = genders.of(mention.actor(), mention);
        all.add(new Entity(mention, mention.actors(), gender, plural, subject, mention.sentence(), mention.head()));
        List<Actor> together = together(actors, mention, token, tree.size());
        if (together.size() > mention.actors().size()) {
            Gender first = genders.of(mention.actor(), mention);
            all.add(new Entity(mention, together, first, true, subject, mention.sentence(), token));
        }
    }

    /** A name of a sentence that has no tree. */
    void remember(Mention mention) {
        Gender gender = genders.of(mention.actor(), mention);
        all.add(new Entity(mention, mention.actors(), gender, false, false, mention.sentence(), mention.head()));
    }

    /** The actors of a mention with those that are joined to it before a token: "Russia and China". */
    private static List<Actor> together(SentenceActors actors, Mention mention, int token, int before) {
        Tree tree = actors.tree();
        if (tree.child(token, "conj") < 0) {
            return mention.actors();
        }
        Set<Actor> together = new LinkedHashSet<>(mention.actors());
        for (int child : tree.children(token)) {
            Mention other = tree.token(child).isRelation("conj") && child < before ? actors.at(child) : null;
            if (other != null) {
                together.addAll(other.actors());
            }
        }
        return List.copyOf(together);
    }

    private static boolean isPlural(Mention mention, Token head) {
        return mention.actors().size() > 1
                || "WST".equals(mention.actor().code())
                || head.tag().equals("NNS")
                || head.tag().equals("NNPS")
                        && mention.actor().kind() != Actor.Kind.COUNTRY
                        && mention.actor().kind() != Actor.Kind.ORGANISATION
                || mention.actor().kind() == Actor.Kind.PEOPLE;
    }

    /** All whom a token may be followed to, the nearest first: of its own sentence, then of the few before. */
    List<Entity> candidates(SentenceActors actors, int token) {
        List<Entity> found = new ArrayList<>(within(actors, token));
        found.addAll(before(actors.sentence()));
        return found;
    }

    /** Those whom the few sentences before have named, the nearest first. */
    List<Entity> before(Sentence sentence) {
        int first = all.size();
        while (first > 0 && sentence.index() - all.get(first - 1).sentence() <= REACH) {
            first--;
        }
        List<Entity> found = new ArrayList<>(all.subList(first, all.size()));
        Collections.reverse(found);
        return found;
    }

    /** Those whom the sentence itself has named before the token. */
    private List<Entity> within(SentenceActors actors, int before) {
        List<Entity> found = new ArrayList<>();
        Tree tree = actors.tree();
        for (int i = before - 1; i >= 0; i--) {
            Mention mention = actors.at(i);
            if (mention == null || mention.form() == Mention.Form.MODIFIER || isRelative(tree.token(i))) {
                continue;
            }
            Token head = tree.token(i);
            boolean subject = head.isRelation("nsubj");
            Gender gender = genders.of(mention.actor(), mention);
            found.add(new Entity(
                    mention, mention.actors(), gender, isPlural(mention, head), subject, mention.sentence(), i));
            List<Actor> together = together(actors, mention, i, before);
            if (together.size() > mention.actors().size()) {
                found.add(new Entity(mention, together, gender, true, subject, mention.sentence(), i));
            }
        }
        return found;
    }

    static boolean isRelative(Token token) {
        return token.tag().startsWith("W");
    }
}
