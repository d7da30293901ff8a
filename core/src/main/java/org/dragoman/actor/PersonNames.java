package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Persons of the lexicon, by whole name or by surname, with the office that a title gives them. */
final class PersonNames {
    private final ActorLexicon lexicon;
    private final Discourse discourse;
    private final SpottedTree spotted;
    private final SensesOfDay senses;
    private final Tree tree;

    PersonNames(ActorLexicon lexicon, Discourse discourse, SpottedTree spotted, SensesOfDay senses) {
        this.lexicon = lexicon;
        this.discourse = discourse;
        this.spotted = spotted;
        this.senses = senses;
        this.tree = spotted.tree();
    }

    @Nullable
    Actor byFullName(Spot spot, @Nullable Title title) {
        Person best = null;
        String country = title == null || title.code() == null ? countryBefore(spot) : title.code();
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Who who && !who.surname()) {
                best = best == null ? who.person() : likelier(best, who.person(), country);
            }
        }
        return best == null ? null : actor(best, title);
    }

    /** The country that stands right before a name: "Saudi King Abdullah", "Jordan's King Abdullah". Null if none does. */
    private @Nullable String countryBefore(Spot spot) {
        for (int i = spot.first() - 1; i >= 0 && i >= spot.first() - 3; i--) {
            Spot before = spotted.spot(i);
            Sense.Of of = before == null ? null : senses.state(before);
            if (of != null) {
                return of.country().code();
            }
            if (!Words.isTransparent(tree.token(i).text())
                    && !tree.token(i).text().endsWith("s")) {
                return null;
            }
        }
        return null;
    }

    private Person likelier(Person one, Person other, @Nullable String country) {
        if (country != null) {
            boolean first = one.code.equals(country);
            boolean second = other.code.equals(country);
            if (first != second) {
                return first ? one : other;
            }
        }
        Integer day = discourse.day();
        if (day == null) {
            return one;
        }
        return other.nearest(day).period().distance(day)
                        < one.nearest(day).period().distance(day)
                ? other
                : one;
    }

    private Actor actor(Person person, @Nullable Title title) {
        String office =
                title == null || title.office() == null ? null : title.office().key();
        if (title != null && title.former()) {
            return lexicon.official(person.code, "ELI", person.name, office == null ? null : "former " + office);
        }
        return lexicon.actor(person, discourse.day(), office);
    }

    /** Somebody called by surname: heard of before, titled, or known to every reader. */
    @Nullable
    Actor bySurname(Spot spot, @Nullable Title title, int head) {
        List<Person> persons = new ArrayList<>(2);
        for (Sense sense : spot.senses()) {
            if (sense instanceof Sense.Who who && !persons.contains(who.person())) {
                persons.add(who.person());
            }
        }
        if (persons.isEmpty() || spotted.isArticled(spot)) {
            return null;
        }
        Actor heard = discourse.heard().alias(Phrase.words(tree, spot.first(), spot.last()));
        if (heard != null
                && (title == null || title.code() == null || title.code().equals(heard.country()))) {
            return heard;
        }
        Person person = title != null && title.isPersonal()
                ? Namesakes.titled(
                        lexicon,
                        persons,
                        title,
                        discourse.day(),
                        discourse.setting().home())
                : null;
        if (person == null && (title == null || title.code() == null) && spotted.isProper(head)) {
            person = Namesakes.famous(lexicon, persons, discourse.day());
        }
        return person == null ? null : actor(person, title);
    }

    /** The person of the lexicon that an apposition names, null if it names none. */
    @Nullable
    Actor lexiconPerson(int head, Title title) {
        int child = spotted.appositionOf(head);
        Spot spot = child < 0 ? null : spotted.spot(child);
        return spot == null ? null : byFullName(spot, title);
    }
}
