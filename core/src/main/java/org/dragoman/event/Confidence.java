package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.coding.Odds;
import org.dragoman.coding.Participant;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.Standing;
import org.dragoman.lexicon.PartOfSpeech;
import org.dragoman.lexicon.Role;
import org.jspecify.annotations.Nullable;

/**
 * How likely an event is right: a logistic sum over what is known of its reading. The weights were fitted on gold and
 * are knowledge; so of the events that say 0.8 about eight in ten are right on text like that gold.
 */
final class Confidence {
    /** A tree of more words than these is more often wrong. */
    private static final int LONG = 35;

    private static final Set<String> INSIDE = Set.of("objof", "inside", "within", "aim", "xobj", "xsubj");

    private final Odds odds;

    /**
     * @param weights log-odds by feature; a feature without one weighs nothing
     */
    Confidence(Map<String, Double> weights) {
        this.odds = new Odds(weights);
    }

    /** The probability, 0.01 to 0.99, to two decimals. */
    double of(
            FrameMatch match,
            Standing standing,
            Participant source,
            @Nullable Participant target,
            String code,
            int words) {
        return odds.probability(features(match, standing, source, target, code, words));
    }

    private static List<String> features(
            FrameMatch match,
            Standing standing,
            Participant source,
            @Nullable Participant target,
            String code,
            int words) {
        List<String> features = new ArrayList<>(List.of("any", "root-" + code.substring(0, 2)));
        add(features, "weak", match.trigger().has("weak"));
        add(features, "noun", match.trigger().partOfSpeech() == PartOfSpeech.NOUN);
        add(features, "adjective", match.trigger().partOfSpeech() == PartOfSpeech.ADJECTIVE);
        add(features, "constrained", match.trigger().isConstrained());
        add(features, "target-none", target == null);
        add(features, "target-inside", INSIDE.contains(match.slot(Role.TARGET)));
        add(
                features,
                "target-followed",
                target != null && match.slot(Role.TARGET).isEmpty());
        add(features, "target-unknown", target != null && !target.actor().isKnown());
        add(features, "source-unknown", !source.actor().isKnown());
        add(features, "announced", !code.startsWith(match.frame().header("cameo")));
        add(features, "attributed", standing.speakerVerb() >= 0);
        add(features, "unreal", !standing.isFact());
        add(features, "embedded", standing.embedder() >= 0);
        add(features, "long", words > LONG);
        return features;
    }

    private static void add(List<String> features, String name, boolean holds) {
        if (holds) {
            features.add(name);
        }
    }
}
