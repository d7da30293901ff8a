package org.dragoman.actor;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The person that a description goes back to: "the minister", "the Hungarian leader". */
final class DescribedPersons {
    private static final Set<String> LEADERS =
            Set.of("leader", "strongman", "ruler", "dictator", "chief", "politician");

    private final Entities entities;

    DescribedPersons(Entities entities) {
        this.entities = entities;
    }

    /** The mention that a definite description goes back to: "the minister", "the council", "the two countries". */
    @Nullable
    Mention followRole(SentenceActors actors, Phrase phrase, RoleSpot role, boolean plural, Title title) {
        if (!phrase.isDefinite() || plural || !role.isPersonal()) {
            return null;
        }
        String word = actors.tree().token(phrase.head()).lemma().toLowerCase(Locale.ROOT);
        for (Entity entity : entities.candidates(actors, phrase.first())) {
            Actor actor = entity.mention().actor();
            if (entity.plural() || !entity.isPerson() || actor.kind() == Actor.Kind.UNKNOWN) {
                continue;
            }
            boolean sameOffice = actor.office() != null && (" " + actor.office()).endsWith(" " + word);
            boolean sameWord = entity.mention().text().toLowerCase(Locale.ROOT).contains(word);
            if (sameOffice || sameWord) {
                return entity.mention();
            }
        }
        return null;
    }

    /** "The Hungarian leader", "the Russian minister": somebody of that country whom the sentences before have named. */
    @Nullable
    Mention followOwned(SentenceActors actors, Phrase phrase, RoleSpot role, Title title) {
        String country = title.code();
        boolean single = phrase.isDefinite() && role.isPersonal() && role.office() == null;
        if (!single || title.owners().size() != 1 || title.former() || country == null || role.plural()) {
            return null;
        }
        String word = actors.tree().token(phrase.head()).lemma().toLowerCase(Locale.ROOT);
        for (Entity entity : entities.before(actors.sentence())) {
            Actor actor = entity.mention().actor();
            if (!entity.plural() && actor.kind() == Actor.Kind.PERSON && country.equals(actor.country())) {
                boolean office = actor.office() != null && (" " + actor.office()).endsWith(" " + word);
                if (office || (LEADERS.contains(word) && actor.isOfficial())) {
                    return entity.mention();
                }
            }
        }
        return null;
    }
}
