package org.dragoman.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.coding.CodedSentence;
import org.dragoman.grammar.Syntax;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/** Finds the words of saying in a sentence: verbs with a subject, and "according to". */
final class Cues {

    private Cues() {}

    /** All cues of a sentence, in order. */
    static List<Cue> in(CodedSentence sentence) {
        List<Cue> cues = new ArrayList<>();
        Tree tree = sentence.sentence().tree();
        for (int i = 0; i < tree.size(); i++) {
            int speaker = speaker(sentence.syntax(), tree, i);
            if (speaker >= 0) {
                cues.add(new Cue(sentence, i, speaker));
            }
        }
        return cues;
    }

    /** Index of the head of who says it, -1 if the token is no cue. */
    private static int speaker(Syntax syntax, Tree tree, int index) {
        Token token = tree.token(index);
        if (syntax.lower(index).equals("according")) {
            return afterAccording(syntax, tree, index);
        }
        boolean cue = token.isVerb()
                && syntax.words().is("quotation-cue", token.lemma().toLowerCase(Locale.ROOT));
        if (!cue) {
            return -1;
        }
        int[] subjects = syntax.subjects(index);
        return subjects.length == 0 ? -1 : subjects[0];
    }

    private static int afterAccording(Syntax syntax, Tree tree, int index) {
        Token token = tree.token(index);
        if (token.isRelation("case") && token.head() > index) {
            return token.head();
        }
        int[] inside = syntax.prepositional(index, "to");
        return inside.length == 0 ? -1 : inside[0];
    }
}
