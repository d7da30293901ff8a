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

    private static final Set<String> NAMING = Set.of(
            "call",
            "deem",
            "consider",
            "declare",
            "find",
            "label",
            "brand",
            "term",
            "judge",
            "think",
            "make",
            "dub",
            "pronounce",
            "believe");

    /** Verbs whose passive participle keeps an object: "a man given a prize". */
    private static final Set<String> TWO_OBJECTS = Set.of(
            "give",
            "grant",
            "offer",
            "award",
            "send",
            "show",
            "tell",
            "teach",
            "pay",
            "promise",
            "deny",
            "hand",
            "lend",
            "name",
            "elect",
            "appoint",
            "dub",
            "assign",
            "charge",
            "accord",
            "afford",
            "fine",
            "entitle",
            "title",
            "nickname");

    /** Verbs whose object does what the infinitive behind it names. */
    private static final Set<String> OBJECT_CONTROL = Set.of(
            "urge",
            "press",
            "ask",
            "tell",
            "order",
            "force",
            "want",
            "warn",
            "invite",
            "encourage",
            "persuade",
            "convince",
            "allow",
            "permit",
            "compel",
            "oblige",
            "push",
            "pressure",
            "lobby",
            "advise",
            "instruct",
            "beg",
            "implore",
            "exhort",
            "require",
            "challenge",
            "forbid",
            "enable",
            "direct",
            "command",
            "expect",
            "request",
            "beseech");

    /** Nouns with an infinitive of what is to be done. */
    private static final Set<String> PLANS = Set.of(
            "plan",
            "decision",
            "proposal",
            "offer",
            "resolution",
            "bid",
            "effort",
            "agreement",
            "order",
            "request",
            "call",
            "motion",
            "pledge",
            "promise",
            "demand",
            "bill",
            "law",
            "move",
            "draft",
            "appeal",
            "vow",
            "threat",
            "mandate");

    /** Nouns that need a complement, with the prepositions that bring it. */
    private static final Set<String> TAKING = Set.of(
            "halt to",
            "halt on",
            "end to",
            "stop to",
            "ban on",
            "freeze on",
            "moratorium on",
            "embargo on",
            "limit on",
            "curb on",
            "restriction on",
            "opposition to",
            "objection to",
            "resistance to",
            "solution to",
            "answer to",
            "return to",
            "threat to",
            "threat against",
            "access to",
            "right to",
            "alternative to",
            "obstacle to",
            "amendment to",
            "sanction on",
            "sanction against",
            "attack on",
            "strike on",
            "strike against",
            "raid on",
            "veto on",
            "vote on",
            "vote against",
            "talk with",
            "talk on",
            "war on",
            "war against",
            "war with",
            "pressure on",
            "control on");

    private Misreadings() {}

    /** Changes the tokens in place. */
    static void mend(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            nameBeforeComma(tokens, i);
            listed(tokens, i);
            planned(tokens, i);
            behindDay(tokens, i);
            plural(tokens, i);
            infinitive(tokens, i);
            verbBehindDay(tokens, i);
            verbOfRoot(tokens, i);
            naming(tokens, i);
            dayBeforeVerb(tokens, i);
            clauseBehindDay(tokens, i);
            controlled(tokens, i);
            complement(tokens, i);
            calledOff(tokens, i);
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
        boolean comma = next < tokens.size() && tokens.get(next).text().equals(",");
        for (int i = first + 1; i < at && joined; i++) {
            Token between = tokens.get(i);
            joined = between.isProperNoun() || between.text().equals(",");
        }
        return joined && comma;
    }

    // ---- "signed decrees on Tuesday recognising the regions" ----

    /** A participle does not tell of the weekday before it, but of the object before that. */
    private static void behindDay(List<Token> tokens, int at) {
        Token participle = tokens.get(at);
        boolean behind = participle.tag().equals("VBG")
                && participle.relation().equals("acl")
                && participle.head() == at - 1
                && DAYS.contains(tokens.get(at - 1).text().toLowerCase(Locale.ROOT));
        int verb = behind ? tokens.get(at - 1).head() : -1;
        if (verb < 0 || !tokens.get(verb).isVerb()) {
            return;
        }
        int object = child(tokens, verb, "obj");
        if (object > verb && object < at) {
            tokens.set(at, hung(participle, object, "acl"));
        } else {
            tokens.set(at, hung(participle, verb, "advcl"));
        }
    }

    /** "approved a plan on Wednesday to send troops": the infinitive behind the day is what is planned. */
    private static void planned(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        boolean behind = at >= 2
                && verb.tag().equals("VB")
                && verb.isRelation("advcl")
                && verb.head() >= 0
                && tokens.get(at - 1).tag().equals("TO")
                && DAYS.contains(tokens.get(at - 2).text().toLowerCase(Locale.ROOT));
        int object = behind ? child(tokens, verb.head(), "obj") : -1;
        if (object >= 0 && object < at && PLANS.contains(tokens.get(object).lemma())) {
            tokens.set(at, hung(verb, object, "acl"));
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
