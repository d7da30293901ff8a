package org.dragoman.english;

import static org.dragoman.english.Grafts.child;
import static org.dragoman.english.Grafts.hung;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Token;

/** Mends the places of what verbs and nouns need: what a thing is called, what one is asked to do, an end to what. */
final class Complements {
    private static final Set<String> NAMING = WordList.of("""
            believe brand call consider declare deem dub find judge label make pronounce term think
            """);

    /** Verbs whose object does what the infinitive behind it names. */
    private static final Set<String> OBJECT_CONTROL = WordList.of("""
            advise allow ask beg beseech challenge command compel convince direct enable encourage exhort
            expect forbid force implore instruct invite lobby oblige order permit persuade press pressure push
            request require tell urge want warn
            """);

    /** Nouns that need a complement, with the prepositions that bring it. */
    private static final Set<String> TAKING = WordList.phrases("""
            access to, alternative to, amendment to, answer to, attack on, ban on, control on, curb on,
            embargo on, end to, freeze on, halt on, halt to, limit on, moratorium on, objection to,
            obstacle to, opposition to, pressure on, raid on, resistance to, restriction on, return to,
            right to, sanction against, sanction on, solution to, stop to, strike against, strike on, talk on,
            talk with, threat against, threat to, veto on, vote against, vote on, war against, war on,
            war with
            """);

    private Complements() {}

    /** Changes the tokens where the one at {@code at} is a complement that hangs elsewhere. */
    static void mend(List<Token> tokens, int at) {
        naming(tokens, at);
        controlled(tokens, at);
        complement(tokens, at);
        calledOff(tokens, at);
    }

    // ---- "called the text confrontational", "branded the accord with Iran a mistake" ----

    /** What stands right behind the whole object of a verb of naming says what it is called. */
    private static void naming(List<Token> tokens, int at) {
        Token name = tokens.get(at);
        boolean adjective = name.isAdjective() && name.isRelation("amod") && name.head() >= 0 && name.head() < at;
        boolean noun = name.isNoun()
                && (name.relation().equals("nmod") || name.isRelation("appos") || name.isRelation("dep"))
                && name.head() >= 0
                && name.head() < at
                && child(tokens, at, "case") < 0
                && isIndefinite(tokens, at);
        if (!adjective && !noun) {
            return;
        }
        int object = name.head();
        while (object >= 0 && tokens.get(object).isRelation("nmod")) {
            object = tokens.get(object).head();
        }
        if (object < 0 || !tokens.get(object).isRelation("obj") || commaBetween(tokens, object, at)) {
            return;
        }
        int verb = tokens.get(object).head();
        if (verb >= 0 && verb < object && NAMING.contains(tokens.get(verb).lemma())) {
            tokens.set(at, hung(name, verb, "xcomp"));
        }
    }

    private static boolean isIndefinite(List<Token> tokens, int noun) {
        int article = child(tokens, noun, "det");
        return article >= 0 && tokens.get(article).lemma().equalsIgnoreCase("a");
    }

    private static boolean commaBetween(List<Token> tokens, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (tokens.get(i).text().equals(",")) {
                return true;
            }
        }
        return false;
    }

    // ---- "pressed the junta to free him" ----

    /** An infinitive behind the object of a verb of asking is what is asked, not a purpose. */
    private static void controlled(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        boolean purpose = verb.isRelation("advcl") && verb.tag().equals("VB") && verb.head() >= 0 && verb.head() < at;
        if (!purpose || !OBJECT_CONTROL.contains(tokens.get(verb.head()).lemma())) {
            return;
        }
        int mark = child(tokens, at, "mark");
        int object = child(tokens, verb.head(), "obj");
        boolean plain = mark >= 0 && tokens.get(mark).tag().equals("TO") && child(tokens, at, "nsubj") < 0;
        if (plain && object > verb.head() && object < at && child(tokens, verb.head(), "xcomp") < 0) {
            tokens.set(at, hung(verb, verb.head(), "xcomp"));
        }
    }

    // ---- "demanded a halt to the strikes" ----

    /** A phrase right behind an object that needs it belongs to the object, not to the verb. */
    private static void complement(List<Token> tokens, int at) {
        Token phrase = tokens.get(at);
        int verb = phrase.head();
        if (!phrase.relation().equals("obl")
                || verb < 0
                || verb > at
                || !tokens.get(verb).isVerb()) {
            return;
        }
        int mark = child(tokens, at, "case");
        if (mark < 2) {
            return;
        }
        Token before = tokens.get(mark - 1);
        boolean object = before.isNoun()
                && before.head() == verb
                && (before.isRelation("obj") || before.relation().equals("nsubj:pass"));
        if (object
                && TAKING.contains(
                        before.lemma() + " " + tokens.get(mark).text().toLowerCase(Locale.ROOT))) {
            tokens.set(at, hung(phrase, before.index(), "nmod"));
        }
    }

    // ---- "called off talks" ----

    /** A noun without an article behind a verb and its particle is the object. */
    private static void calledOff(List<Token> tokens, int at) {
        Token noun = tokens.get(at);
        int verb = noun.head();
        if (!noun.tag().equals("NNS") || !noun.isRelation("xcomp") || verb < 0 || verb > at) {
            return;
        }
        int particle = child(tokens, verb, "compound:prt");
        if (particle > verb && particle < at && child(tokens, verb, "obj") < 0 && child(tokens, at, "cop") < 0) {
            tokens.set(at, hung(noun, verb, "obj"));
        }
    }
}
