package org.dragoman.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses between persons of one surname. */
final class Namesakes {
    private static final int ANY_DAY = 0;

    private Namesakes() {}

    /** The one whom a title fits: of that country, in that office, nearest to the day. Null if none does. */
    static @Nullable Person titled(
            ActorLexicon lexicon, List<Person> persons, Title title, @Nullable Integer day, @Nullable String home) {
        Person best = null;
        int least = Integer.MAX_VALUE;
        for (Person person : persons) {
            int score = score(lexicon, person, title, day, home);
            if (score < least) {
                least = score;
                best = person;
            }
        }
        return best;
    }

    private static int score(
            ActorLexicon lexicon, Person person, Title title, @Nullable Integer day, @Nullable String home) {
        String code = title.code();
        if (code != null && !code.equals(person.code)) {
            return Integer.MAX_VALUE;
        }
        int score = code == null && person.code.equals(home) ? 0 : 2_000;
        boolean office = title.office() != null && person.terms.stream().anyMatch(term -> fits(term, title.office()));
        if (title.office() != null && !office && code == null) {
            return Integer.MAX_VALUE;
        }
        score += office ? 0 : 10_000;
        if (day != null) {
            int away = person.nearest(day).period().distance(day);
            if (away > 40 * 366) {
                return Integer.MAX_VALUE;
            }
            score += away;
        } else {
            score += Person.rank(person.foremost(lexicon.offices()), lexicon.offices());
        }
        return score;
    }

    private static boolean fits(Term term, Office office) {
        return term.office().equals(office.key()) || office.also().contains(term.office());
    }

    /** The one whom every reader of that day knows; null if none, or several are about as well known. */
    static @Nullable Person famous(ActorLexicon lexicon, List<Person> persons, @Nullable Integer day) {
        Person best = null;
        int least = Integer.MAX_VALUE;
        boolean tied = false;
        for (Person person : persons) {
            if (!isKnown(lexicon, person, day)) {
                continue;
            }
            int away = day == null ? ANY_DAY : person.fame(day, lexicon.offices());
            if (away == least && best != null && best.code.equals(person.code)) {
                best = higher(lexicon, best, person, day);
                continue;
            }
            tied = away == least && best != null;
            if (away < least) {
                least = away;
                best = person;
            }
        }
        return tied ? null : best;
    }

    /** Of two of one country the one who holds, or held, the higher office: the president rather than his wife. */
    private static Person higher(ActorLexicon lexicon, Person one, Person other, @Nullable Integer day) {
        return rank(lexicon, other, day) < rank(lexicon, one, day) ? other : one;
    }

    private static int rank(ActorLexicon lexicon, Person person, @Nullable Integer day) {
        Term term = day == null ? null : person.on(day, lexicon.offices());
        return Person.rank(term == null ? person.foremost(lexicon.offices()) : term, lexicon.offices());
    }

    private static boolean isKnown(ActorLexicon lexicon, Person person, @Nullable Integer day) {
        return day == null
                ? person.terms.stream().anyMatch(term -> Person.rank(term, lexicon.offices()) <= 2)
                : person.isFamous(day, lexicon.offices());
    }
}
