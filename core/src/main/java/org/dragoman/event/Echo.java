package org.dragoman.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.Syntax;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Follows a noun that takes up an act told before to who did it: in "Chad accused Niger of theft. Niger rejected the
 * accusation" it is Chad whom Niger contradicts, in "Peru bombed a camp. Bolivia condemned the raid" Peru.
 */
final class Echo {
    /** How many sentences back an act against the speaker may have been told, and one against others. */
    private static final int REACH = 3;

    private static final int OTHERS_REACH = 2;

    private static final Set<String> DEFINITE = Set.of("the", "that", "this", "these", "those", "such", "both");

    /** Which acts each class of nouns takes up, by CAMEO root. */
    private static final Map<String, Set<String>> ACTS = Map.of(
            "echo-force", Set.of("15", "17", "18", "19", "20"),
            "echo-penalty", Set.of("16", "17", "19"),
            "echo-word", Set.of("09", "11", "12", "13"),
            "echo-ask", Set.of("02", "03", "10"),
            "echo-deed", Set.of("02", "03", "06", "07", "08", "10", "13", "15", "16", "17", "18", "19", "20"));

    private final WordClasses words;

    Echo(WordClasses words) {
        this.words = words;
    }

    /** Whether an act bears on a noun that may take up another. */
    boolean sounds(Syntax syntax, int predicate) {
        return taken(syntax, predicate) >= 0;
    }

    /**
     * Who did what an act's object takes up.
     *
     * @param before what was told before, in the order of the text
     * @return null if the object takes nothing up, or nothing that was told
     */
    @Nullable
    Participant author(CodedSentence sentence, FrameMatch match, Participant source, List<Event> before) {
        int noun = taken(sentence.syntax(), match.predicate());
        if (noun < 0) {
            return null;
        }
        Set<String> roots = roots(lemma(sentence.syntax().tree(), noun));
        Participant any = null;
        for (int i = before.size() - 1; i >= 0; i--) {
            Event event = before.get(i);
            if (sentence.sentence().index() - event.evidence().sentence() > REACH) {
                break;
            }
            boolean fits = roots.contains(event.cameo().substring(0, 2)) && !isSame(event.source(), source);
            if (fits && event.target() != null && isSame(Objects.requireNonNull(event.target()), source)) {
                return event.source();
            }
            boolean near = sentence.sentence().index() - event.evidence().sentence() <= OTHERS_REACH;
            any = any == null && fits && near ? event.source() : any;
        }
        return any;
    }

    /** Who did something by force to the speaker or its people a few sentences ago; null if nobody did. */
    @Nullable
    Participant holder(CodedSentence sentence, Participant speaker, List<Event> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Event event = before.get(i);
            if (sentence.sentence().index() - event.evidence().sentence() > REACH) {
                return null;
            }
            boolean force = Objects.requireNonNull(ACTS.get("echo-force"))
                    .contains(event.cameo().substring(0, 2));
            if (force
                    && event.target() != null
                    && isSame(Objects.requireNonNull(event.target()), speaker)
                    && !isSame(event.source(), speaker)) {
                return event.source();
            }
        }
        return null;
    }

    /** The same actor, or the same state. */
    private static boolean isSame(Participant a, Participant b) {
        Actor first = a.actor();
        Actor second = b.actor();
        return first.equals(second)
                || first.country() != null && first.country().equals(second.country())
                || first.code() != null && first.code().equals(second.code());
    }

    private Set<String> roots(String lemma) {
        for (Map.Entry<String, Set<String>> act : ACTS.entrySet()) {
            if (words.is(act.getKey(), lemma)) {
                return act.getValue();
            }
        }
        return Set.of();
    }

    /** The definite noun of a known class among the objects of the predicate and what hangs on them; -1 if none. */
    private int taken(Syntax syntax, int predicate) {
        Tree tree = syntax.tree();
        for (int object : syntax.objects(predicate)) {
            int noun = echo(tree, object);
            if (noun >= 0) {
                return noun;
            }
            for (int child : tree.children(object)) {
                noun = tree.token(child).isRelation("nmod") ? echo(tree, child) : -1;
                if (noun >= 0) {
                    return noun;
                }
            }
        }
        for (int child : tree.children(predicate)) {
            int noun = tree.token(child).isRelation("obl") ? echo(tree, child) : -1;
            if (noun >= 0) {
                return noun;
            }
        }
        return -1;
    }

    private int echo(Tree tree, int noun) {
        Token token = tree.token(noun);
        if (!token.isNoun() || roots(lemma(tree, noun)).isEmpty()) {
            return -1;
        }
        for (int child : tree.children(noun)) {
            if (tree.token(child).isRelation("det")
                    && DEFINITE.contains(tree.token(child).text().toLowerCase(Locale.ROOT))) {
                return noun;
            }
        }
        return -1;
    }

    private static String lemma(Tree tree, int token) {
        return tree.token(token).lemma().toLowerCase(Locale.ROOT);
    }
}
