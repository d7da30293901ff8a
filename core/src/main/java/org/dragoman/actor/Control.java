package org.dragoman.actor;

import java.util.Set;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/**
 * Whom the grammar makes the doer of what a pronoun stands in: "called on Chad to free its prisoners" is of Chad's prisoners,
 * "condemned Chad for its raid" of Chad's raid, though another state is the subject.
 */
final class Control {
    /** Verbs and nouns that move somebody to do, or keep him from doing. */
    private static final Set<String> MOVING = words("""
            advise allow appeal ask authorise authorize ban bar beg beseech block call caution challenge command compel convince
            demand deter direct discourage dissuade enable encourage entreat exhort expect forbid force get help implore
            instruct invite keep let lobby oblige order permit persuade petition plea plead press pressure prevent prohibit push
            remind request require stop summon tell train urge want warn warning
            """);

    /** Verbs and nouns of reproach, praise and punishment. */
    private static final Set<String> JUDGING = words("""
            accusation accuse admonish applaud arrest assail berate blame blast castigate censure charge chastise chide
            commend condemn condemnation confront congratulate convict credit criticise criticism criticize denounce excoriate
            fault fine forgive hail indict jail lambast lambaste laud mock pardon praise press punish punishment question rebuke
            remind reprimand reproach reward ridicule salute sanction scold sentence slam sue suspect thank upbraid warn
            """);

    private static final Set<String> REASONS = Set.of("for", "of", "about", "on", "with");

    /** Between whom and the speaker's side something is: "cut ties with Qatar", "sanctions on Iran". */
    private static final Set<String> TOWARDS = Set.of("on", "against", "with", "from", "to", "at");

    /** What one does to what is another's: "urged Iran to respect its borders", "accused Iran of violating its airspace". */
    private static final Set<String> FOREIGN = words("""
            abduct accept approve assassinate attack back blockade bomb breach buy damage destroy down endorse enter evacuate
            fund hack heed help hijack hit infiltrate infringe intercept interfere intrude invade jam join kidnap kill leave meddle
            meet murder obey occupy plot quit recognise recognize respect return sabotage seize shell shoot sink spy steal strike
            support target threaten trespass undermine vacate violate withdraw
            """);

    /** Whom one state asks another to let go, or blames it for holding. */
    private static final Set<String> HELD = words("""
            aircraft citizen diplomat envoy fisherman journalist national pilot plane sailor ship soldier tanker trawler vessel
            """);

    private static final Set<String> HOLDING =
            Set.of("release", "free", "return", "detain", "arrest", "hold", "jail", "deport");

    /** Whom a state has at home, so that what is done to them is done by it: "accused Chad of killing its opponents". */
    private static final Set<String> HOME =
            Set.of("people", "opponent", "critic", "dissident", "minority", "population", "protester");

    /** Verbs that turn against whoever is named by "with": "cut ties with Chad over its support". */
    private static final Set<String> SEVERING =
            Set.of("cut", "sever", "break", "suspend", "end", "freeze", "scrap", "cancel");

    /** What is done to, or asked by, the one whose it is called. */
    private static final Set<String> SUFFERED = words("""
            affair affairs airspace appeal arrest assassination call death demand downfall independence integrity killing kidnapping murder
            offer ouster overthrow proposal removal request sovereignty
            """);

    /** "prevented Chad from sending", "talked Chad into sending", "warned Chad against sending". */
    private static final Set<String> KEEPING = Set.of("from", "into", "against");

    private static final int STEPS = 8;

    private Control() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    /** Whether {@code owner} is the one that a possessive pronoun behind it must mean. */
    static boolean isOwner(Tree tree, int owner, int pronoun) {
        int noun = tree.head(pronoun);
        if (noun < 0 || owner >= pronoun || !tree.token(pronoun).isRelation("nmod:poss")) {
            return false;
        }
        if (tree.token(noun).isRelation("conj") && tree.head(noun) == owner) {
            return true;
        }
        return !isForeign(tree, pronoun, noun) && isDoer(tree, owner, noun);
    }

