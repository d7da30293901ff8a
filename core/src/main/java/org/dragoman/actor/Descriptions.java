package org.dragoman.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Nouns that describe an actor: those that say whose they are, and those that must be followed to somebody named before. */
final class Descriptions {
    private static final Set<String> MANY = Set.of("country", "nation", "state");

    private static final Set<String> ABROAD =
            Set.of("foreign", "international", "allied", "multinational", "overseas", "global", "un-mandated");
    private static final Set<String> AT_HOME = Set.of("state", "national", "local", "domestic", "official", "public");

    private static final Set<String> SENT =
            Set.of("inspector", "observer", "monitor", "peacekeeper", "mediator", "weapons inspector");

    private final ActorLexicon lexicon;
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
            ActorLexicon lexicon,
            Discourse discourse,
            SentenceActors sentence,
            SpottedTree spotted,
            Owners owners,
            Titles titles,
            PersonNames persons,
            NewNames newNames) {
        this.lexicon = lexicon;
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
        if (isCounterpart(role)) {
            deferred[phrase.head()] = true;
            return null;
        }
        Mention before = name == null ? discourse.persons().followOwned(sentence, phrase, role, title) : null;
        if (before == null && name == null && title.former()) {
            before = discourse.persons().followFormer(sentence, phrase, title);
        }
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
                || owners.isQuantityOf(phrase.head())
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
            if (before != null && before.first() == i && RoleSpot.of(before) != null && !before.named()) {
                out.append(Phrase.words(tree, before.first(), before.last())).append(' ');
            }
        }
        out.append(Phrase.words(tree, spot.first(), spot.last()));
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** A noun that is no role: "the kingdom", "both sides", "the former bus driver"; null if it stands for nobody. */
    @Nullable
    Mention common(int head) {
        Phrase phrase = Phrase.of(tree, head);
        Mention noun = discourse.nouns().follow(sentence, phrase);
        if (noun != null || !tree.token(head).tag().equals("NN") || spotted.spot(head) != null) {
            return noun;
        }
        Mention person = discourse.persons().followFormer(sentence, phrase, null);
        return person == null ? null : sentence.mention(phrase, person.actors(), Mention.Form.ANAPHOR, person);
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
        if (isCounterpart(role)) {
            return counterpart(phrase, title);
        }
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
        if (before == null && !plural && role.isPersonal()) {
            before = discourse.persons().followFormer(sentence, phrase, title);
        }
        if (before != null) {
            return sentence.mention(phrase, before.actors(), Mention.Form.ANAPHOR, before);
        }
        Country own = lexicon.country(role.country());
        String companion = role.sector().equals("MIL") ? Companions.country(tree, head, sentence::countryAt) : null;
        Actor owner = own != null
                ? own.actor()
                : companion != null
                        ? discourse.setting().state(companion)
                        : isDomestic(phrase, role) ? discourse.setting().context(sentence, head) : null;
        Actor actor = owner == null
                ? title.alone(core(phrase, spot))
                : title.compose(owner, plural || phrase.isIndefinite(), core(phrase, spot));
        return sentence.mention(phrase, List.of(actor), Mention.Form.DESCRIPTION, null);
    }

    /** "delegates from 89 countries": of no single one. */
    private boolean isOfMany(Phrase phrase) {
        for (int child : tree.children(phrase.head())) {
            Token states = tree.token(child);
            boolean many = child > phrase.head()
                    && states.isRelation("nmod")
                    && states.tag().equals("NNS");
            if (many && MANY.contains(states.lemma())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCounterpart(RoleSpot role) {
        return role.role() != null && role.role().word().equals("counterpart");
    }

    /** "his Polish counterpart": who holds the office of the one meant by "his" in the other state, or is named behind it. */
    private @Nullable Mention counterpart(Phrase phrase, Title title) {
        int possessor = tree.child(phrase.head(), "nmod:poss");
        Mention owner = possessor < 0 ? null : sentence.at(possessor);
        List<Actor> states = new ArrayList<>(title.owners());
        if (owner != null) {
            states.removeAll(owner.actors());
        }
        if (states.isEmpty()) {
            return null;
        }
        String name = newNames.apposedName(phrase.head());
        if (name != null) {
            Actor known = persons.lexiconPerson(phrase.head(), title);
            Actor named = known == null ? title.holder(name, states.get(0)) : known;
            return sentence.mention(phrase, List.of(named), Mention.Form.DESCRIPTION, null);
        }
        String office = owner == null ? null : owner.actor().office();
        Set<Actor> found = new LinkedHashSet<>();
        for (Actor state : states) {
            Actor holder = office == null ? null : title.holderOf(office, state);
            found.add(holder == null ? title.compose(state, true, "counterpart") : holder);
        }
        return sentence.mention(phrase, List.copyOf(found), Mention.Form.DESCRIPTION, null);
    }

    /** Reporters, firms and aid groups may be of any country, and foreign troops are not the country's own. */
    private boolean isDomestic(Phrase phrase, RoleSpot role) {
        if (role.role() != null && SENT.contains(role.role().word()) || isOfMany(phrase)) {
            return false;
        }
        for (int i = phrase.first(); i < phrase.head(); i++) {
            String word = tree.token(i).text().toLowerCase(Locale.ROOT);
            if (ABROAD.contains(word)) {
                return false;
            }
            if (AT_HOME.contains(word)) {
                return true;
            }
        }
        return switch (role.sector()) {
            case "JRN", "NGO", "BUS", "ELI" -> false;
            default -> true;
        };
    }
}
