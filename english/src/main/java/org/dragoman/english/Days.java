package org.dragoman.english;

import static org.dragoman.english.Grafts.child;
import static org.dragoman.english.Grafts.hung;
import static org.dragoman.english.Grafts.tagged;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Token;

/** Mends the places of words around a day: "approved a plan on Wednesday to send troops", "Israel Friday reopened it". */
final class Days {
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Set<String> SPANS = Set.of("week", "month", "year", "summer", "winter", "autumn", "spring");

    private static final Set<String> THIS = Set.of("this", "last", "next");

    private static final Set<String> NEAR_DAYS = Set.of("today", "yesterday", "tonight");

    /** Nouns with an infinitive of what is to be done. */
    private static final Set<String> PLANS = WordList.of("""
            agreement appeal bid bill call decision demand draft effort law mandate motion move offer order
            plan pledge promise proposal request resolution threat vow
            """);

    private Days() {}

    /** Changes the tokens where the one at {@code at} stands wrong because of a day. */
    static void mend(List<Token> tokens, int at) {
        planned(tokens, at);
        behindDay(tokens, at);
        verbBehindDay(tokens, at);
        dayBeforeVerb(tokens, at);
        clauseBehindDay(tokens, at);
        thisWeek(tokens, at);
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

    // ---- "remains opposed and this week criticised the plan" ----

    /** A span of time behind "and" is no subject of the verb right behind it, which goes on with the subject before. */
    private static void thisWeek(List<Token> tokens, int at) {
        Token span = tokens.get(at);
        boolean subject = span.isRelation("nsubj") && SPANS.contains(span.lemma()) && span.head() == at + 1;
        if (!subject || at < 2 || tokens.get(at - 1).head() != at) {
            return;
        }
        Token verb = tokens.get(at + 1);
        Token joint = tokens.get(at - 2);
        boolean goesOn = THIS.contains(tokens.get(at - 1).text().toLowerCase(Locale.ROOT))
                && joint.tag().equals("CC")
                && verb.head() >= 0
                && verb.head() < at
                && tokens.get(verb.head()).isVerb()
                && (verb.isRelation("parataxis") || verb.isRelation("conj") || verb.isRelation("ccomp"));
        if (goesOn) {
            tokens.set(at, hung(span, at + 1, "obl:tmod"));
            tokens.set(at - 2, hung(joint, at + 1, "cc"));
            tokens.set(at + 1, hung(verb, verb.head(), "conj"));
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
}
