package org.dragoman.english;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Token;

/** Mends what the parser is known to get wrong and the words themselves make plain. */
final class Mender {
    private Mender() {}

    /** The same tokens with lists of names read as lists: "Turkey, Israel and Japan" names three, no apposition. */
    static List<Token> mend(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        Misreadings.mend(mended);
        for (int i = 2; i < tokens.size() - 2; i++) {
            if (isListed(mended, i)) {
                mended = listed(mended, i);
            }
        }
        for (int i = 1; i < tokens.size(); i++) {
            conjunct(mended, i);
            relative(mended, i);
            subject(mended, i);
        }
        return mended;
    }

    // ---- "said it would act and urged talks" ----

    /** A past tense joined to an infinitive or to the verb behind a modal belongs to a verb further out. */
    private static void conjunct(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        boolean past = verb.tag().equals("VBD") && verb.isRelation("conj") && child(tokens, at, "nsubj") < 0;
        if (!past || !tokens.get(verb.head()).tag().equals("VB")) {
            return;
        }
        int up = tokens.get(verb.head()).head();
        while (up >= 0 && !tokens.get(up).tag().equals("VBD")) {
            up = tokens.get(up).head();
        }
        if (up >= 0 && up < at && child(tokens, up, "conj") != at) {
            tokens.set(at, hung(verb, up, "conj"));
        }
    }

    // ---- "ten voted in favour, and China and Spain abstained" ----

    /** A noun joined to a verb, with a finite verb of the same head right behind it, is that verb's subject. */
    private static void subject(List<Token> tokens, int at) {
        Token noun = tokens.get(at);
        boolean joined = noun.isNoun() && noun.isRelation("conj") && noun.head() >= 0 && noun.head() < at;
        if (!joined || !tokens.get(noun.head()).isVerb()) {
            return;
        }
        int next = last(tokens, at) + 1;
        while (next < tokens.size() && tokens.get(next).tag().equals("RB")) {
            next++;
        }
        if (next >= tokens.size()
                || !isFinite(tokens.get(next))
                || tokens.get(next).head() != noun.head()) {
            return;
        }
        int verb = next;
        tokens.set(verb, hung(tokens.get(verb), noun.head(), "conj"));
        tokens.set(at, hung(noun, verb, "nsubj"));
        for (Token token : List.copyOf(tokens)) {
            if (token.head() == at && token.isRelation("cc") && token.index() < at) {
                tokens.set(token.index(), hung(token, verb, "cc"));
            }
        }
    }

    private static boolean isFinite(Token token) {
        return token.tag().equals("VBD")
                || token.tag().equals("VBZ")
                || token.tag().equals("VBP");
    }

    /** The last token below {@code top}, itself included. */
    private static int last(List<Token> tokens, int top) {
        int last = top;
        for (int i = top + 1; i < tokens.size(); i++) {
            int up = i;
            while (up > top) {
                up = tokens.get(up).head();
            }
            last = up == top ? i : last;
        }
        return last;
    }

    // ---- "adopted a text on Monday that calls …" ----

    /** A clause that begins with "that" or "which" as its own subject modifies the object before it. */
    private static void relative(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        boolean clause = verb.isRelation("ccomp") || verb.isRelation("advcl");
        if (!clause || verb.head() < 0 || verb.head() >= at) {
            return;
        }
        int subject = child(tokens, at, "nsubj");
        int object = child(tokens, verb.head(), "obj");
        boolean relative = subject >= 0 && tokens.get(subject).tag().equals("WDT");
        if (relative && object >= 0 && object < subject && tokens.get(object).isNoun()) {
            tokens.set(at, hung(verb, object, "acl:relcl"));
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

    // ---- "Turkey, Israel and Japan" ----

    /** A name in apposition to a name right before the comma, with another joined to it by "and" or "or". */
    private static boolean isListed(List<Token> tokens, int at) {
        Token second = tokens.get(at);
        if (!second.isRelation("appos") || !second.isProperNoun() || second.head() < 0) {
            return false;
        }
        Token first = tokens.get(second.head());
        int start = at;
        while (start > 0
                && tokens.get(start - 1).head() == at
                && tokens.get(start - 1).isProperNoun()) {
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
            } else if (own && !token.isRelation("cc") && !token.isRelation("conj") && !token.isRelation("punct")) {
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

    private static List<Token> listed(List<Token> tokens, int second) {
        int first = tokens.get(second).head();
        List<Token> mended = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            boolean moved = token.head() == second && token.isRelation("conj");
            mended.add(
                    token.index() == second
                            ? hung(token, first, "conj")
                            : moved ? hung(token, first, token.relation()) : token);
        }
        return mended;
    }

    private static Token hung(Token token, int head, String relation) {
        return new Token(
                token.index(), token.begin(), token.end(), token.text(), token.lemma(), token.tag(), head, relation);
    }
}
