package org.dragoman.position;

import java.util.Locale;
import java.util.Set;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Stance;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.Standing;
import org.dragoman.lexicon.Role;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A stance frame with how the sentence presents it. Immutable.
 *
 * @param match the frame
 * @param predicate the head of the clause that tells the stance
 * @param standing how the sentence presents that clause, as far as it bears on the stance
 */
record Wording(FrameMatch match, int predicate, Standing standing) {
    /** Stances of those who take another's side, or the other side. */
    private static final Set<String> SIDING = Set.of("same", "contrary");

    private static final Set<String> REITERATING = Set.of("reiterate", "repeat", "restate", "reaffirm", "renew");

    /** The wording of a match in its sentence. */
    static Wording of(CodedSentence sentence, FrameMatch match, WordClasses words) {
        int predicate = predicate(sentence, match);
        Standing standing = isSaid(match)
                ? judged(sentence, predicate, words)
                : withNo(sentence, match, sentence.standing(match, predicate));
        boolean governed = match.slot(Role.MEASURE).equals("governed");
        return new Wording(match, predicate, governed ? affirmed(standing) : standing);
    }

    /** Whether a frame tells that somebody takes another's side, or the other side. */
    static boolean isSiding(FrameMatch match) {
        return SIDING.contains(match.frame().header("stance"));
    }

    /** Whether the holder is whoever says the sentence. */
    private static boolean isSaid(FrameMatch match) {
        return match.slot(Role.SOURCE).equals("sayer");
    }

    /** "Russia is against sanctions", "said Assad must go": the preposition or modal triggers, its head makes the clause. */
    private static int predicate(CodedSentence sentence, FrameMatch match) {
        Token token = sentence.sentence().tree().token(match.predicate());
        boolean function = token.isRelation("case") || token.isRelation("mark") || token.isRelation("aux");
        return function && token.head() >= 0 ? token.head() : match.predicate();
    }

    /** "is in no mood for": a "no" beside a word that the frame needs negates it; its object's has been seen already. */
    private static Standing withNo(CodedSentence sentence, FrameMatch match, Standing standing) {
        Tree tree = sentence.sentence().tree();
        boolean no = false;
        for (int word : match.consumed()) {
            boolean object =
                    tree.head(word) == match.predicate() && tree.token(word).isRelation("obj");
            no |= !object && sentence.syntax().hasNo(word);
        }
        return no ? standing.turned() : standing;
    }

    /** "said sanctions must not be lifted": what the modal governs is negated itself, not the saying. */
    private static Standing affirmed(Standing standing) {
        return standing.settled(standing.weaklyNegated());
    }

    /**
     * "said sanctions would be a mistake": who judges holds the view now, whatever the mood of the clause; who doubts or
     * denies it holds the contrary.
     */
    private static Standing judged(CodedSentence sentence, int predicate, WordClasses words) {
        Standing standing = sentence.standing(predicate);
        Tree tree = sentence.sentence().tree();
        boolean doubted = false;
        for (int at = predicate; tree.head(at) >= 0; at = tree.head(at)) {
            doubted |= tree.token(at).isRelation("ccomp")
                    && words.is("doubting-speech", tree.token(tree.head(at)).lemma());
        }
        return standing.settled(standing.negated() != doubted);
    }

    /** What the frame says, turned by negation; null when the words then say nothing. */
    @Nullable
    Stance stance() {
        Stance stance = Stance.valueOf(match.frame().header("stance").toUpperCase(Locale.ROOT));
        if (match.trigger().has("neg")) {
            return standing.negated() ? stance : null;
        }
        if (!standing.negated()) {
            return stance;
        }
        return switch (stance) {
            case SUPPORT -> standing.weaklyNegated() ? Stance.WITHHELD : Stance.OPPOSE;
            case OPPOSE ->
                standing.weaklyNegated()
                        ? Stance.WITHHELD
                        : match.frame().header("negated").equals("support") ? Stance.SUPPORT : Stance.NEUTRAL;
            case NEUTRAL, WITHHELD -> null;
        };
    }

    /** "said sanctions would be no mistake": who only denies a fault takes no stand by that. */
    boolean isAllayed() {
        return isSaid(match) && standing.negated() && stance() == Stance.NEUTRAL;
    }

    /** A stance that is only demanded of the holder, possible or conditional is not yet held. */
    boolean isHeld() {
        if (standing.denied() || standing.conditional()) {
            return false;
        }
        if (standing.negated()) {
            return true;
        }
        return (!standing.possible() || isAble()) && !standing.demanded();
    }

    /** "said it could live with a truce": who says that he could means that he would. */
    private boolean isAble() {
        return match.trigger().has("able") && standing.speakerVerb() >= 0;
    }

    /** The act by which the stance is taken. */
    String act(CodedSentence sentence) {
        Tree tree = sentence.sentence().tree();
        for (int at = predicate; at >= 0; at = tree.head(at)) {
            if (REITERATING.contains(tree.token(at).lemma())) {
                return "reiterate";
            }
        }
        String act = match.frame().header("act");
        return act.isEmpty() ? "state" : act;
    }
}
