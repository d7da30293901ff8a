package org.dragoman.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.actor.Actor;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Odds;
import org.dragoman.coding.Stance;
import org.dragoman.lexicon.PartOfSpeech;
import org.dragoman.text.Token;

/**
 * How likely a position is right, by what is known of its reading. Only features that tell right from wrong on reports that
 * their weights were not fitted on: how long the sentence is, how deep in it the stance stands, whether it is negated, whose
 * word it is and whether its target had to be inferred do not.
 */
final class Confidence {
    private final Odds odds;

    /**
     * @param weights log-odds by feature; those of positions begin with {@code position-}
     */
    Confidence(Map<String, Double> weights) {
        this.odds = new Odds(weights);
    }

    /** The probability that a holder of a claim holds it, 0.01 to 0.99, to two decimals. */
    double of(CodedSentence sentence, Claim claim, Actor holder) {
        List<String> features = new ArrayList<>(List.of("position-any", "position-act-" + claim.act()));
        PartOfSpeech word = claim.match().trigger().partOfSpeech();
        add(features, "noun", word == PartOfSpeech.NOUN);
        add(features, "adjective", word == PartOfSpeech.ADJECTIVE);
        add(features, "siding", Wording.isSiding(claim.match()));
        add(features, "undone", claim.found().undone());
        add(features, "taken-up", isTakenUp(sentence, claim.found()));
        add(features, "neutral", claim.stance() == Stance.NEUTRAL);
        add(features, "holder-unknown", !holder.isKnown());
        return odds.probability(features);
    }

    /** Whether the words of the stance do not name the measure: "rejected the plan", "opposes it". */
    private static boolean isTakenUp(CodedSentence sentence, FoundMeasure found) {
        if (found.sentence() != sentence.sentence().index()) {
            return true;
        }
        Token word = sentence.sentence().tree().token(found.head());
        return word.tag().startsWith("PRP");
    }

    private static void add(List<String> features, String name, boolean holds) {
        if (holds) {
            features.add("position-" + name);
        }
    }
}