    /** Whether what is done is done to what is another's. */
    private static boolean isForeign(Tree tree, int pronoun, int noun) {
        String thing = tree.token(noun).lemma();
        if (tree.token(pronoun + 1).text().equals("own") || HOME.contains(thing)) {
            return false;
        }
        int governor = tree.head(noun);
        String verb = governor < 0 ? "" : tree.token(governor).lemma();
        return SUFFERED.contains(thing) || FOREIGN.contains(verb) || HELD.contains(thing) && HOLDING.contains(verb);
    }

    /** Whether somebody else than the subject does what {@code inside} stands in: "accused Chad of attacking it". */
    static boolean isAnothers(Tree tree, int inside) {
        for (int at = tree.head(inside); at >= 0; at = tree.head(at)) {
            int object = tree.child(at, "obj");
            if (object >= 0 && object < inside && isDoer(tree, object, inside)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code owner} is who does what {@code inside} stands in, told by what moves, blames or thanks him. */
    static boolean isDoer(Tree tree, int owner, int inside) {
        int at = inside;
        boolean over = false;
        for (int steps = 0; at >= 0 && steps < STEPS; steps++) {
            int up = tree.head(at);
            if (up < 0) {
                return false;
            }
            over |= marker(tree, at).equals("over");
            if (up == owner || isObjectOf(tree, owner, up)) {
                return over && isAgainst(tree, owner, up)
                        || isMoved(tree, at, up, tree.token(owner))
                        || isJudged(tree, at, up);
            }
            if (tree.child(at, "nsubj") >= 0 && tree.token(at).isVerb()) {
                return false;
            }
            at = up;
        }
        return false;
    }

    /** "urged [Chad] to act", "called on [Chad]", "imposed sanctions on [Chad]": hangs on the word or on its object. */
    private static boolean isObjectOf(Tree tree, int owner, int word) {
        Token token = tree.token(owner);
        if (token.isRelation("obj") || token.isRelation("iobj")) {
            return token.head() == word;
        }
        int preposition = tree.child(owner, "case");
        boolean towards = (token.isRelation("obl") || token.isRelation("nmod"))
                && preposition >= 0
                && TOWARDS.contains(tree.token(preposition).text());
        return towards && (token.head() == word || token.head() >= 0 && token.head() == tree.child(word, "obj"));
    }

    /** "held talks with Chad over its border" is about no one's doing; "cut ties with Chad over its support" is. */
    private static boolean isAgainst(Tree tree, int owner, int verb) {
        int above = tree.token(verb).isNoun() ? tree.head(verb) : -1;
        return !marker(tree, owner).equals("with")
                || isSevering(tree.token(verb))
                || above >= 0 && isSevering(tree.token(above));
    }

    private static boolean isSevering(Token word) {
        return SEVERING.contains(word.lemma()) || JUDGING.contains(word.lemma());
    }

    private static boolean isMoved(Tree tree, int clause, int verb, Token owner) {
        Token token = tree.token(clause);
        String marker = marker(tree, clause);
        boolean moving = MOVING.contains(tree.token(verb).lemma());
        if (token.tag().equals("VBG")) {
            return moving && KEEPING.contains(marker);
        }
        boolean infinitive = marker.equals("to") || token.tag().equals("VB");
        return infinitive && (moving || token.isRelation("xcomp") && owner.isRelation("obj"));
    }

    /** "accused Chad of using its …", "thanked Chad for its …". */
    private static boolean isJudged(Tree tree, int phrase, int verb) {
        return REASONS.contains(marker(tree, phrase))
                && JUDGING.contains(tree.token(verb).lemma());
    }

    /** The preposition or conjunction of a phrase or clause, empty if it has none. */
    private static String marker(Tree tree, int phrase) {
        int preposition = tree.child(phrase, "case");
        int marker = preposition < 0 ? tree.child(phrase, "mark") : preposition;
        return marker < 0 ? "" : tree.token(marker).text();
    }
}
