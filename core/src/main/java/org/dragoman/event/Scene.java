package org.dragoman.event;

import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Participant;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/**
 * Where a sentence takes place. In a stadium states "attack" and "surrender" without a shot; on a stage critics "savage" what
 * was shown. Only those acts are doubted that such a place has its own use of: an arrest or a boycott there is one.
 */
enum Scene {
    POLITICS,
    STADIUM,
    STAGE;

    /** Acts that a stadium has no other use of: protest, sanctions, coercion, mass violence. */
    private static final Set<String> EVERYWHERE = Set.of("14", "16", "17", "20");

    private static final Set<String> IN_FORCE = Set.of("COP", "REB", "UAF", "SEP", "GOV", "JUD", "LEG");

    /** The scene of one sentence, by its common nouns; "leading a separatist group" is no play. */
    static Scene of(CodedSentence sentence, WordClasses words) {
        Tree tree = sentence.sentence().tree();
        int weak = 0;
        boolean stage = false;
        boolean scored = false;
        boolean ballot = false;
        for (int i = 0; i < tree.size(); i++) {
            Token token = tree.token(i);
            if (token.isProperNoun()) {
                continue;
            }
            String lemma = token.lemma().toLowerCase(Locale.ROOT);
            if (words.is("scene-sport", lemma)) {
                return STADIUM;
            }
            boolean played = !token.isVerb() || words.is("scene-sport-verb", lemma);
            weak += played && words.is("scene-sport-weak", lemma) ? 1 : 0;
            scored |= isScore(tree, i);
            ballot |= words.is("scene-ballot", lemma);
            stage |= words.is("scene-show", lemma);
        }
        return weak > 1 || scored && !ballot ? STADIUM : stage ? STAGE : POLITICS;
    }

    /** Whether a storm, a beast or a sickness is said to have done it. */
    static boolean isNatural(Participant source, WordClasses words) {
        if (source.actor().isKnown() && source.actor().kind() != Actor.Kind.COUNTRY) {
            return false;
        }
        for (String word : source.text().toLowerCase(Locale.ROOT).split("\\W+")) {
            String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (words.is("scene-nature", word) || words.is("scene-nature", singular)) {
                return true;
            }
        }
        return false;
    }

    /** "7-1", "55-11", however the parser cuts it. */
    private static boolean isScore(Tree tree, int at) {
        String text = tree.token(at).text();
        boolean cut = text.equals("-")
                && at > 0
                && at + 1 < tree.size()
                && isNumber(tree.token(at - 1).text())
                && isNumber(tree.token(at + 1).text());
        int hyphen = text.indexOf('-');
        boolean whole = hyphen > 0 && isNumber(text.substring(0, hyphen)) && isNumber(text.substring(hyphen + 1));
        return cut || whole;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(Character::isDigit);
    }

    /** Whether an act with this root code by this actor may be meant as it is worded. */
    boolean allows(String root, Participant source) {
        Actor doer = source.actor();
        return switch (this) {
            case POLITICS -> true;
            case STADIUM -> EVERYWHERE.contains(root) || doer.kind() != Actor.Kind.COUNTRY && isInForce(doer);
            case STAGE -> EVERYWHERE.contains(root) || doer.country() == null || isInForce(doer) || doer.isOfficial();
        };
    }

    private static boolean isInForce(Actor actor) {
        return actor.kind() == Actor.Kind.ORGANISATION || actor.sector() != null && IN_FORCE.contains(actor.sector());
    }
}
