package org.dragoman.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/** Whether a sentence speaks of the past or of the future where a time stands in it. */
enum Direction {
    PAST,
    FUTURE,
    /** The simple present, which with a day beside it tells of a programme: "they meet on Friday". */
    PRESENT,
    NEUTRAL;

    private static final Set<String> WILL = Set.of("will", "shall", "'ll", "’ll", "wo", "ll");
    private static final Set<String> PLANNING = Set.of(
            "plan",
            "expect",
            "schedule",
            "slate",
            "set",
            "due",
            "intend",
            "hope",
            "aim",
            "vow",
            "pledge",
            "promise",
            "threaten",
            "prepare",
            "propose",
            "agree",
            "want",
            "going",
            "likely",
            "anticipate",
            "project",
            "forecast",
            "begin",
            "payable",
            "effective",
            "bind",
            "ready",
            "poise",
            "urge",
            "call",
            "demand",
            "order",
            "invite");
    private static final Set<String> TELLING = Set.of(
            "say",
            "tell",
            "report",
            "show",
            "claim",
            "announce",
            "have",
            "suggest",
            "indicate",
            "think",
            "believe",
            "quote");
    private static final Set<String> PLANNED_FORMS = Set.of(
            "expected",
            "expects",
            "scheduled",
            "due",
            "set",
            "plans",
            "plan",
            "planned",
            "agreed",
            "slated",
            "hopes",
            "hoped",
            "wants",
            "wanted",
            "going",
            "intends",
            "aims",
            "vowed",
            "pledged",
            "promised",
            "threatened",
            "likely",
            "payable");
    private static final Set<String> PAST_FORMS = Set.of(
            "was", "were", "had", "did", "said", "met", "made", "took", "told", "came", "went", "began", "left", "held",
            "won", "lost", "fell", "rose", "sent", "shot", "hit", "broke", "spoke", "gave", "got", "became", "led",
            "ran", "saw", "struck", "has", "have", "been", "flew", "found", "brought", "fought", "drove", "cut", "put",
            "signed");

    /** The direction of the clause around the token at {@code index}. */
    static Direction at(Tree tree, int index) {
        String before = index > 0 ? tree.token(index - 1).text().toLowerCase(Locale.ROOT) : "";
        if (before.equals("since") || before.equals("ended")) {
            return PAST;
        }
        return tree.isParsed() ? inTree(tree, index) : inWords(tree, index);
    }

    private static Direction inTree(Tree tree, int index) {
        for (int at = tree.head(index); at >= 0; at = tree.head(at)) {
            Token token = tree.token(at);
            if (isFuture(tree, at)) {
                return FUTURE;
            }
            if (token.isVerb()) {
                Direction tense = tense(tree, at);
                if (tense != NEUTRAL || !token.isRelation("xcomp")) {
                    return tense;
                }
            } else if (hasPastAuxiliary(tree, at)) {
                return PAST;
            }
        }
        return NEUTRAL;
    }

    private static boolean isFuture(Tree tree, int at) {
        Token token = tree.token(at);
        if (PLANNING.contains(token.lemma().toLowerCase(Locale.ROOT))
                && !token.tag().equals("VBD")
                && isNoFiniteBegin(token)) {
            return true;
        }
        boolean marked = false;
        for (int child : tree.children(at)) {
            String word = tree.token(child).text().toLowerCase(Locale.ROOT);
            if (tree.token(child).isRelation("aux") && (WILL.contains(word) || isModal(word))) {
                return true;
            }
            marked |= tree.token(child).isRelation("mark") && word.equals("to");
        }
        return marked && token.tag().equals("VB");
    }

    private static boolean isNoFiniteBegin(Token token) {
        return !token.lemma().equals("begin");
    }

    private static boolean isModal(String word) {
        return word.equals("may") || word.equals("should") || word.equals("must") || word.equals("can");
    }

    private static Direction tense(Tree tree, int at) {
        String tag = tree.token(at).tag();
        if (tag.equals("VBD") || hasPastAuxiliary(tree, at)) {
            return PAST;
        }
        if (tag.equals("VBN") && tree.child(at, "aux") < 0) {
            return PAST;
        }
        boolean simple = (tag.equals("VBZ") || tag.equals("VBP"))
                && !TELLING.contains(tree.token(at).lemma());
        return simple ? PRESENT : NEUTRAL;
    }

    private static boolean hasPastAuxiliary(Tree tree, int at) {
        for (int child : tree.children(at)) {
            Token token = tree.token(child);
            boolean auxiliary = token.isRelation("aux") || token.isRelation("cop");
            boolean perfect =
                    token.lemma().equals("have") && tree.token(at).tag().equals("VBN");
            if (auxiliary && (token.tag().equals("VBD") || perfect)) {
                return true;
            }
        }
        return false;
    }

    /** Without a tree the nearest telling word to the left decides, else the first to the right. */
    private static Direction inWords(Tree tree, int index) {
        List<Token> tokens = tree.tokens();
        for (int i = index - 1; i >= 0; i--) {
            Direction direction = ofWord(tokens.get(i).text().toLowerCase(Locale.ROOT));
            if (direction != NEUTRAL) {
                return direction;
            }
        }
        for (int i = index + 1; i < tokens.size(); i++) {
            Direction direction = ofWord(tokens.get(i).text().toLowerCase(Locale.ROOT));
            if (direction != NEUTRAL) {
                return direction;
            }
        }
        return NEUTRAL;
    }

    private static Direction ofWord(String word) {
        if (WILL.contains(word) || PLANNED_FORMS.contains(word)) {
            return FUTURE;
        }
        boolean regular = word.length() > 4 && word.endsWith("ed") && !word.equals("united");
        return regular || PAST_FORMS.contains(word) ? PAST : NEUTRAL;
    }
}
