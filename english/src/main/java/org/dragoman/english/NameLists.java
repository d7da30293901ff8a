package org.dragoman.english;

import static org.dragoman.english.Grafts.child;
import static org.dragoman.english.Grafts.hung;

import java.util.List;
import java.util.Set;
import org.dragoman.text.Token;

/** Mends lists of names: "Turkey, Israel and Japan" names three, no apposition. */
final class NameLists {
    /** Words behind a list that speak of all of it. */
    private static final Set<String> TOGETHER = Set.of("all", "alike", "both", "each");

    private NameLists() {}

    /** Changes the tokens where the name at {@code at} begins or goes on a list. */
    static void mend(List<Token> tokens, int at) {
        nameBeforeComma(tokens, at);
        leadersOf(tokens, at);
        listed(tokens, at);
    }

    // ---- "Britain, Togo and Zaire abstained" ----

    /** A name before a comma is no part of the name behind it when that one begins a list. */
    private static void nameBeforeComma(List<Token> tokens, int at) {
        Token first = tokens.get(at);
        boolean before = first.isRelation("compound") && first.isProperNoun() && first.head() > at + 1;
        if (!before || !tokens.get(at + 1).text().equals(",")) {
            return;
        }
        int second = first.head();
        Token name = tokens.get(second);
        int joined = child(tokens, second, "conj");
        if (!name.isProperNoun() || joined < 0 || !tokens.get(joined).isProperNoun()) {
            return;
        }
        tokens.set(at, hung(first, name.head(), name.relation()));
        tokens.set(second, hung(name, at, "conj"));
        for (Token token : List.copyOf(tokens)) {
            boolean inFront = token.index() < at && token.head() == second;
            boolean listed = token.head() == second && token.isRelation("conj");
            if (inFront || listed) {
                tokens.set(token.index(), hung(token, at, token.relation()));
            }
        }
    }

    // ---- "the leaders of Australia, Canada and India" ----

    /** Names behind commas after the first name of a plural's "of" are of that list, no appositions or conjuncts of the plural. */
    private static void leadersOf(List<Token> tokens, int at) {
        Token first = tokens.get(at);
        int group = first.head();
        boolean of = first.isProperNoun()
                && first.relation().equals("nmod")
                && group >= 0
                && group < at
                && tokens.get(group).tag().equals("NNS")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).text().equals(",");
        int preposition = of ? child(tokens, at, "case") : -1;
        if (preposition < 0 || !tokens.get(preposition).text().equals("of")) {
            return;
        }
        for (Token name : List.copyOf(tokens)) {
            boolean next = name.index() > at
                    && name.head() == group
                    && name.isProperNoun()
                    && (name.isRelation("appos") || name.isRelation("conj"));
            if (next && onlyNamesBetween(tokens, at, name.index())) {
                tokens.set(name.index(), hung(name, at, "conj"));
            }
        }
    }

    private static boolean onlyNamesBetween(List<Token> tokens, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            Token between = tokens.get(i);
            boolean link = between.text().equals(",")
                    || between.tag().equals("CC")
                    || between.tag().equals("DT");
            if (!link && !between.isProperNoun()) {
                return false;
            }
        }
        return true;
    }

    // ---- "Russia, China, Germany, Brazil and India abstained" ----

    /** Names between the first of a list and its last conjunct, each behind a comma, are of the list. */
    private static void listed(List<Token> tokens, int at) {
        Token name = tokens.get(at);
        int first = name.head();
        if (!name.isProperNoun()
                || first < 0
                || first > at
                || !tokens.get(first).isProperNoun()) {
            return;
        }
        if (name.isRelation("conj") && tokens.get(first).isRelation("conj")) {
            int top = tokens.get(first).head();
            if (top >= 0 && tokens.get(top).isProperNoun()) {
                tokens.set(at, hung(name, top, "conj"));
            }
            return;
        }
        if (name.isRelation("appos") && isNextInList(tokens, at, first)) {
            tokens.set(at, hung(name, first, "conj"));
        }
    }

    /** Whether commas alone stand between the names, and a later one is joined to the first. */
    private static boolean isNextInList(List<Token> tokens, int at, int first) {
        boolean joined = false;
        for (Token token : tokens) {
            joined |= token.head() == first && token.isRelation("conj") && token.index() > at && token.isProperNoun();
        }
        int next = at + 1;
        boolean goesOn = next < tokens.size()
                && (tokens.get(next).text().equals(",")
                        || tokens.get(next).tag().equals("CC"));
        for (int i = first + 1; i < at && joined; i++) {
            Token between = tokens.get(i);
            joined = between.isProperNoun()
                    || between.text().equals(",")
                    || between.tag().equals("DT");
        }
        return joined && goesOn;
    }

    // ---- "Turkey, Israel and Japan" ----

    /** Changes the tokens where the name at {@code at} was taken for an apposition. */
    static void apposed(List<Token> tokens, int at) {
        if (!isApposed(tokens, at)) {
            return;
        }
        Token name = tokens.get(at);
        tokens.set(at, hung(name, name.head(), "conj"));
        for (Token token : List.copyOf(tokens)) {
            if (token.head() == at && token.isRelation("conj")) {
                tokens.set(token.index(), hung(token, name.head(), token.relation()));
            }
        }
    }

    /** A name in apposition to a name right before the comma, with another joined to it by "and" or "or". */
    private static boolean isApposed(List<Token> tokens, int at) {
        Token second = tokens.get(at);
        if (!second.isRelation("appos") || !second.isProperNoun() || second.head() < 0) {
            return false;
        }
        Token first = tokens.get(second.head());
        int start = at;
        while (start > 0
                && tokens.get(start - 1).head() == at
                && (tokens.get(start - 1).isProperNoun()
                        || tokens.get(start - 1).tag().equals("DT"))) {
            start--;
        }
        boolean adjacent =
                start - 2 == first.index() && tokens.get(start - 1).text().equals(",");
        return adjacent && first.isProperNoun() && joined(tokens, at) && !isPlaceIn(tokens, first);
    }

    private static boolean joined(List<Token> tokens, int second) {
        int third = -1;
        for (Token token : tokens) {
            boolean own = token.head() == second && token.index() > second;
            if (own && token.isRelation("conj") && token.isProperNoun()) {
                third = token.index();
            } else if (own
                    && !token.isRelation("cc")
                    && !token.isRelation("conj")
                    && !token.isRelation("punct")
                    && !TOGETHER.contains(token.text())) {
                return false;
            }
        }
        return third >= 0;
    }

    /** "in Tripoli, Lebanon and …": what follows a place name behind "in" or "at" is where it lies. */
    private static boolean isPlaceIn(List<Token> tokens, Token first) {
        for (Token token : tokens) {
            if (token.head() == first.index() && token.isRelation("case")) {
                return token.text().equalsIgnoreCase("in") || token.text().equalsIgnoreCase("at");
            }
        }
        return false;
    }
}
