package org.dragoman.quotation;

import java.util.Locale;
import java.util.Set;
import org.dragoman.coding.ResolvedReport;
import org.dragoman.lexicon.Cue;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * An act of speech in a sentence: the cue and who speaks.
 *
 * @param sentence index of the sentence
 * @param verb index of the cue's token
 * @param speaker index of the token that heads the speaker
 * @param words the cue as worded
 * @param cue its entry in the lexicon; null for "according to" and a colon
 */
record Speech(
        int sentence,
        int verb,
        int speaker,
        String words,
        @Nullable Cue cue) {
    private static final Set<String> HEARERS =
            Set.of("tell", "inform", "assure", "remind", "warn", "advise", "notify", "ask");

    /** To whom, as worded; null if the sentence does not say. */
    static @Nullable String addressee(ResolvedReport report, int sentence, int verb) {
        Tree tree = report.parsed().sentences().get(sentence).tree();
        String text = report.parsed().text();
        if (!tree.isParsed() || verb < 0) {
            return null;
        }
        boolean hears = HEARERS.contains(tree.token(verb).lemma());
        for (int child : tree.children(verb)) {
            Token token = tree.token(child);
            boolean person =
                    token.isNoun() || Clauses.isPronoun(token) || token.tag().equals("PRP");
            boolean object = token.relation().equals("obj") || token.relation().equals("iobj");
            if (person && ((hears && object && child > verb) || isLed(tree, child, "to"))) {
                return Clauses.phrase(tree, child).of(text);
            }
            int hearer = interviewer(tree, child);
            if (hearer >= 0) {
                return Clauses.phrase(tree, hearer).of(text);
            }
        }
        return null;
    }

    private static boolean isLed(Tree tree, int child, String preposition) {
        int mark = tree.child(child, "case");
        return tree.token(child).isRelation("obl")
                && mark >= 0
                && tree.token(mark).text().toLowerCase(Locale.ROOT).equals(preposition);
    }

    /** "in an interview with Radio Lima": the radio. */
    private static int interviewer(Tree tree, int child) {
        String lemma = tree.token(child).lemma();
        if (!tree.token(child).isRelation("obl") || !(lemma.equals("interview") || lemma.equals("conversation"))) {
            return -1;
        }
        for (int below : tree.children(child)) {
            int mark = tree.child(below, "case");
            if (mark >= 0 && tree.token(mark).lemma().equals("with")) {
                return below;
            }
        }
        return -1;
    }
}
