package org.dragoman.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.Standing;
import org.dragoman.lexicon.Role;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Positions that are taken by doing: who imposes sanctions is for them. */
final class Deeds {
    /** Verbs that say what another may do. */
    private static final Set<String> PERMITTING = Set.of("allow", "let", "permit", "enable", "authorise", "authorize");

    private static final Set<String> REFUSING = Set.of("refuse", "decline");

    private static final Set<String> FORCING = Set.of("force", "compel", "oblige", "coerce");

    /** What lets one do something. */
    private static final Set<String> RIGHTS =
            Set.of("right", "ability", "capacity", "freedom", "power", "means", "chance");

    private final MeasureFinder measures;
    private final Entries entries;

    Deeds(MeasureFinder measures, Entries entries) {
        this.measures = measures;
        this.entries = entries;
    }

    /** Whether a measure's frame is of carrying it out or ending it: "suspended arms sales" is no stance on arms sales. */
    static boolean isDeed(FrameMatch match) {
        return match.trigger().has("do") || match.trigger().has("undo");
    }

    /** The positions of those who carry the measure of a frame out, empty if the sentence tells that of nobody. */
    List<Position> positions(CodedSentence sentence, FrameMatch match, Topic topic) {
        if (isRight(sentence, match.predicate()) || isForced(sentence, match.predicate())) {
            return List.of();
        }
        Standing standing = sentence.standing(match.predicate());
        Stance stance = stance(
                isRefused(sentence, match.predicate()) ? firm(standing) : standing,
                isHabit(sentence, match.predicate(), standing));
        if (stance == null) {
            return List.of();
        }
        boolean undo = match.trigger().has("undo");
        Stance held = undo ? stance.contrary() : stance;
        String act = match.frame().header("act");
        String shown = act.isEmpty() ? (undo ? "lift" : "impose") : act;
        List<Position> positions = new ArrayList<>();
        int[] holders = match.heads(Role.SOURCE);
        for (FoundMeasure each : measures.found(sentence, match, false)) {
            for (FoundMeasure found : topic.aim(sentence, each, holders, held, false, true)) {
                Claim claim = new Claim(match, match.predicate(), standing, found, held, shown);
                positions.addAll(entries.positions(sentence, claim, topic));
            }
        }
        return positions;
    }

    /** "its right to enrich uranium", "will not allow the island to secede": what one may do is not done. */
    private static boolean isRight(CodedSentence sentence, int predicate) {
        Tree tree = sentence.sentence().tree();
        Token token = tree.token(predicate);
        if ((token.isRelation("xcomp") || token.isRelation("ccomp"))
                && token.head() >= 0
                && PERMITTING.contains(tree.token(token.head()).lemma())) {
            return true;
        }
        return token.isRelation("acl")
                && sentence.syntax().isInfinitive(predicate)
                && RIGHTS.contains(tree.token(token.head()).lemma());
    }

    /** "was forced to resign": what one is made to do one need not be for. */
    private static boolean isForced(CodedSentence sentence, int predicate) {
        Tree tree = sentence.sentence().tree();
        Token token = tree.token(predicate);
        return token.isRelation("xcomp")
                && token.head() >= 0
                && FORCING.contains(tree.token(token.head()).lemma())
                && sentence.syntax().isPassive(token.head());
    }

    /** "refused to let inspectors in": who refuses does more than not do it. */
    private static boolean isRefused(CodedSentence sentence, int predicate) {
        Token token = sentence.sentence().tree().token(predicate);
        return token.isRelation("xcomp")
                && token.head() >= 0
                && REFUSING.contains(
                        sentence.sentence().tree().token(token.head()).lemma());
    }

    private static Standing firm(Standing standing) {
        return new Standing(
                standing.negated(),
                false,
                standing.denied(),
                standing.negated(),
                standing.possible(),
                standing.demanded(),
                standing.conditional(),
                standing.purpose(),
                standing.embedder(),
                standing.speakerVerb());
    }

    /** Doing it is supporting it, refusing to do it is opposing it, not having done it says little. */
    private static @Nullable Stance stance(Standing standing, boolean habit) {
        if (standing.denied() || standing.conditional()) {
            return null;
        }
        if (standing.negated()) {
            Stance refusal = standing.weaklyNegated() ? Stance.WITHHELD : Stance.OPPOSE;
            return standing.future() || habit ? refusal : null;
        }
        return standing.demanded() || standing.possible() || standing.purpose() ? null : Stance.SUPPORT;
    }

    /**
     * "does not recognise Israel", "said it did not recognise Israel", "neither accepts nor recognises it": what is not done as
     * a rule is refused.
     */
    private static boolean isHabit(CodedSentence sentence, int predicate, Standing standing) {
        Tree tree = sentence.sentence().tree();
        for (int child : tree.children(predicate)) {
            Token token = tree.token(child);
            boolean present = token.tag().equals("VBZ")
                    || token.tag().equals("VBP")
                    || token.tag().equals("VBD") && standing.speakerVerb() >= 0;
            if (token.isRelation("aux") && present) {
                return token.lemma().equals("do");
            }
            if (token.isRelation("cc") && sentence.syntax().lower(child).equals("nor")) {
                return true;
            }
        }
        return false;
    }
}
