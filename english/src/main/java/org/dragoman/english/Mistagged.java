package org.dragoman.english;

import static org.dragoman.english.Grafts.child;
import static org.dragoman.english.Grafts.hung;
import static org.dragoman.english.Grafts.tagged;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Token;

/** Mends words that were taken for another part of speech, with what hangs on them. */
final class Mistagged {
    /** Verbs whose passive participle keeps an object: "a man given a prize". */
    private static final Set<String> TWO_OBJECTS = WordList.of("""
            accord afford appoint assign award charge deny dub elect entitle fine give grant hand lend name
            nickname offer pay promise send show teach tell title
            """);

    private Mistagged() {}

    /** Changes the tokens where the one at {@code at} is of another part of speech. */
    static void mend(List<Token> tokens, int at) {
        plural(tokens, at);
        infinitive(tokens, at);
        verbOfRoot(tokens, at);
        modifierOfVerb(tokens, at);
    }

    // ---- "unless Chad attacks Niger" ----

    /** A name that the tree takes for part of a compound whose head is a finite verb is the subject of it. */
    private static void modifierOfVerb(List<Token> tokens, int at) {
        Token name = tokens.get(at);
        int verb = name.head();
        boolean modifies = name.isRelation("compound") && name.isProperNoun() && verb == at + 1;
        if (modifies
                && (tokens.get(verb).tag().equals("VBZ")
                        || tokens.get(verb).tag().equals("VBD"))
                && child(tokens, verb, "nsubj") < 0) {
            tokens.set(at, hung(name, verb, "nsubj"));
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

    // ---- "Canada's premier called the tariffs unacceptable" ----

    /** A participle right behind the root noun of a whole sentence that brings an object of its own is the verb of it. */
    private static void verbOfRoot(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        boolean candidate = verb.tag().equals("VBN")
                && verb.relation().equals("acl")
                && verb.head() == at - 1
                && tokens.get(at - 1).isRelation("root")
                && tokens.get(at - 1).isNoun()
                && tokens.get(tokens.size() - 1).text().equals(".")
                && child(tokens, at - 1, "cop") < 0
                && !TWO_OBJECTS.contains(verb.lemma());
        int object = candidate ? child(tokens, at, "obj") : -1;
        if (object < at) {
            return;
        }
        int subject = at - 1;
        tokens.set(at, tagged(verb, "VBD", -1, "root"));
        tokens.set(subject, hung(tokens.get(subject), at, "nsubj"));
        for (Token below : List.copyOf(tokens)) {
            boolean moved = below.head() == subject && below.index() > at;
            if (moved) {
                tokens.set(below.index(), hung(below, at, below.relation()));
            }
        }
    }
}
