package org.dragoman.position;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Measure;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.Syntax;
import org.dragoman.lexicon.Role;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/**
 * What somebody is plainly for or against though it is of no kind that is known: "a ban on whaling", "the proposed dam". Its
 * words are its name.
 *
 * <p>Only frames that are flagged {@code free} are asked, and only phrases of what is done or planned ({@code free-measure}),
 * said in particular: "the plan" alone names nothing.
 */
final class FreeMeasures {
    /** Nouns of what is done or planned. */
    private static final String NOUNS = "free-measure";
    /** Adjectives that do not say which one is meant. */
    private static final String VAGUE = "vague-adjective";

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided");

    private static final int DEPTH = 3;

    private final MeasureFinder measures;
    private final WordClasses words;

    FreeMeasures(MeasureFinder measures, WordClasses words) {
        this.measures = measures;
        this.words = words;
    }

    /** Whether a frame is plain enough for a measure of no known kind. */
    static boolean isFree(FrameMatch match) {
        return match.trigger().has("free");
    }

    /** Whether somebody's stand on any matter counts: states, organisations, known groups and those who speak for them. */
    static boolean isParty(Actor actor) {
        boolean government = "GOV".equals(actor.sector()) && actor.country() != null;
        return actor.isKnown()
                && (government || actor.kind() == Actor.Kind.GROUP || actor.kind() == Actor.Kind.ORGANISATION);
    }

    /** The measures that a frame's phrases name in their own words, empty if they name none. */
    List<FoundMeasure> find(CodedSentence sentence, FrameMatch match) {
        if (isConditioned(sentence.syntax(), match.predicate())) {
            return List.of();
        }
        for (int head : match.heads(Role.MEASURE)) {
            int named = named(sentence, head, DEPTH);
            if (named >= 0) {
                return List.of(new FoundMeasure(
                        new Measure(Measure.OTHER, null, MeasureFinder.label(sentence, named)),
                        named,
                        sentence.sentence().index(),
                        false,
                        true,
                        null,
                        "measure." + Measure.OTHER));
            }
        }
        return List.of();
    }

    /** "would back a tax if its neighbours did": what hangs on a condition is not yet held. */
    private static boolean isConditioned(Syntax syntax, int predicate) {
        Tree tree = syntax.tree();
        for (int child : tree.children(predicate)) {
            int mark = tree.token(child).isRelation("advcl") ? tree.child(child, "mark") : -1;
            if (mark >= 0 && CONDITIONS.contains(syntax.lower(mark))) {
                return true;
            }
        }
        return false;
    }

    /** The word that heads what a phrase is about, -1 if it is nothing that is done or planned. */
    private int named(CodedSentence sentence, int head, int depth) {
        Tree tree = sentence.sentence().tree();
        Token token = tree.token(head);
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (!token.isNoun() || token.isProperNoun() || sentence.isActor(head)) {
            return -1;
        }
        if (words.is(NOUNS, lemma) || words.is(NOUNS, sentence.syntax().lower(head))) {
            return isParticular(sentence.syntax(), head) ? head : -1;
        }
        if (depth > 0 && words.is("transparent-noun", lemma)) {
            for (int child : measures.through(sentence.syntax(), head)) {
                int named = named(sentence, child, depth - 1);
                if (named >= 0) {
                    return named;
                }
            }
        }
        return -1;
    }

    /** Whether its words say which one: "tax reform", "the ban on whaling", "a plan to build a dam". */
    private boolean isParticular(Syntax syntax, int head) {
        Tree tree = syntax.tree();
        for (int child : tree.children(head)) {
            Token token = tree.token(child);
            boolean saying = token.isRelation("nmod") && !token.relation().equals("nmod:poss")
                    || token.isRelation("compound")
                    || token.relation().equals("acl") && tree.child(child, "mark") >= 0
                    || token.isRelation("amod") && !words.is(VAGUE, syntax.lower(child));
            if (saying) {
                return true;
            }
        }
        return false;
    }
}
