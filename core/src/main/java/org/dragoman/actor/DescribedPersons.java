package org.dragoman.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** The person that a description goes back to: "the minister", "the Hungarian leader". */
final class DescribedPersons {
    private static final Set<String> LEADERS =
            Set.of("leader", "strongman", "ruler", "dictator", "chief", "politician");

    private static final Set<String> PAST =
            Set.of("former", "ex", "one-time", "onetime", "retired", "ex-", "erstwhile");
    /** Endings of nouns that mean a person by what he does or believes. */
    private static final List<String> PERSONAL =
            List.of("er", "or", "ist", "man", "woman", "ian", "ant", "ee", "person", "hero", "star", "ally", "aide");

    private static final Set<String> NO_PERSONS = Set.of(
            "power",
            "order",
            "border",
            "number",
            "center",
            "tower",
            "paper",
            "matter",
            "barrier",
            "quarter",
            "member",
            "master",
            "letter",
            "offer",
            "partner",
            "river",
            "error",
            "sector",
            "factor",
            "corridor",
            "committee",
            "front-runner",
            "carrier",
            "protectorate",
            "empire",
            "car",
            "war",
            "weather",
            "winner",
            "tanker");
    private static final int NEAR = 2;

    private final ActorLexicon lexicon;
    private final Entities entities;

    DescribedPersons(ActorLexicon lexicon, Entities entities) {
        this.lexicon = lexicon;
        this.entities = entities;
    }

    /**
     * "The former general", "the retired judge", "the former Dutch prime minister": the person named last whom that can
     * describe. An office and a country must be one that the person held; null if nobody fits.
     */
    @Nullable
    Mention followFormer(SentenceActors actors, Phrase phrase, @Nullable Title title) {
        if (!phrase.isDefinite() || !isSketch(actors.tree(), phrase)) {
            return null;
        }
        for (Entity entity : entities.before(actors.sentence())) {
            Actor actor = entity.mention().actor();
            boolean near = actors.sentence().index() - entity.sentence() <= NEAR;
            if (near && !entity.plural() && actor.kind() == Actor.Kind.PERSON && mayHaveBeen(actor, title)) {
                return entity.mention();
            }
        }
        return null;
    }

    private boolean mayHaveBeen(Actor actor, @Nullable Title title) {
        Office office = title == null ? null : title.role().office();
        String code = title == null ? null : title.code();
        if (office != null && title != null && title.former()) {
            return lexicon.terms(actor.name()).stream()
                    .anyMatch(term -> (code == null || code.equals(term.code()))
                            && (term.office().equals(office.key())
                                    || office.also().contains(term.office())));
        }
        if (code != null && lexicon.country(code) != null) {
            Country country = lexicon.country(code);
            return code.equals(actor.country())
                    || country != null
                            && country.successor() != null
                            && country.successor().equals(actor.country());
        }
        return true;
    }

    /** Whether the words sketch a person by age or past: "the 61-year-old lawyer", "the former bus driver". */
    private static boolean isSketch(Tree tree, Phrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            String word = tree.token(i).text().toLowerCase(Locale.ROOT);
            if (PAST.contains(word) || word.endsWith("year-old")) {
                return isPersonal(tree.token(phrase.head()).lemma().toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    private static boolean isPersonal(String noun) {
        return !NO_PERSONS.contains(noun) && PERSONAL.stream().anyMatch(noun::endsWith)
                || noun.equals("general")
                || noun.equals("colonel")
                || noun.equals("president")
                || noun.equals("captain")
                || noun.equals("spy")
                || noun.equals("chief")
                || noun.equals("judge")
                || noun.equals("secretary")
                || noun.equals("guerrilla")
                || noun.equals("rebel")
                || noun.equals("diplomat")
                || noun.equals("academic")
                || noun.equals("economist")
                || noun.equals("monk")
                || noun.equals("priest")
                || noun.equals("head");
    }

    /** The mention that a definite description goes back to: "the minister", "the council", "the two countries". */
    @Nullable
    Mention followRole(SentenceActors actors, Phrase phrase, RoleSpot role, boolean plural, Title title) {
        if (!phrase.isDefinite()) {
            return null;
        }
        if (plural || !role.isPersonal()) {
            boolean state = role.role() != null && role.role().shape() == Role.Shape.STATE;
            return role.office() == null && !state ? sameNoun(actors, phrase) : null;
        }
        String word = actors.tree().token(phrase.head()).lemma().toLowerCase(Locale.ROOT);
        for (Entity entity : entities.candidates(actors, phrase.first())) {
            Actor actor = entity.mention().actor();
            if (entity.plural() || !entity.isPerson() || actor.kind() == Actor.Kind.UNKNOWN) {
                continue;
            }
            boolean sameOffice = actor.office() != null
                    && ((" " + actor.office()).endsWith(" " + word) || isOffice(role, actor.office()));
            boolean sameWord = entity.mention().text().toLowerCase(Locale.ROOT).contains(word);
            if (sameOffice || sameWord) {
                return entity.mention();
            }
        }
        return null;
    }

    /** "The rebels", "the army": those whom the same noun meant before. */
    private @Nullable Mention sameNoun(SentenceActors actors, Phrase phrase) {
        if (phrase.head() != phrase.first() + 1) {
            return null;
        }
        String word = actors.tree().token(phrase.head()).text().toLowerCase(Locale.ROOT);
        for (Entity entity : entities.before(actors.sentence())) {
            String text = entity.mention().text().toLowerCase(Locale.ROOT);
            boolean same = text.endsWith(" " + word) || text.equals(word);
            if (same && entity.mention().actors().equals(entity.actors())) {
                return entity.mention();
            }
        }
        return null;
    }

    private static boolean isOffice(RoleSpot role, String office) {
        return role.office() != null
                && (role.office().key().equals(office) || role.office().also().contains(office));
    }

    /** "The Hungarian leader", "the Russian minister": somebody of that country whom the sentences before have named. */
    @Nullable
    Mention followOwned(SentenceActors actors, Phrase phrase, RoleSpot role, Title title) {
        String country = title.code();
        boolean single = phrase.isDefinite() && role.isPersonal();
        if (!single || title.owners().size() != 1 || title.former() || country == null || role.plural()) {
            return null;
        }
        String group = title.owners().get(0).kind() == Actor.Kind.GROUP
                ? title.owners().get(0).code()
                : null;
        String word = actors.tree().token(phrase.head()).lemma().toLowerCase(Locale.ROOT);
        for (Entity entity : entities.before(actors.sentence())) {
            Actor actor = entity.mention().actor();
            if (!entity.plural()
                    && actor.kind() == Actor.Kind.PERSON
                    && country.equals(actor.country() == null ? actor.code() : actor.country())) {
                if (group != null && !group.equals(actor.code())) {
                    continue;
                }
                boolean office = actor.office() != null
                        && ((" " + actor.office()).endsWith(" " + word) || isOffice(role, actor.office()));
                if (office || (LEADERS.contains(word) && (actor.isOfficial() || group != null))) {
                    return entity.mention();
                }
            }
        }
        return null;
    }
}
