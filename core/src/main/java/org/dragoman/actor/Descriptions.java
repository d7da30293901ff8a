package org.dragoman.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Nouns that describe an actor: those that say whose they are, and those that must be followed to somebody named before. */
final class Descriptions {
    private final Discourse discourse;
    private final SentenceActors sentence;
    private final SpottedTree spotted;
    private final Owners owners;
    private final Titles titles;
    private final PersonNames persons;
    private final NewNames newNames;
    private final Tree tree;
    private final boolean[] deferred;

    Descriptions(
            Discourse discourse,
            SentenceActors sentence,
            SpottedTree spotted,
            Owners owners,
            Titles titles,
            PersonNames persons,
            NewNames newNames) {
        this.discourse = discourse;
        this.sentence = sentence;
        this.spotted = spotted;
        this.owners = owners;
        this.titles = titles;
        this.persons = persons;
        this.newNames = newNames;
        this.tree = spotted.tree();
        this.deferred = new boolean[tree.size()];
    }

    /** Whether the noun was seen, but must be followed once the names of its sentence are known. */
    boolean isDeferred(int head) {
        return deferred[head];
    }

    /** The mention of a role noun, null if it is no actor or must be followed. */
    @Nullable
    Mention described(Phrase phrase, Spot spot) {
        RoleSpot role = RoleSpot.of(spot);
        if (role == null || isNoActor(phrase, spot, role)) {
            return null;
        }
        if (isProperBody(phrase, spot, role)) {
            return newNames.mention(phrase);
        }
        Title title = titles.at(phrase, spot, role, phrase.head());
        String name = newNames.apposedName(phrase.head());
        if (title.owners().isEmpty()) {
            if (name != null && role.isPersonal() && !isPlural(phrase, role)) {
                Actor actor = persons.lexiconPerson(phrase.head(), title);
                return sentence.mention(
                        phrase, List.of(actor == null ? title.holder(name) : actor), Mention.Form.DESCRIPTION, null);
            }
            deferred[phrase.head()] = true;
            return null;
        }
        Mention before = name == null ? discourse.persons().followOwned(sentence, phrase, role, title) : null;
        if (before != null) {
            return sentence.mention(phrase, before.actors(), Mention.Form.ANAPHOR, before);
        }
        return sentence.mention(phrase, actors(phrase, spot, role, title), Mention.Form.DESCRIPTION, null);
    }

    private boolean isNoActor(Phrase phrase, Spot spot, RoleSpot role) {
        if (role.role() != null && role.office() == null && role.role().shape() == Role.Shape.MODIFIER) {
            return true;
        }
        Token token = tree.token(phrase.head());
        return isAbstract(phrase, spot)
                || token.isVerb()
                || token.isRelation("case")
                || token.isRelation("mark")
                || (token.isAdjective() && tree.child(phrase.head(), "det") < 0 && spot.first() == spot.last());
    }

    /** "the Ceasefire Violations Committee": a name of its own that no lexicon knows. */
    private boolean isProperBody(Phrase phrase, Spot spot, RoleSpot role) {
        int before = spot.first() - 1;
        return !role.isPersonal()
                && spotted.isProper(phrase.head())
                && before >= phrase.first()
                && spotted.spot(before) == null
                && spotted.isProper(before);
    }

    /** "opposition to the plan" is no party, and a member of an alliance is not the alliance. */
    private boolean isAbstract(Phrase phrase, Spot spot) {
        String word = tree.token(spot.last()).text().toLowerCase(Locale.ROOT);
        if (word.equals("opposition") || word.equals("resistance") || word.equals("mission")) {
            return spotted.follows(phrase.head(), "to") || spotted.follows(phrase.head(), "against");
        }
        return (word.equals("member") || word.equals("members"))
                        && owners.behind(phrase.head()).stream().anyMatch(owner -> "IGO".equals(owner.sector()))
                || (word.equals("member") || word.equals("members"))
                        && owners.before(phrase, spot.first(), false).stream()
                                .anyMatch(owner -> "IGO".equals(owner.sector()));
    }

    boolean isPlural(Phrase phrase, RoleSpot role) {
        return role.plural() || tree.token(phrase.head()).tag().endsWith("S");
    }

    /** The actors of a description with known owners: one each. */
    private List<Actor> actors(Phrase phrase, Spot spot, RoleSpot role, Title title) {
        Set<Actor> found = new LinkedHashSet<>();
        String name = newNames.apposedName(phrase.head());
        boolean plural = isPlural(phrase, role);
        for (Actor owner : title.owners()) {
            if (name != null && !plural && role.isPersonal()) {
                Actor person = persons.lexiconPerson(phrase.head(), title);
                found.add(person == null ? title.holder(name, owner) : person);
            } else {
                found.add(title.compose(owner, plural, core(phrase, spot)));
            }
        }
        return List.copyOf(found);
    }

    /** The role's own words with those that give it a sector: "opposition lawmakers". */
    private String core(Phrase phrase, Spot spot) {
        StringBuilder out = new StringBuilder();
        for (int i = phrase.first(); i < spot.first(); i++) {
            Spot before = spotted.spot(i);
            if (before != null && before.first() == i && RoleSpot.of(before) != null && !SpottedTree.isNamed(before)) {
                out.append(Phrase.words(tree, before.first(), before.last())).append(' ');
            }
        }
        out.append(Phrase.words(tree, spot.first(), spot.last()));
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** A deferred noun, followed to somebody named before, else to the country that the sentence is about. */
    @Nullable
    Mention followed(int head) {
        Phrase phrase = Phrase.of(tree, head);
        Spot spot = spotted.spot(head);
        RoleSpot role = spot == null ? null : RoleSpot.of(spot);
        if (spot == null || role == null) {
            return null;
        }
        Title title = titles.at(phrase, spot, role, head);
        if (!title.owners().isEmpty()) {
            return sentence.mention(phrase, actors(phrase, spot, role, title), Mention.Form.DESCRIPTION, null);
        }
        boolean plural = isPlural(phrase, role);
        Mention noun = discourse.nouns().follow(sentence, phrase);
        if (noun != null) {
            return noun;
        }
        Mention before =
                phrase.isIndefinite() ? null : discourse.persons().followRole(sentence, phrase, role, plural, title);
        if (before != null) {
            return sentence.mention(phrase, before.actors(), Mention.Form.ANAPHOR, before);
        }
        Actor owner = isDomestic(role) ? discourse.setting().context(sentence, head) : null;
        Actor actor = owner == null
                ? title.alone(core(phrase, spot))
                : title.compose(owner, plural || phrase.isIndefinite(), core(phrase, spot));
        return sentence.mention(phrase, List.of(actor), Mention.Form.DESCRIPTION, null);
    }

    /** Reporters, firms and aid groups may be of any country. */
    private static boolean isDomestic(RoleSpot role) {
        return switch (role.sector()) {
            case "JRN", "NGO", "BUS", "ELI" -> false;
            default -> true;
        };
    }
}
