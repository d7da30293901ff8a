package org.dragoman.english;

import static org.dragoman.english.Grafts.child;
import static org.dragoman.english.Grafts.hung;
import static org.dragoman.english.Grafts.tagged;

import java.util.List;
import java.util.Set;
import org.dragoman.text.Token;

/** Mends what is joined to the wrong verb, and clauses that modify the object before them. */
final class Joints {
    /** What people and states do with words. */
    private static final Set<String> ACTS = WordList.of("""
            accuse ask appeal blame call condemn criticise criticize demand denounce order pledge praise
            promise reject threaten urge vow warn
            """);

    /** Nouns of those who do. */
    private static final Set<String> PEOPLE = WordList.of("""
            army council country court crowd government group leader ministry minister movement opposition
            parliament party people police president protester rebel side spokesman spokeswoman state
            troop union worker
            """);

    /** What happenings lead to. */
    private static final Set<String> RESULTS = WordList.of("""
            burn cause claim damage destroy displace flatten force hurt injure kill leave maim prompt send spark trigger wound
            """);

    private Joints() {}

    /** Changes the tokens where the one at {@code at} hangs on the wrong word. */
    static void mend(List<Token> tokens, int at) {
        conjunct(tokens, at);
        actOfSayer(tokens, at);
        relative(tokens, at);
        subject(tokens, at);
        predicate(tokens, at);
        participle(tokens, at);
    }

    // ---- "was ambushed, killing two" ----

    /** A result behind a comma adds to its clause and completes no verb. */
    private static void participle(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        boolean complement = verb.isRelation("xcomp") || verb.isRelation("ccomp");
        if (verb.tag().equals("VBG")
                && complement
                && RESULTS.contains(verb.lemma())
                && tokens.get(at - 1).text().equals(",")
                && verb.head() < at - 1
                && child(tokens, at, "nsubj") < 0
                && child(tokens, at, "aux") < 0) {
            tokens.set(at, hung(verb, verb.head(), "advcl"));
        }
    }

    // ---- "was among the hostages freed on Monday" ----

    /** A noun with a copula is a predicate and no subject: the participle behind it modifies it. */
    private static void predicate(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        int noun = at - 1;
        boolean participle = verb.tag().equals("VBD") && verb.text().endsWith("ed")
                || verb.tag().equals("VBN") && child(tokens, at, "aux") < 0;
        boolean subject =
                tokens.get(noun).isRelation("nsubj") && tokens.get(noun).head() == at;
        int copula = subject && participle ? child(tokens, noun, "cop") : -1;
        if (copula < 0 || child(tokens, noun, "nsubj") < 0 || verb.relation().startsWith("acl")) {
            return;
        }
        tokens.set(noun, hung(tokens.get(noun), verb.head(), verb.relation()));
        tokens.set(at, tagged(verb, "VBN", noun, "acl"));
        for (Token token : List.copyOf(tokens)) {
            boolean outside = token.index() < noun || token.isRelation("punct") || token.isRelation("conj");
            if (token.head() == at && outside) {
                tokens.set(token.index(), hung(token, noun, token.relation()));
            }
        }
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

    // ---- "said the offer was not enough and demanded more" ----

    /** What only people do goes on with whoever says it, not with the thing that the saying is about. */
    private static void actOfSayer(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        boolean act = verb.tag().equals("VBD")
                && verb.isRelation("conj")
                && child(tokens, at, "nsubj") < 0
                && verb.head() >= 0
                && ACTS.contains(verb.lemma());
        if (!act) {
            return;
        }
        Token clause = tokens.get(verb.head());
        int subject = child(tokens, verb.head(), "nsubj");
        boolean thing = subject >= 0
                && (tokens.get(subject).tag().equals("NN")
                        || tokens.get(subject).tag().equals("NNS"))
                && !PEOPLE.contains(tokens.get(subject).lemma());
        if (thing
                && clause.isRelation("ccomp")
                && clause.head() >= 0
                && tokens.get(clause.head()).tag().equals("VBD")) {
            tokens.set(at, hung(verb, clause.head(), "conj"));
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
}
