package org.dragoman.actor;

import java.util.List;
import org.dragoman.report.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The actors of one sentence: names and descriptions that stand for themselves first, then pronouns, then descriptions that
 * must be followed to somebody.
 */
final class SentenceActors {
    private static final int DEEPEST = 40;

    private final ActorLexicon lexicon;
    private final Discourse discourse;
    private final Sentence sentence;
    private final Tree tree;
    private final SpottedTree spotted;
    private final SensesOfDay senses;
    private final KnownNames names;
    private final NewNames newNames;
    private final Descriptions descriptions;
    private final @Nullable Mention[] made;
    private final boolean[] tried;
    private int depth;

    SentenceActors(ActorLexicon lexicon, Discourse discourse, Sentence sentence) {
        this.lexicon = lexicon;
        this.discourse = discourse;
        this.sentence = sentence;
        this.tree = sentence.tree();
        this.spotted = new SpottedTree(lexicon, tree);
        this.senses = new SensesOfDay(discourse.day(), discourse.setting());
        this.made = new @Nullable Mention[tree.size()];
        this.tried = new boolean[tree.size()];
        Owners owners = new Owners(lexicon, this, spotted);
        Titles titles = new Titles(lexicon, discourse, this, spotted, owners);
        PersonNames persons = new PersonNames(lexicon, discourse, spotted, senses);
        this.newNames = new NewNames(discourse, this, spotted, senses, owners, titles);
        this.names = new KnownNames(lexicon, discourse, this, spotted, senses, owners, titles, persons, newNames);
        this.descriptions = new Descriptions(lexicon, discourse, this, spotted, owners, titles, persons, newNames);
    }

    Sentence sentence() {
        return sentence;
    }

    Tree tree() {
        return tree;
    }

    SpottedTree spotted() {
        return spotted;
    }

    KnownNames names() {
        return names;
    }

    /** The mention that a token heads, as far as it was found until now. */
    @Nullable
    Mention at(int token) {
        return made[token];
    }

    void put(int token, Mention mention) {
        made[token] = mention;
    }

    /** Finds all mentions and hands them to the discourse. */
    void resolve() {
        discourse.enter(this);
        for (int i = 0; i < tree.size(); i++) {
            nominal(i);
        }
        new Acronyms(discourse, this, spotted).introduce();
        for (int i = 0; i < tree.size(); i++) {
            if (made[i] == null && Pronouns.isPronoun(tree.token(i)) && !Pronouns.isSpeaker(tree.token(i))) {
                made[i] = discourse.pronouns().follow(this, i);
            } else if (made[i] == null && spotted.isHead(i)) {
                // "rebels said they", "the kingdom said it": whoever must be followed can still be followed to
                made[i] = descriptions.isDeferred(i) ? descriptions.followed(i) : descriptions.common(i);
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            if (made[i] == null && Pronouns.isSpeaker(tree.token(i))) {
                made[i] = discourse.pronouns().follow(this, i);
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            if (made[i] == null && spotted.isHead(i)) {
                made[i] = descriptions.isDeferred(i) ? descriptions.followed(i) : descriptions.common(i);
            }
        }
        discourse.leave(this);
    }

    /** Names of a sentence without a tree: only what following needs to know. */
    void skim() {
        discourse.enter(this);
        for (int i = 0; i < tree.size(); i++) {
            Spot spot = spotted.spot(i);
            Actor actor = spot == null || spot.first() != i ? null : skimmed(spot);
            if (spot != null && actor != null) {
                Span span = Phrase.span(tree, i, spot.last());
                String text = Phrase.words(tree, i, spot.last());
                discourse.hear(mention(spot.last(), span, text, List.of(actor), Mention.Form.NAME, null));
            }
        }
    }

    private @Nullable Actor skimmed(Spot spot) {
        Sense.Who who = spot.sense(Sense.Who.class);
        if (who != null && !who.surname()) {
            return lexicon.actor(who.person(), discourse.day(), null);
        }
        Sense.Of of = senses.state(spot);
        return of != null && of.use() != Sense.Use.ADJECTIVE ? of.country().actor() : null;
    }

    /** Resolves what stands for itself further on too, for those who depend on the whole sentence. */
    void lookAhead() {
        for (int i = 0; i < tree.size(); i++) {
            nominal(i);
        }
    }

    /** The mention that a token heads, resolved now if it was not yet; null if it is no actor, or has to be followed. */
    @Nullable
    Mention nominal(int head) {
        if (tried[head] || depth > DEEPEST) {
            return made[head];
        }
        tried[head] = true;
        depth++;
        Mention mention = spotted.isHead(head) ? headed(head) : names.modifying(head);
        depth--;
        if (mention != null) {
            made[head] = mention;
        }
        return mention;
    }

    private @Nullable Mention headed(int head) {
        Phrase phrase = Phrase.of(tree, head);
        Spot spot = spotted.spot(head);
        if (spot != null && spot.named()) {
            Mention named = names.mention(phrase, spot);
            if (named != null) {
                return named;
            }
        }
        if (spot != null && RoleSpot.of(spot) != null) {
            return descriptions.described(phrase, spot);
        }
        return spotted.isProper(head) && !spotted.isBacked(head) ? newNames.mention(phrase) : null;
    }

    /** The country of a name or place, null if there is none. */
    @Nullable
    String countryAt(int i) {
        Mention mention = made[i];
        if (mention != null && mention.actor().country() != null) {
            return mention.actor().country();
        }
        return spotted.countryOfPlace(i);
    }

    /** A mention of the whole phrase. */
    Mention mention(Phrase phrase, List<Actor> actors, Mention.Form form, @Nullable Mention antecedent) {
        String text = Phrase.words(tree, phrase.first(), phrase.last());
        return mention(phrase.head(), phrase.span(), text, actors, form, antecedent);
    }

    Mention mention(
            int head, Span span, String text, List<Actor> actors, Mention.Form form, @Nullable Mention antecedent) {
        return new Mention(sentence.index(), head, span, text, actors, form, antecedent);
    }
}
