package org.dragoman.english;

import java.util.Locale;
import java.util.Set;

/**
 * Settles base forms that are nouns as well: "pressed its partners to slap sanctions", and against it nouns between "to" and
 * their head, "an end to U.S. drone strikes".
 */
final class VerbForms {
    /** Base forms that are verbs of the news as well as nouns. */
    private static final Set<String> AMBIGUOUS = WordList.of("""
            abuse aid answer arm attack audit back balance ban bar base battle benefit blast block blockade
            bomb boycott broker censure challenge charge clear close combat complete condemn control cool counter
            curb cut damage defeat delay demand doubt ease embargo end escort exit favor favour fear fight
            finance fine firm force free freeze fund guard halt hand harm honor honour host impeach land lift limit
            link man massacre measure monitor murder name narrow open oversee patrol plan pledge police press
            pressure probe promise protest push question raid reform regret release request rescue respect
            return review risk sanction seal seat secure share shell shelter shield ship siege sign signal
            slap slow staff station step stop storm strike study supply support table target tariff tax
            tone torture trust veto voice vote water welcome
            """);

    /** Those of them that need no object: "promised to vote in favour". */
    private static final Set<String> INTRANSITIVE =
            Set.of("work", "vote", "step", "return", "fight", "land", "exit", "march", "back");

    /** Words that an infinitive hangs on. */
    private static final Set<String> CONTROLLING = WordList.of("""
            able advise agree aim aimed allow appeal ask attempt authorise authorize beg begin bid call compel
            continue convince decide decision decline demand designed determined direct effort enable
            encourage expect fail force free help instruct intend invite likely lobby mandate meant move need
            oblige offer order permit persuade plan plans pledge power prepare press pressure promise propose
            push ready refusal refuse right seek set start tell threaten time try unable unlikely unwilling
            urge used vote vow want warn willing
            """);

    /** Verbs whose that-clause has a base form: "demanded that Chad withdraw". */
    private static final Set<String> DEMANDING =
            Set.of("demand", "insist", "propose", "request", "recommend", "require", "suggest", "urge", "ask", "order");

    /** Base forms that the tagger takes for nouns though they are none. */
    private static final Set<String> BARE = Set.of(
            "deport", "expel", "extradite", "withdraw", "evacuate", "disarm", "admit", "allow", "ratify", "repay");

    /** Nouns that modify the nouns behind them and are hardly ever verbs in the news. */
    private static final Set<String> NOUNS =
            Set.of("drone", "air", "trade", "arms", "missile", "tank", "troop", "border");

    /** Past forms of verbs of stance that are adjectives as well. */
    private static final Set<String> PAST =
            Set.of("opposed", "supported", "favoured", "favored", "endorsed", "approved");

    private static final int REACH = 10;

    private VerbForms() {}

    /** Settles the tag of the word at {@code at}, which is neither the first nor the last. */
    static void settle(TaggedWords words, int at) {
        String tag = words.tag(at);
        String before = words.tag(at - 1);
        if (before.equals("NNP") && (tag.equals("NNS") || tag.equals("NN"))) {
            verbOfClause(words, at);
        } else if (tag.equals("RB") && words.is(at, "back")) {
            backing(words, at);
        } else if (tag.equals("VB")) {
            phrase(words, at);
        } else if (tag.equals("VBD") && before.equals("VBD")) {
            quality(words, at);
        } else if (tag.equals("JJ") && before.equals("CC")) {
            joined(words, at);
        } else if (before.equals("TO") || before.equals("IN")) {
            infinitive(words, at);
        }
    }

    private static void infinitive(TaggedWords words, int at) {
        if (!isNominal(words.tag(at)) || !words.is(at - 1, "to")) {
            return;
        }
        String word = words.text(at);
        boolean followed = words.beginsPhrase(at + 1)
                || INTRANSITIVE.contains(word) && words.tag(at + 1).equals("IN")
                || Particles.isParticle(words, at + 1)
                || words.isNew(at) && endsPhrase(words.tag(at + 1));
        if (!followed || !AMBIGUOUS.contains(word) && !INTRANSITIVE.contains(word) && !words.isNew(at)) {
            return;
        }
        for (int i = at - 2; i >= 0 && at - i <= REACH; i--) {
            String tag = words.tag(i);
            if (tag.equals(",") || tag.equals(":") || tag.equals(".")) {
                return;
            }
            if (CONTROLLING.contains(words.lemma(i).toLowerCase(Locale.ROOT))) {
                words.retag(at, "VB");
                words.retag(at - 1, "TO");
                return;
            }
        }
    }

