package org.dragoman.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Common nouns that stand for a state or a body named before: "his country", "the kingdom", "both sides", "the council". */
final class CommonNouns {
    private static final Set<String> STATE_WORDS = Set.of(
            "country",
            "nation",
            "state",
            "republic",
            "kingdom",
            "island",
            "emirate",
            "sultanate",
            "superpower",
            "power",
            "neighbour",
            "neighbor",
            "ally",
            "homeland",
            "federation",
            "monarchy",
            "archipelago");
    private static final Set<String> SIDES = Set.of(
            "side",
            "country",
            "nation",
            "state",
            "neighbour",
            "neighbor",
            "party",
            "government",
            "power",
            "leader",
            "ally",
            "rival",
            "foe",
            "capital",
            "enemy",
            "republic");
    private static final Set<String> MONARCHIES =
            Set.of("kingdom", "emirate", "sultanate", "monarchy", "principality", "empire");
    /** Nouns that name a state or person by what it is to another. */
    private static final Set<String> RELATED =
            Set.of("ally", "rival", "foe", "enemy", "neighbour", "neighbor", "opponent", "adversary", "patron");
    /** Plurals of which two are two persons. */
    private static final Set<String> PERSONS = Set.of(
            "leader",
            "president",
            "minister",
            "man",
            "woman",
            "diplomat",
            "official",
            "general",
            "candidate",
            "chancellor",
            "envoy",
            "negotiator",
            "politician");
    /** Plurals of which two are two states, whoever of them was named. */
    private static final Set<String> STATES = Set.of(
            "country",
            "nation",
            "state",
            "neighbour",
            "neighbor",
            "government",
            "power",
            "ally",
            "capital",
            "republic",
            "leader");

