package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who held one or more offices of one state or organisation. Filled while the lexicon is built, then fixed. */
final class Person {
    private static final int YEAR = 366;

    final String name;
    final String code;
    final Gender gender;
    final List<Term> terms = new ArrayList<>(2);

    Person(String name, String code, Gender gender) {
        this.name = name;
        this.code = code;
        this.gender = gender;
    }

    /** The term that holds on the day; of several the one of the highest rank. Null if none does. */
    @Nullable
    Term on(int day, java.util.Map<String, Office> offices) {
        Term best = null;
        for (Term term : terms) {
            if (term.period().contains(day) && (best == null || rank(term, offices) < rank(best, offices))) {
                best = term;
            }
        }
        return best;
    }

    /** The term nearest to the day. */
    Term nearest(int day) {
        Term best = terms.get(0);
        for (Term term : terms) {
            if (term.period().distance(day) < best.period().distance(day)) {
                best = term;
            }
        }
        return best;
    }

    /** The term by which the person is known when no day is. */
    Term foremost(java.util.Map<String, Office> offices) {
        Term best = terms.get(0);
        for (Term term : terms) {
            int order = Integer.compare(rank(term, offices), rank(best, offices));
            if (order < 0 || (order == 0 && term.period().from() > best.period().from())) {
                best = term;
            }
        }
        return best;
    }

    /** How far the day is from the nearest term of an office of rank 1 or 2; {@link Integer#MAX_VALUE} if there is none. */
    int fame(int day, java.util.Map<String, Office> offices) {
        int nearest = Integer.MAX_VALUE;
        for (Term term : terms) {
            if (rank(term, offices) <= 2) {
                nearest = Math.min(nearest, term.period().distance(day));
            }
        }
        return nearest;
    }

    /** Whether every reader of that day knows the person. */
    boolean isFamous(int day, java.util.Map<String, Office> offices) {
        return fame(day, offices) <= 15 * YEAR;
    }

    static int rank(Term term, java.util.Map<String, Office> offices) {
        Office office = offices.get(term.office());
        return office == null ? 9 : office.rank();
    }
}
