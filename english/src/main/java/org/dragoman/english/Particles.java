package org.dragoman.english;

import java.util.Set;

/** Settles particles that are taken for prepositions: "handed over two fugitives". */
final class Particles {
    /** Verbs with the words behind them that belong to them whatever follows: "handed over two fugitives". */
    private static final Set<String> PARTICLES = WordList.phrases("""
            break off, bring about, bring down, call off, carry out, cut off, draw up, give up, hand in,
            hand over, hold up, lay down, let in, lock up, round up, rule out, scale back, send back, set up,
            shoot down, step up, take in, take over, tone down, vote down, water down, wind down
            """);

    private static final Set<String> PARTICLE = Set.of("over", "up", "down", "off", "out", "back", "away", "aside");

    private Particles() {}

    /** Settles the tag of the word at {@code at}, which is neither the first nor the last. */
    static void settle(TaggedWords words, int at) {
        if (words.tag(at).equals("IN") && words.tag(at - 1).startsWith("VB")) {
            particle(words, at);
        }
    }

    private static void particle(TaggedWords words, int at) {
        String next = words.tag(at + 1);
        boolean object = words.beginsPhrase(at + 1) || next.equals("NN");
        boolean joined = object && PARTICLES.contains(words.lemma(at - 1) + " " + words.text(at));
        if (joined) {
            words.retag(at, "RP");
        }
    }

    /** "to hand over its weapons", "to step down". */
    static boolean isParticle(TaggedWords words, int at) {
        return PARTICLE.contains(words.text(at));
    }
}