    private static final Set<String> OTHERS =
            Set.of("new", "other", "rival", "opposing", "third", "future", "next", "proposed", "planned", "local");
    private static final int NEAR = 2;
    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "both", 2, "pair", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7);

    private static final Set<String> BODY_WORDS = Set.of(
            "organization",
            "organisation",
            "body",
            "group",
            "bloc",
            "alliance",
            "agency",
            "union",
            "council",
            "league",
            "court",
            "commission",
            "movement",
            "party",
            "faction",
            "company",
            "firm",
            "assembly",
            "community",
            "association",
            "fund",
            "bank",
            "tribunal",
            "committee",
            "ministry",
            "watchdog",
            "grouping",
            "militia",
            "coalition",
            "front",
            "network",
            "broadcaster",
            "newspaper",
            "forum",
            "cartel",
            "pact",
            "secretariat",
            "mission",
            "militants",
            "parliament",
            "guerrillas",
            "authority",
            "entity",
            "federation",
            "institution");

    private final ActorLexicon lexicon;
    private final Entities entities;
    private final Setting setting;
    private final @Nullable Integer day;

    CommonNouns(ActorLexicon lexicon, Entities entities, Setting setting, @Nullable Integer day) {
        this.day = day;
        this.lexicon = lexicon;
        this.entities = entities;
        this.setting = setting;
    }

    /** Whether a noun may stand for a state or a body that was named before: "the country", "both sides". */
    static boolean isFollowed(String lemma) {
        return STATE_WORDS.contains(lemma)
                || BODY_WORDS.contains(lemma)
                || SIDES.contains(lemma)
                || lemma.equals("two")
                || lemma.equals("pair");
    }

    /** "his country", "the kingdom", "the two countries", "the council": null if the noun is none of these. */
    @Nullable
    Mention follow(SentenceActors actors, Phrase phrase) {
        Tree tree = actors.tree();
        Token head = tree.token(phrase.head());
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        boolean plural = head.tag().equals("NNS") || lemma.equals("two") || lemma.equals("pair");
        if (plural && (SIDES.contains(lemma) || lemma.equals("two") || lemma.equals("pair"))) {
            return together(actors, phrase, lemma);
        }
        if (plural) {
            return PERSONS.contains(lemma) ? together(actors, phrase, lemma) : null;
        }
        Mention owner = owner(actors, phrase);
        if (RELATED.contains(lemma)) {
            return owner == null || isDirected(tree, phrase) ? null : other(actors, phrase, lemma, owner);
        }
        if (STATE_WORDS.contains(lemma) && owner != null) {
            return ownCountry(actors, phrase, lemma, owner);
        }
        if (!phrase.isDefinite()
                || isAnother(tree, phrase)
                || STATE_WORDS.contains(lemma) && isOtherwiseNamed(actors, phrase)) {
            return null;
        }
        return STATE_WORDS.contains(lemma) || BODY_WORDS.contains(lemma) ? lastCalled(actors, phrase, lemma) : null;
    }

    /** "The new firm", "the rival group": not the one spoken of before. */
    private static boolean isAnother(Tree tree, Phrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            if (OTHERS.contains(tree.token(i).text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** "The Azerbaijani republic of Nakhichevan", "the state of siege": whose republic, or of what, stands beside it. */
    private static boolean isOtherwiseNamed(SentenceActors actors, Phrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            Spot spot = actors.spotted().spot(i);
            if (spot != null && spot.sense(Sense.Of.class) != null) {
                return true;
            }
        }
        return actors.spotted().followsNoun(phrase.head(), "of");
    }

    /** "The two Koreas": the states of one last name that there are on that day; empty if there are not two. */
    List<Actor> namesakes(String plural) {
        String lemma = plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : "";
        List<Actor> found = new ArrayList<>(2);
        for (Country country : lexicon.lastNamed(lemma.toLowerCase(Locale.ROOT))) {
            if (day == null
                    ? country.period().to() == Integer.MAX_VALUE
                    : country.period().contains(day)) {
                found.add(country.actor());
            }
        }
        return found.size() == 2 ? found : List.of();
    }

    /** "Its northern neighbour": only a map knows which. */
    private static boolean isDirected(Tree tree, Phrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            if (tree.token(i).text().endsWith("ern")) {
                return true;
            }
        }
        return false;
    }

    /** "Moscow's ally", "his rival": whoever of the same kind was named last and is not the possessor. */
    private @Nullable Mention other(SentenceActors actors, Phrase phrase, String lemma, Mention owner) {
        boolean person = owner.actor().kind() == Actor.Kind.PERSON;
        for (Entity entity : entities.candidates(actors, phrase.first())) {
            Actor actor = entity.mention().actor();
            boolean same = person
                    ? actor.kind() == Actor.Kind.PERSON
                    : actor.kind() == Actor.Kind.COUNTRY
                            || !lemma.startsWith("neighbo") && actor.kind() == Actor.Kind.GROUP;
            if (same && !entity.plural() && !owner.actors().contains(actor)) {
                return made(actors, phrase, List.of(actor), entity.mention());
            }
        }
        return null;
    }

    private static @Nullable Mention owner(SentenceActors actors, Phrase phrase) {
        int owner = actors.tree().child(phrase.head(), "nmod:poss");
        return owner < 0 ? null : actors.at(owner);
    }

    private @Nullable Mention ownCountry(SentenceActors actors, Phrase phrase, String lemma, Mention owner) {
        Country country = lexicon.country(owner.actor().country());
        boolean own =
                lemma.equals("country") || lemma.equals("nation") || lemma.equals("homeland") || lemma.equals("state");
        if (country == null || !own) {
            return null;
        }
        return made(actors, phrase, List.of(country.actor()), owner);
    }

    private static Mention made(SentenceActors actors, Phrase phrase, List<Actor> meant, Mention before) {
        Span span = phrase.span();
        String text = Phrase.words(actors.tree(), phrase.first(), phrase.last());
        return actors.mention(phrase.head(), span, text, meant, Mention.Form.ANAPHOR, before);
    }

    private @Nullable Mention lastCalled(SentenceActors actors, Phrase phrase, String lemma) {
        for (Entity entity : entities.candidates(actors, phrase.first())) {
            Actor actor = entity.mention().actor();
            if (!entity.plural() && fits(actor, lemma)) {
                return made(actors, phrase, List.of(actor), entity.mention());
            }
            Actor behind = lexicon.principal(actor);
            if (behind.kind() == Actor.Kind.ORGANISATION && !behind.equals(actor) && fits(behind, lemma)) {
                return made(actors, phrase, List.of(behind), entity.mention());
            }
        }
        return null;
    }

    private boolean fits(Actor actor, String lemma) {
        Country country = actor.kind() == Actor.Kind.COUNTRY ? lexicon.country(actor.code()) : null;
        if (country != null) {
            return switch (lemma) {
                case "country", "nation", "state" -> true;
                case "republic" -> country.words().stream().noneMatch(MONARCHIES::contains);
                default ->
                    country.words().contains(lemma)
                            || country.name().toLowerCase(Locale.ROOT).contains(lemma);
            };
        }
        if (STATE_WORDS.contains(lemma) && !BODY_WORDS.contains(lemma)) {
            return false;
        }
        Body body = lexicon.body(actor.name());
        if (actor.name().toLowerCase(Locale.ROOT).endsWith(lemma)) {
            return actor.kind() != Actor.Kind.PERSON;
        }
        return body != null && (body.words().contains(lemma) || isGeneric(body, lemma));
    }

    private static boolean isGeneric(Body body, String lemma) {
        return switch (lemma) {
            case "organization", "organisation", "body" ->
                body.kind() == Actor.Kind.ORGANISATION || body.kind() == Actor.Kind.GROUP;
            case "group", "movement", "militants", "faction" -> body.kind() == Actor.Kind.GROUP;
            case "bloc", "grouping", "alliance" ->
                body.kind() == Actor.Kind.ORGANISATION && body.sector().equals("IGO");
            case "company", "firm" ->
                body.kind() == Actor.Kind.COMPANY && body.sector().equals("BUS");
            case "party" -> body.sector().equals("PTY") || body.sector().equals("OPP");
            default -> false;
        };
    }

    /** "the two countries", "both sides", "the three states": those that were named together, else the last that were. */
    private @Nullable Mention together(SentenceActors actors, Phrase phrase, String lemma) {
        int number = number(actors.tree(), phrase);
        if (number < 2) {
            return null;
        }
        boolean persons = PERSONS.contains(lemma) || lemma.equals("pair");
        boolean states = !persons && STATES.contains(lemma);
        List<Entity> candidates = entities.candidates(actors, phrase.first());
        for (Entity entity : candidates) {
            List<Actor> joined = sides(entity.actors(), states, persons);
            boolean all = joined.size() == entity.actors().size() || !persons;
            if (joined.size() == number && all && actors.sentence().index() - entity.sentence() <= NEAR) {
                return made(actors, phrase, joined, entity.mention());
            }
        }
        if (lemma.equals("pair")) {
            return plural(actors, phrase, candidates);
        }
        boolean joinedOnly = persons && !lemma.equals("leader");
        return number == 2 && !joinedOnly && isCounted(actors.tree(), phrase, lemma)
                ? lastTwo(actors, phrase, candidates, !persons && states)
                : null;
    }

    /** "The pair": the people spoken of in the plural last. */
    private static @Nullable Mention plural(SentenceActors actors, Phrase phrase, List<Entity> candidates) {
        for (Entity entity : candidates) {
            Actor.Kind kind = entity.mention().actor().kind();
            if (entity.plural() && (kind == Actor.Kind.ROLE || kind == Actor.Kind.PEOPLE)) {
                return made(actors, phrase, entity.actors(), entity.mention());
            }
        }
        return null;
    }

    private @Nullable Mention lastTwo(SentenceActors actors, Phrase phrase, List<Entity> candidates, boolean states) {
        Set<Actor> found = new LinkedHashSet<>();
        Mention first = null;
        for (Entity entity : candidates) {
            if (found.addAll(sides(entity.actors(), states, false))) {
                first = entity.mention();
            }
            if (found.size() >= 2) {
                break;
            }
        }
        if (first == null || found.size() < 2) {
            return null;
        }
        List<Actor> last = List.copyOf(found).subList(0, 2);
        return made(actors, phrase, List.of(last.get(1), last.get(0)), first);
    }

    /** The parties that actors stand for, each once. */
    private List<Actor> sides(List<Actor> actors, boolean states, boolean persons) {
        Map<String, Actor> found = new LinkedHashMap<>();
        for (Actor actor : actors) {
            if (persons) {
                if (actor.kind() == Actor.Kind.PERSON) {
                    found.putIfAbsent(actor.name(), actor);
                }
                continue;
            }
            Actor side = actor.country() != null && states ? setting.state(actor.country()) : lexicon.principal(actor);
            String code = side == null || side.kind() == Actor.Kind.PEOPLE ? null : side.code();
            if (side != null && code != null && (!states || side.kind() == Actor.Kind.COUNTRY)) {
                found.putIfAbsent(code, side);
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether it says that there are two, or is "sides", which are always two. */
    private static boolean isCounted(Tree tree, Phrase phrase, String lemma) {
        return lemma.equals("side")
                || lemma.equals("party")
                || !tree.token(phrase.head() - 1).text().equalsIgnoreCase("the");
    }

    /** How many the phrase says there are: two for "the sides"; 0 if it does not say. */
    private static int number(Tree tree, Phrase phrase) {
        for (int i = phrase.first(); i <= phrase.head(); i++) {
            Integer number = NUMBERS.get(tree.token(i).text().toLowerCase(Locale.ROOT));
            if (number != null) {
                return number;
            }
        }
        String lemma = tree.token(phrase.head()).lemma();
        boolean parted = lemma.equals("side")
                || lemma.equals("party")
                || lemma.equals("rival")
                || lemma.equals("foe")
                || lemma.startsWith("neighbo");
        return parted && phrase.opens("the") && phrase.head() == phrase.first() + 1 || phrase.opens("their") ? 2 : 0;
    }
}
