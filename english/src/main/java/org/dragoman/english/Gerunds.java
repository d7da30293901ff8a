package org.dragoman.english;

import java.util.Set;

/** Settles forms in -ing that are taken for nouns: "stop shelling villages", "with the United States abstaining". */
final class Gerunds {
    /** What the tagger takes for a noun in "with the United States abstaining". */
    private static final Set<String> PARTICIPLES =
            Set.of("abstaining", "dissenting", "opposing", "objecting", "voting");

    private static final Set<String> STOPPING = Set.of("stop", "cease", "quit", "keep");

    private Gerunds() {}

    /** Settles the tag of the word at {@code at}, which is neither the first nor the last. */
    static void settle(TaggedWords words, int at) {
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
