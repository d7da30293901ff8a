package org.dragoman.actor;

import java.util.List;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Names that no lexicon knows: what their title, their apposition or their country says of them. */
final class NewNames {
    private final Discourse discourse;
    private final SentenceActors sentence;
    private final SpottedTree spotted;
    private final SensesOfDay senses;
    private final Owners owners;
    private final Titles titles;
    private final Tree tree;

    NewNames(
            Discourse discourse,
            SentenceActors sentence,
            SpottedTree spotted,
            SensesOfDay senses,
            Owners owners,
            Titles titles) {
        this.discourse = discourse;
        this.sentence = sentence;
        this.spotted = spotted;
        this.senses = senses;
        this.owners = owners;
        this.titles = titles;
        this.tree = spotted.tree();
    }

    @Nullable
    Mention mention(Phrase phrase) {
        List<Actor> both = discourse.nouns().namesakes(tree.token(phrase.head()).text());
        if (!both.isEmpty()) {
            return sentence.mention(phrase, both, Mention.Form.NAME, null);
        }
        int start = phrase.head();
        while (start > phrase.first() && (isNamePart(start - 1) || isForename(start - 1, phrase.head()))) {
            start--;
        }
        String words = Phrase.words(tree, start, phrase.last());
        Actor actor = discourse.heard().alias(words);
        if (actor == null && start == phrase.head()) {
            actor = discourse.heard().alias(tree.token(phrase.head()).text());
        }
        if (actor == null) {
            actor = unheard(phrase, start, words);
        }
        if (actor == null) {
            return null;
        }
        return sentence.mention(
                phrase.head(),
                phrase.span(),
                Phrase.words(tree, phrase.first(), phrase.last()),
                List.of(actor),
                Mention.Form.NAME,
                null);
    }

    /** "Chad Olmsen, a tourist": a state's name before a word that no lexicon knows, of whom the sentence says it is a person. */
    private boolean isForename(int i, int head) {
        Spot spot = spotted.spot(i);
        Sense.Of of = spot == null ? null : senses.state(spot);
        return spot != null
                && of != null
                && of.use() == Sense.Use.NAME
                && spot.first() == spot.last()
                && spotted.spot(i + 1) == null
                && (spotted.isPersonApposed(head) || isAged(head));
    }

    /** "Chad Olmsen, 34,". */
    private boolean isAged(int head) {
        int comma = Phrase.of(tree, head).last() + 1;
        return comma + 2 < tree.size()
                && tree.token(comma).text().equals(",")
                && tree.token(comma + 1).tag().equals("CD")
                && tree.token(comma + 2).text().equals(",");
    }

    private boolean isNamePart(int i) {
        Token token = tree.token(i);
        Spot spot = spotted.spot(i);
        if (spot != null && (RoleSpot.of(spot) != null || spot.sense(Sense.Of.class) != null)) {
            return false;
        }
        if (Honorifics.contain(token.text())) {
            return false;
        }
        return spotted.isProper(i) || Words.isTransparent(token.text()) || spotted.isParticle(i);
    }

    private @Nullable Actor unheard(Phrase phrase, int start, String words) {
        Title title = titles.before(phrase, start);
        Actor actor = title == null ? null : title.holder(words);
        if (actor == null) {
            actor = apposed(phrase.head(), words);
        }
        if (actor == null) {
            actor = ofCountry(phrase, start, words);
        }
        if (actor == null && spotted.spot(phrase.head()) != null) {
            Spot spot = spotted.spot(phrase.head());
            Sense.Where where = spot == null ? null : spot.sense(Sense.Where.class);
            if (where != null) {
                return new Actor(words, where.country(), where.country(), null, null, Actor.Kind.UNKNOWN);
            }
        }
        if (actor == null) {
            return Actor.unknown(words);
        }
        discourse.heard().introduce(words, actor);
        return actor;
    }

    /** An unknown name with a country before it: "Turkish company Baykar", "the Syrian Observatory". */
    @Nullable
    Actor ofCountry(Phrase phrase, int start, String words) {
        List<Actor> whose = owners.before(phrase, start, false);
        if (whose.size() != 1 || whose.get(0).kind() != Actor.Kind.COUNTRY) {
            return null;
        }
        Actor owner = whose.get(0);
        int from = start;
        while (from > phrase.first()
                && spotted.spot(from - 1) != null
                && senses.state(java.util.Objects.requireNonNull(spotted.spot(from - 1))) != null) {
            from--;
        }
        String name = Phrase.words(tree, from, phrase.last());
        return new Actor(name, owner.country() + "UNK", owner.country(), "UNK", null, Actor.Kind.UNKNOWN);
    }

    /** What an apposition says of a name: "Hong, a spokesman for the ministry", "the ambassador, Pak Gil Yon". */
    private @Nullable Actor apposed(int head, String name) {
        int described = spotted.describing(head);
        if (described < 0) {
            return null;
        }
        Spot spot = spotted.spot(described);
        RoleSpot role = spot == null ? null : RoleSpot.of(spot);
        if (role == null || role.plural() || !role.isOnePerson()) {
            return null;
        }
        Title title = titles.before(Phrase.of(tree, described), described + 1);
        return title == null ? null : title.holder(name);
    }

    @Nullable
    String apposedName(int head) {
        int child = spotted.appositionOf(head);
        if (child < 0 || !spotted.isProper(child)) {
            return null;
        }
        Phrase phrase = Phrase.of(tree, child);
        return Phrase.words(tree, phrase.first(), phrase.last());
    }

    Actor stranger(Phrase phrase, String words, @Nullable Title title) {
        Actor actor = title == null ? null : title.holder(words);
        if (actor == null) {
            actor = apposed(phrase.head(), words);
        }
        if (actor == null) {
            actor = Actor.unknown(words);
        }
        discourse.heard().introduce(words, actor);
        return actor;
    }
}
