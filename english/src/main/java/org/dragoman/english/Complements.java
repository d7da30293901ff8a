package org.dragoman.english;

import static org.dragoman.english.Grafts.child;
import static org.dragoman.english.Grafts.hung;
import static org.dragoman.english.Grafts.tagged;

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

    /** Verbs whose object is to have something done to it. */
    private static final Set<String> WANTING = WordList.of("demand get have like need prefer see want");

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
        answered(tokens, at);
        shortOf(tokens, at);
        subjectOfGerund(tokens, at);
        wanted(tokens, at);
        likewise(tokens, at);
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
        boolean second = name.isNoun()
                && name.isRelation("obj")
                && name.head() >= 0
                && child(tokens, name.head(), "obj") < at
                && isIndefinite(tokens, at);
        boolean participle = name.tag().equals("VBD")
                && name.isRelation("ccomp")
                && name.head() >= 0
                && child(tokens, at, "nsubj") < 0
                && child(tokens, at, "mark") < 0;
        if (second || participle) {
            judgement(tokens, at);
            return;
        }
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

    /** "called sanctions on Syria a mistake", "found them justified": what hangs on the verb itself beside its object. */
    private static void judgement(List<Token> tokens, int at) {
        Token name = tokens.get(at);
        int verb = name.head();
        int object = child(tokens, verb, "obj");
        boolean beside = NAMING.contains(tokens.get(verb).lemma()) && object > verb && object < at;
        if (beside && !commaBetween(tokens, object, at)) {
            tokens.set(at, tagged(name, name.isNoun() ? name.tag() : "JJ", verb, "xcomp"));
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

    // ---- "said no to sanctions" ----

    /** A yes or no right behind a verb of saying is what is said. */
    private static void answered(List<Token> tokens, int at) {
        Token answer = tokens.get(at);
        boolean said = answer.tag().equals("UH")
                && answer.head() == at - 1
                && answer.isRelation("discourse")
                && tokens.get(at - 1).lemma().equals("say");
        if (said && child(tokens, at - 1, "obj") < 0) {
            tokens.set(at, hung(answer, at - 1, "obj"));
        }
    }

    // ---- "stopped short of backing them" ----

    /** What one stops short of belongs to the stopping. */
    private static void shortOf(List<Token> tokens, int at) {
        Token gerund = tokens.get(at);
        int adverb = gerund.head();
        boolean below = gerund.tag().equals("VBG")
                && gerund.isRelation("advcl")
                && adverb >= 0
                && adverb < at
                && tokens.get(adverb).lemma().equals("short")
                && tokens.get(adverb).isRelation("advmod");
        if (below && tokens.get(adverb).head() >= 0) {
            tokens.set(at, hung(gerund, tokens.get(adverb).head(), "advcl"));
        }
    }

    // ---- "supported Georgia joining the alliance" ----

    /** A gerund with a subject of its own that hangs loosely behind its verb is what the verb is about. */
    private static void subjectOfGerund(List<Token> tokens, int at) {
        Token gerund = tokens.get(at);
        int verb = gerund.head();
        boolean loose = gerund.tag().equals("VBG") && gerund.isRelation("dep") && verb >= 0 && verb < at;
        if (!loose || !tokens.get(verb).isVerb() || child(tokens, verb, "obj") >= 0) {
            return;
        }
        int subject = child(tokens, at, "nsubj");
        if (subject > verb && subject < at && !commaBetween(tokens, verb, at)) {
            tokens.set(at, hung(gerund, verb, "ccomp"));
        }
    }

    // ---- "wants the embargo on Haiti lifted" ----

    /** A past form right behind the whole object of a verb of wanting says what is to be done to the object. */
    private static void wanted(List<Token> tokens, int at) {
        Token done = tokens.get(at);
        boolean past = (done.tag().equals("VBN") || done.tag().equals("VBD"))
                && (done.isRelation("dep") || done.relation().equals("acl"))
                && done.head() >= 0
                && done.head() < at
                && child(tokens, at, "obj") < 0
                && child(tokens, at, "obl") < 0
                && child(tokens, at, "aux:pass") < 0;
        if (!past) {
            return;
        }
        int object = tokens.get(done.head()).isVerb() ? child(tokens, done.head(), "obj") : done.head();
        while (object >= 0 && tokens.get(object).isRelation("nmod")) {
            object = tokens.get(object).head();
        }
        if (object < 0 || object > at || !tokens.get(object).isRelation("obj") || commaBetween(tokens, object, at)) {
            return;
        }
        int verb = tokens.get(object).head();
        if (verb >= 0 && verb < object && WANTING.contains(tokens.get(verb).lemma())) {
            tokens.set(at, tagged(done, "VBN", verb, "ccomp"));
            tokens.set(object, hung(tokens.get(object), at, "nsubj:pass"));
        }
    }

    // ---- "welcomed it, as did Britain" ----

    /** An "as" that hangs loosely right before its verb marks the clause. */
    private static void likewise(List<Token> tokens, int at) {
        Token as = tokens.get(at);
        boolean loose = as.isRelation("dep") && as.text().equalsIgnoreCase("as") && as.head() == at + 1;
        if (loose && tokens.get(at + 1).lemma().equals("do")) {
            tokens.set(at, hung(as, at + 1, "mark"));
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
