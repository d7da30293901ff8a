package org.dragoman.english;

import java.util.Set;

/**
 * Settles forms in -ing that are taken for nouns, "stop shelling villages", "with the United States abstaining", and nouns
 * that are taken for participles, "the freeing of the hostages".
 */
final class Gerunds {
    /** What the tagger takes for a noun in "with the United States abstaining". */
    private static final Set<String> PARTICIPLES =
            Set.of("abstaining", "dissenting", "opposing", "objecting", "voting");

    private static final Set<String> STOPPING = Set.of("stop", "cease", "quit", "keep");

    private Gerunds() {}

    /** Settles the tag of the word at {@code at}, which is neither the first nor the last. */
    static void settle(TaggedWords words, int at) {
        if (words.tag(at).equals("VBG") || words.tag(at).equals("JJ")) {
            nominal(words, at);
        }
        if (!words.tag(at).equals("NN")) {
            return;
        }
        String before = words.tag(at - 1);
        if (before.startsWith("NN")) {
            participle(words, at);
        } else if (before.startsWith("VB")) {
            gerund(words, at);
        }
    }

    /** "the freeing of the hostages": between an article and "of" stands a noun. */
    private static void nominal(TaggedWords words, int at) {
        boolean named = words.is(at - 1, "the") || words.is(at - 1, "a") || words.is(at - 1, "any");
        if (named && words.is(at + 1, "of") && words.endsOn(at, "ing")) {
            words.retag(at, "NN");
        } else if (words.is(at, "binding") && words.tag(at + 1).startsWith("N")) {
            words.retag(at, "JJ");
        }
    }

    private static void participle(TaggedWords words, int at) {
        if (words.endsOn(at, "ing") && PARTICIPLES.contains(words.text(at))) {
            words.retag(at, "VBG");
        }
    }

    private static void gerund(TaggedWords words, int at) {
        String next = words.tag(at + 1);
        boolean verb = (next.equals("NNS") || next.equals("NNP") || next.equals("DT"))
                && words.endsOn(at, "ing")
                && STOPPING.contains(words.lemma(at - 1));
        if (verb) {
            words.retag(at, "VBG");
        }
    }
}
