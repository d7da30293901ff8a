package org.dragoman.actor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What pronoun may follow an actor, as far as its name, its title and the pronouns before tell. */
final class Genders {
    private final ActorLexicon lexicon;
    private final Map<String, Gender> told = new HashMap<>();

    Genders(ActorLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A pronoun followed somebody of this name. */
    void learn(String name, Gender gender) {
        told.put(name, gender);
    }

    /** The gender of an actor, as this mention of it shows or as was told before. */
    Gender of(Actor actor, Mention mention) {
        if (actor.kind() == Actor.Kind.PERSON) {
            Gender known = told.get(actor.name());
            return known != null ? known : personGender(actor, mention);
        }
        if (actor.kind() == Actor.Kind.ROLE) {
            return roleGender(mention);
        }
        return actor.kind() == Actor.Kind.UNKNOWN && looksLikePerson(actor) ? Gender.ANY : Gender.THING;
    }

    private static boolean looksLikePerson(Actor actor) {
        return actor.code() == null;
    }

    private Gender personGender(Actor actor, Mention mention) {
        for (String word : mention.text().split(" ")) {
            Gender titled = switch (word.toLowerCase(Locale.ROOT)) {
                case "mr", "mr.", "king", "sir", "prince", "spokesman", "chairman", "lord", "sheikh", "emir", "pope" ->
                    Gender.MALE;
                case "mrs", "mrs.", "ms", "ms.", "queen", "princess", "spokeswoman", "chairwoman", "lady", "baroness" ->
                    Gender.FEMALE;
                default -> Gender.ANY;
            };
            if (titled != Gender.ANY) {
                told.put(actor.name(), titled);
                return titled;
            }
        }
        int space = actor.name().indexOf(' ');
        return lexicon.genderOf(space < 0 ? actor.name() : actor.name().substring(0, space));
    }

    private Gender roleGender(Mention mention) {
        String text = mention.text();
        Dictionary.Meaning meaning =
                lexicon.dictionary().meaning(Words.sequence(text.substring(text.lastIndexOf(' ') + 1)));
        if (meaning == null) {
            return mention.actor().office() == null ? Gender.THING : Gender.ANY;
        }
        for (Sense sense : meaning.senses) {
            if (sense instanceof Sense.As as) {
                return as.role().shape() == Role.Shape.PERSON ? as.role().gender() : Gender.THING;
            }
            if (sense instanceof Sense.Holds) {
                return Gender.ANY;
            }
        }
        return Gender.THING;
    }
}
