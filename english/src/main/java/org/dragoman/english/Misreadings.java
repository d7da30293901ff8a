package org.dragoman.english;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Token;

/** Mends words whose tag or place in the tree their neighbours contradict. */
final class Misreadings {
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Set<String> NEAR_DAYS = Set.of("today", "yesterday", "tonight");

    private static final Set<String> NAMING =
            Set.of("call", "deem", "consider", "declare", "find", "label", "brand", "term", "judge", "think", "make");

    private Misreadings() {}

    /** Changes the tokens in place. */
    static void mend(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            nameBeforeComma(tokens, i);
            plural(tokens, i);
            infinitive(tokens, i);
            verbBehindDay(tokens, i);
            naming(tokens, i);
            dayBeforeVerb(tokens, i);
            clauseBehindDay(tokens, i);
        }
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

    // ---- "brushed aside calls for a truce" ----

    /** A verb's finite complement in -s that has neither subject nor mark is a plural noun, its object. */
    private static void plural(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean bare = token.tag().equals("VBZ")
                && (token.isRelation("ccomp") || token.isRelation("xcomp"))
                && token.head() >= 0
                && token.head() < at
                && child(tokens, at, "nsubj") < 0
                && child(tokens, at, "mark") < 0
                && child(tokens, at, "aux") < 0;
        if (!bare || !tokens.get(token.head()).isVerb() || child(tokens, token.head(), "obj") >= 0) {
            return;
        }
        tokens.set(at, tagged(token, "NNS", token.head(), "obj"));
        for (Token below : List.copyOf(tokens)) {
            if (below.head() == at && below.isRelation("obl")) {
                tokens.set(below.index(), hung(below, at, "nmod"));
            }
        }
    }

    // ---- "wants NATO to station two brigades" ----

    /** A noun or adjective right behind "to" that has an object is an infinitive. */
    private static void infinitive(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean bare = token.tag().equals("NN") || token.tag().equals("JJ");
        if (!bare || at == 0 || token.head() < 0) {
            return;
        }
        Token to = tokens.get(at - 1);
        boolean behindTo = to.head() == at && to.text().toLowerCase(Locale.ROOT).equals("to");
        int object = child(tokens, at, "obj");
        boolean carries = object > at || child(tokens, at, "compound:prt") == at + 1;
        if (!behindTo || !carries || child(tokens, at, "cop") >= 0) {
            return;
        }
        boolean noun = tokens.get(token.head()).isNoun();
        String relation =
                token.isRelation("obl") || token.isRelation("nmod") ? noun ? "acl" : "xcomp" : token.relation();
        tokens.set(at, tagged(token, "VB", token.head(), relation));
        tokens.set(at - 1, tagged(to, "TO", at, "mark"));
    }

    // ---- "The Assembly on Thursday approved a text" ----

    /** A past form that hangs on a weekday behind a subject without a verb is that verb. */
    private static void verbBehindDay(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        boolean behindDay = (verb.tag().equals("VBN") || verb.tag().equals("VBD"))
                && verb.isRelation("acl")
                && verb.head() == at - 1
                && DAYS.contains(tokens.get(at - 1).text().toLowerCase(Locale.ROOT));
        if (!behindDay) {
            return;
        }
        int day = verb.head();
        int subject = tokens.get(day).head();
        if (subject < 0
                || subject > day
                || !tokens.get(subject).isRelation("root")
                || !tokens.get(subject).isNoun()) {
            return;
        }
        tokens.set(at, tagged(verb, "VBD", tokens.get(subject).head(), "root"));
        tokens.set(subject, hung(tokens.get(subject), at, "nsubj"));
        tokens.set(day, hung(tokens.get(day), at, "obl"));
        for (Token below : List.copyOf(tokens)) {
            if (below.index() > at && (below.head() == subject || below.head() == day)) {
                tokens.set(below.index(), hung(below, at, below.relation()));
            }
        }
    }

    // ---- "Israel Friday reopened the crossing", "Denmark today accepted the plan" ----

    /** A day is no subject where a name stands right before it: the name is. */
    private static void dayBeforeVerb(List<Token> tokens, int at) {
        Token day = tokens.get(at);
        String word = day.text().toLowerCase(Locale.ROOT);
        boolean subject = at > 0 && day.isRelation("nsubj") && (DAYS.contains(word) || NEAR_DAYS.contains(word));
        if (!subject || day.head() != at + 1) {
            return;
        }
        Token name = tokens.get(at - 1);
        if (!name.isRelation("compound") || name.head() != at || !name.isProperNoun()) {
            return;
        }
        tokens.set(at - 1, hung(name, day.head(), day.relation()));
        tokens.set(at, hung(day, day.head(), "obl:tmod"));
        for (Token below : List.copyOf(tokens)) {
            if (below.index() < at - 1 && below.head() == at) {
                tokens.set(below.index(), hung(below, at - 1, below.relation()));
            }
        }
    }

    // ---- "demanded Friday that Chad answer" ----

    /** A clause that begins with "that" behind a verb and its day is what the verb is about. */
    private static void clauseBehindDay(List<Token> tokens, int at) {
        Token clause = tokens.get(at);
        boolean loose = clause.isRelation("dep") && clause.isVerb() && clause.head() >= 0 && clause.head() < at;
        int mark = loose ? child(tokens, at, "mark") : -1;
        boolean that = mark > 1 && tokens.get(mark).text().equalsIgnoreCase("that");
        if (that && tokens.get(clause.head()).isVerb() && child(tokens, clause.head(), "ccomp") < 0) {
            tokens.set(at, hung(clause, clause.head(), "ccomp"));
        }
    }

    // ---- "called the text confrontational" ----

    /** An adjective right behind the object of a verb of naming says what it is called. */
    private static void naming(List<Token> tokens, int at) {
        Token adjective = tokens.get(at);
        boolean behind = adjective.isAdjective() && adjective.isRelation("amod") && adjective.head() == at - 1;
        if (!behind
                || !tokens.get(at - 1).isRelation("obj")
                || tokens.get(at - 1).head() < 0) {
            return;
        }
        int verb = tokens.get(at - 1).head();
        if (NAMING.contains(tokens.get(verb).lemma())) {
            tokens.set(at, hung(adjective, verb, "xcomp"));
        }
    }

    private static int child(List<Token> tokens, int head, String relation) {
        for (Token token : tokens) {
            if (token.head() == head && token.isRelation(relation)) {
                return token.index();
            }
        }
        return -1;
    }

    private static Token hung(Token token, int head, String relation) {
        return tagged(token, token.tag(), head, relation);
    }

    private static Token tagged(Token token, String tag, int head, String relation) {
        return new Token(token.index(), token.begin(), token.end(), token.text(), token.lemma(), tag, head, relation);
    }
}