    /** Between "to" and its verb stands no name: "to U.S. drone strikes". */
    private static void phrase(TaggedWords words, int at) {
        String before = words.tag(at - 1);
        boolean modifies = words.tag(at + 1).startsWith("NN")
                && (before.startsWith("NN") || before.equals("JJ"))
                && NOUNS.contains(words.text(at));
        if (!modifies) {
            return;
        }
        words.retag(at, "NN");
        if (at >= 2 && words.tag(at - 2).equals("TO")) {
            words.retag(at - 2, "IN");
        }
    }

    /** "said rejected applicants should leave": of two past forms side by side before a noun, the second is no verb. */
    private static void quality(TaggedWords words, int at) {
        if (words.tag(at + 1).startsWith("NN") && words.endsOn(at, "ed")) {
            words.retag(at, "VBN");
        }
    }

    /** "urged restraint and opposed sanctions": behind "and" a past form of a verb of stance begins a clause of its own. */
    private static void joined(TaggedWords words, int at) {
        if (!PAST.contains(words.text(at))
                || !words.beginsPhrase(at + 1) && !words.tag(at + 1).startsWith("NN")) {
            return;
        }
        for (int i = at - 2; i >= 0; i--) {
            if (words.tag(i).equals("VBD")) {
                words.retag(at, "VBD");
                return;
            }
        }
    }

    /** "France and Russia back a truce": between a subject and an object, in a clause without a verb, it is the verb. */
    private static void backing(TaggedWords words, int at) {
        String before = words.tag(at - 1);
        String next = words.tag(at + 1);
        boolean between = (before.startsWith("NNP") || before.equals("NNS") || before.equals("PRP"))
                && (words.beginsPhrase(at + 1) || next.equals("NN"))
                && !next.equals("CD")
                && !next.equals("RP");
        if (!between) {
            return;
        }
        for (int i = at - 1; i >= 0; i--) {
            String tag = words.tag(i);
            if (tag.startsWith("VB") || tag.equals("MD")) {
                return;
            }
        }
        words.retag(at, "VBP");
    }

    /**
     * "if Russia bombs Georgia", "demanded that Chad deport workers": the word between a name and an object, in a clause
     * that has no other verb.
     */
    private static void verbOfClause(TaggedWords words, int at) {
        int mark = at - 1;
        while (mark >= 0 && words.tag(mark).equals("NNP")) {
            mark--;
        }
        boolean object = words.beginsPhrase(at + 1) || words.tag(at + 1).startsWith("NN");
        if (mark < 0 || !object || hasVerb(words, at + 1)) {
            return;
        }
        boolean condition = words.is(mark, "if") || words.is(mark, "unless");
        String text = words.text(at);
        if (condition && text.endsWith("s") && AMBIGUOUS.contains(text.substring(0, text.length() - 1))) {
            words.retag(at, "VBZ");
        }
        boolean demand = words.is(mark, "that")
                && mark > 0
                && DEMANDING.contains(words.lemma(mark - 1).toLowerCase(Locale.ROOT));
        boolean base = AMBIGUOUS.contains(words.text(at)) || BARE.contains(words.text(at));
        if (demand && words.tag(at).equals("NN") && base) {
            words.retag(at, "VB");
        }
    }

    /** Whether a verb stands between a word and the end of its clause. */
    private static boolean hasVerb(TaggedWords words, int from) {
        for (int i = from; i < words.size(); i++) {
            String tag = words.tag(i);
            if (tag.equals(",") || tag.equals(".")) {
                return false;
            }
            if (tag.startsWith("VB") || tag.equals("MD")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNominal(String tag) {
        return tag.equals("NN") || tag.equals("JJ") || tag.equals("VBP") || tag.equals("NNP");
    }

    private static boolean endsPhrase(String tag) {
        return tag.equals(".") || tag.equals(",") || tag.equals("IN") || tag.equals("CC");
    }
}
