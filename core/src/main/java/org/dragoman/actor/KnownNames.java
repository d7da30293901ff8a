package org.dragoman.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Names of the lexicon as a sentence uses them: states, bodies and persons, alone or as part of another's name. */
final class KnownNames {
    private static final Set<String> DIRECTIONS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "greater",
            "upper",
            "lower",
            "mainland",
            "occupied",
            "northwestern",
            "northeastern",
            "southwestern",
            "southeastern",
            "downtown",
            "new",
            "old",
            "inner",
            "outer",
            "the",
            "modern",
            "mr.",
            "mr",
            "president");
    private static final Set<String> KIN = Set.of(
            "son",
            "daughter",
            "brother",
            "sister",
            "wife",
            "husband",
            "father",
            "mother",
            "nephew",
            "niece",
            "cousin",
            "child");

    private static final Set<String> COMMON = Set.of(
            "congress",
            "parliament",
            "senate",
            "assembly",
            "cabinet",
            "democrats",
            "democrat",
            "republicans",
            "republican",
            "conservatives",
            "liberals",
            "labour",
            "labor",
            "greens",
            "socialists",
            "house",
            "union",
            "front",
            "council",
            "commission",
            "league",
            "court",
            "tribunal",
            "commons",
            "lords");

    private static final Set<String> PROVINCIAL = Set.of(
            "governor",
            "gov.",
            "gov",
            "senator",
            "sen.",
            "rep.",
            "congressman",
            "congresswoman",
            "legislature",
            "republicans",
            "democrats",
            "republican",
            "democrat",
            "statehouse");

    private final ActorLexicon lexicon;
    private final Discourse discourse;
    private final SentenceActors sentence;
    private final SpottedTree spotted;
    private final SensesOfDay senses;
    private final Owners owners;
    private final Titles titles;
    private final PersonNames persons;
    private final NewNames newNames;
    private final Tree tree;

    KnownNames(
            ActorLexicon lexicon,
            Discourse discourse,
            SentenceActors sentence,
            SpottedTree spotted,
            SensesOfDay senses,
            Owners owners,
            Titles titles,
            PersonNames persons,
            NewNames newNames) {
        this.lexicon = lexicon;
        this.discourse = discourse;
        this.sentence = sentence;
        this.spotted = spotted;
        this.senses = senses;
        this.owners = owners;
        this.titles = titles;
        this.persons = persons;
        this.newNames = newNames;
        this.tree = spotted.tree();
    }

    /** The mention whose head stands in a name of the lexicon; null if the name means no actor here. */
    @Nullable
    Mention mention(Phrase phrase, Spot spot) {
        int start = Math.min(spot.first(), phrase.head());
        int given = givenName(phrase, start);
        Title title = titles.before(phrase, given);
        Actor actor = given < start ? strangerOrKin(phrase, spot, given, title) : ofAnother(phrase, spot);
        if (actor == null && given == start) {
            actor = actorOf(spot, phrase.head(), true, title);
        }
        if (actor == null) {
            return null;
        }
        return sentence.mention(
                phrase.head(), span(phrase, spot), words(phrase, spot), List.of(actor), Mention.Form.NAME, null);
    }

    /** An adjective or name before a noun: "Syrian" in "the Syrian crisis". */
    @Nullable
    Mention modifying(int i) {
        Spot spot = spotted.spot(i);
        if (spot == null || spotted.headOf(spot) != i || !spot.named()) {
            return null;
        }
        Token token = tree.token(i);
        if (token.isVerb() && spot.first() == spot.last()) {
            return null;
        }
        Actor actor = spotted.isGivenName(spot) ? null : actorOf(spot, i, false, null);
        if (actor == null) {
            return null;
        }
        return sentence.mention(
                i,
                Phrase.span(tree, spot.first(), spot.last()),
                Phrase.words(tree, spot.first(), spot.last()),
                List.of(actor),
                Mention.Form.MODIFIER,
                null);
    }

    /** "The Nigerian Senate" where the lexicon knows the Senate of one other state: the body of that kind over there. */
    private @Nullable Actor ofAnother(Phrase phrase, Spot spot) {
        Sense.Named named = isCommon(spot) ? senses.body(spot) : null;
        List<Actor> whose = named == null ? List.of() : owners.before(phrase, spot.first(), false);
        Country country = whose.size() == 1 ? lexicon.country(whose.get(0).country()) : null;
        if (named == null
                || country == null
                || named.body().country() == null
                || country.code().equals(named.body().country())) {
            return null;
        }
        String sector = named.body().sector();
        String name = country.adjective() + " " + tree.token(spot.last()).text();
        return new Actor(
                name,
                country.code() + sector,
                country.code(),
                sector,
                null,
                named.body().kind());
    }

    /** First token of capitalised words that stand right before a name and belong to it. */
    private int givenName(Phrase phrase, int start) {
        int given = start;
        while (given > phrase.first() && isForename(phrase, given)) {
            given--;
        }
        while (given > phrase.first()
                && spotted.isOpen(given - 1)
                && spotted.isProper(given - 1)
                && tree.token(given - 1).isProperNoun()
                && !DIRECTIONS.contains(tree.token(given - 1).text().toLowerCase(Locale.ROOT))
                && !Honorifics.contain(tree.token(given - 1).text())) {
            given--;
        }
        return given;
    }

    /** "Hamilton Jordan, the chief of staff": a name before that of a state, of which the sentence says it is a person. */
    private boolean isForename(Phrase phrase, int given) {
        Spot last = spotted.spot(phrase.head());
        Spot before = spotted.spot(given - 1);
        return last != null
                && before != null
                && before != last
                && senses.state(last) != null
                && before.first() == before.last()
                && spotted.isProper(given - 1)
                && spotted.isPersonApposed(phrase.head());
    }

    /** A name of the lexicon with words before it that the lexicon does not know: "Michael Jordan", "Bashir Gemayel". */
    private @Nullable Actor strangerOrKin(Phrase phrase, Spot spot, int given, @Nullable Title title) {
        String words = Phrase.words(tree, given, phrase.last());
        Actor heard = discourse.heard().alias(words);
        if (heard != null) {
            return heard;
        }
        Sense.Who who = spot.sense(Sense.Who.class);
        if (who != null && title != null && title.code() != null && title.office() != null) {
            Actor holder = persons.bySurname(spot, title, phrase.head());
            if (holder != null) {
                return holder;
            }
        }
        Sense.Of of = senses.state(spot);
        if (of != null && who == null && of.use() == Sense.Use.ADJECTIVE) {
            return of.country().actor();
        }
        Sense.Named named = spot.sense(Sense.Named.class);
        if (named != null && who == null && isCommon(spot)) {
            Actor owned = newNames.ofCountry(phrase, given, words);
            return owned == null ? newNames.stranger(phrase, words, title) : owned;
        }
        if (named != null && who == null) {
            return actorOf(spot, phrase.head(), true, title);
        }
        return newNames.stranger(phrase, words, title);
    }

    /** One word that many bodies share, such as "Congress": with a name before it, it is another body's. */
    private boolean isCommon(Spot spot) {
        return spot.first() == spot.last()
                && COMMON.contains(tree.token(spot.last()).text().toLowerCase(Locale.ROOT));
    }

    private Span span(Phrase phrase, Spot spot) {
        return Phrase.span(tree, Math.min(phrase.first(), spot.first()), Math.max(phrase.last(), spot.last()));
    }

    private String words(Phrase phrase, Spot spot) {
        return Phrase.words(tree, Math.min(phrase.first(), spot.first()), Math.max(phrase.last(), spot.last()));
    }

    /** The actor that a name of the lexicon means here; null if it means none alone. */
    @Nullable
    Actor actorOf(Spot spot, int head, boolean standing, @Nullable Title title) {
        Actor person = persons.byFullName(spot, title);
        if (person != null) {
            discourse.heard().introduce(person.name(), person);
            return person;
        }
        if (title != null && spot.sense(Sense.Who.class) != null && title.isPersonal()) {
            Actor titled = persons.bySurname(spot, title, head);
            if (titled != null) {
                discourse.heard().introduce(Phrase.words(tree, spot.first(), spot.last()), titled);
                return titled;
            }
        }
        Actor alias = discourse.heard().alias(Phrase.words(tree, spot.first(), spot.last()));
        Sense.Of of = senses.state(spot);
        if (of != null && (alias == null || of.use() != Sense.Use.NAME)) {
            Country other = of.use() == Sense.Use.NAME ? provinceOf(spot, of.country()) : null;
            if (other != null) {
                return part(spot, other);
            }
            halves(of.country());
            return people(of, head, standing);
        }
        if (alias != null) {
            return alias;
        }
        Sense.Named named = senses.body(spot);
        if (named != null) {
            return isCut(spot, named.body()) ? null : atHome(named.body().actor(), head, standing);
        }
        return isKin(spot) ? null : persons.bySurname(spot, title, head);
    }

    /** "his son Murad": a first name in a family is nobody's surname. */
    private boolean isKin(Spot spot) {
        int before = spot.first() - 1;
        return before >= 0 && KIN.contains(tree.token(before).lemma());
    }

    /** After "North Korea", "the North" and "the South" mean the two. */
    private void halves(Country named) {
        String name = named.name();
        List<Actor> both = discourse.nouns().namesakes(name.substring(name.lastIndexOf(' ') + 1) + "s");
        for (Actor half : both) {
            int space = half.name().indexOf(' ');
            if (space > 0) {
                discourse.heard().rename(half.name().substring(0, space), half);
            }
        }
    }

    /** "Georgia's governor", "Atlanta, Georgia": the country whose part bears the name of another state; null if none does here. */
    private @Nullable Country provinceOf(Spot spot, Country state) {
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Where where
                    && !where.country().equals(state.code())
                    && (hasProvincialOffice(spot) || isBehindPlaceOf(spot, where.country()))) {
                return lexicon.country(where.country());
            }
        }
        return null;
    }

    private Actor part(Spot spot, Country country) {
        String words = Phrase.words(tree, spot.first(), spot.last());
        return new Actor(words, country.code(), country.code(), null, null, Actor.Kind.UNKNOWN);
    }

    /** Whether an office behind the name is that of a part of a federation. */
    private boolean hasProvincialOffice(Spot spot) {
        int next = spot.last() + 1;
        if (next < tree.size() && tree.token(next).tag().equals("POS")) {
            next++;
        }
        return next < tree.size() && PROVINCIAL.contains(tree.token(next).text().toLowerCase(Locale.ROOT));
    }

    private boolean isBehindPlaceOf(Spot spot, String country) {
        int comma = spot.first() - 1;
        if (comma >= 1 && tree.token(comma).text().equals(",")) {
            return country.equals(spotted.countryOfPlace(comma - 1));
        }
        return comma >= 1
                && tree.token(comma).text().equals("of")
                && tree.token(comma - 1).text().equals("state");
    }

    /** "the West" in "the West Bank" or "the West African states". */
    private boolean isCut(Spot spot, Body body) {
        int next = spot.last() + 1;
        return body.code().equals("WST")
                && spot.last() - spot.first() <= 1
                && next < tree.size()
                && Words.isCapitalised(tree.token(next).text())
                && tree.token(spot.last()).text().equals("West");
    }

    /** A people of many countries that the sentence puts in one: "Kurds in Iraq". */
    private Actor atHome(Actor actor, int head, boolean standing) {
        boolean people = actor.kind() == Actor.Kind.GROUP
                && actor.country() == null
                && ("CVL".equals(actor.sector()) || "REL".equals(actor.sector()));
        Actor state = people && standing ? discourse.setting().place(sentence, head) : null;
        return state == null
                ? actor
                : new Actor(
                        actor.name(),
                        state.code() + actor.sector(),
                        state.country(),
                        actor.sector(),
                        null,
                        actor.kind());
    }

    private @Nullable Actor people(Sense.Of of, int head, boolean standing) {
        Country country = of.country();
        boolean plural = of.use() == Sense.Use.PEOPLE;
        if (standing && (plural || of.use() == Sense.Use.NATIVE)) {
            boolean state = plural && Phrase.of(tree, head).opens("the") && tree.child(head, "nummod") < 0;
            return state
                    ? country.actor()
                    : new Actor(
                            tree.token(head).text(),
                            country.code() + "CVL",
                            country.code(),
                            "CVL",
                            null,
                            Actor.Kind.PEOPLE);
        }
        return country.actor();
    }
}
