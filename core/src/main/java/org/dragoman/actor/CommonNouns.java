package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    CommonNouns(ActorLexicon lexicon, Entities entities, Setting setting) {
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
            return null;
        }
        Mention owner = owner(actors, phrase);
        if (STATE_WORDS.contains(lemma) && owner != null) {
            return ownCountry(actors, phrase, lemma, owner);
        }
        if (!phrase.isDefinite()) {
            return null;
        }
        return STATE_WORDS.contains(lemma) || BODY_WORDS.contains(lemma) ? lastCalled(actors, phrase, lemma) : null;
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
            case "company", "firm" -> body.kind() == Actor.Kind.COMPANY;
            case "party" -> body.sector().equals("PTY") || body.sector().equals("OPP");
            default -> false;
        };
    }

    /** "the two countries", "both sides": the last two that were named. */
    private @Nullable Mention together(SentenceActors actors, Phrase phrase, String lemma) {
        if (!isPair(actors.tree(), phrase)) {
            return null;
        }
        boolean states = !lemma.equals("side")
                && !lemma.equals("party")
                && !lemma.equals("two")
                && !lemma.equals("rival")
                && !lemma.equals("foe")
                && !lemma.equals("enemy");
        List<Actor> found = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Mention first = null;
        for (Entity entity : entities.candidates(actors, phrase.first())) {
            for (Actor actor : entity.actors()) {
                Actor side =
                        actor.country() != null && states ? setting.state(actor.country()) : lexicon.principal(actor);
                if (side == null
                        || side.code() == null
                        || (states && side.kind() != Actor.Kind.COUNTRY)
                        || side.kind() == Actor.Kind.PEOPLE
                        || !codes.add(side.code())) {
                    continue;
                }
                found.add(side);
                first = entity.mention();
            }
            if (found.size() >= 2) {
                break;
            }
        }
        if (first == null || found.size() < 2) {
            return null;
        }
        return made(actors, phrase, List.of(found.get(1), found.get(0)), first);
    }

    private static boolean isPair(Tree tree, Phrase phrase) {
        for (int i = phrase.first(); i <= phrase.head(); i++) {
            String word = tree.token(i).text().toLowerCase(Locale.ROOT);
            if (word.equals("two") || word.equals("both") || word.equals("pair")) {
                return true;
            }
        }
        String lemma = tree.token(phrase.head()).lemma();
        return (lemma.equals("side") || lemma.equals("party")) && phrase.opens("the") || phrase.opens("their");
    }
}
