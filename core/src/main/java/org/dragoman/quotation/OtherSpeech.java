package org.dragoman.quotation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.CueLexicon;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/**
 * Ends what is said where another act of speech begins: "said the truce had failed, and accused the rebels" has two, both of
 * the first speaker; "say they trust him, while others say they do not" has two of two. A parser hangs the second on the
 * first one's content. Serves one sentence, from its first cue to its last.
 */
final class OtherSpeech {
    private static final Set<String> CONTRAST = Set.of("while", "although", "though", "whereas");

    private final CueLexicon cues;
    private final Tree tree;
    private final Map<Integer, Integer> speakers = new HashMap<>();

    OtherSpeech(CueLexicon cues, Tree tree) {
        this.cues = cues;
        this.tree = tree;
    }

    /** Head of who speaks, as {@link Clauses#speaker}, but for a verb that was cut off what another said. */
    int speaker(int verb) {
        Integer own = speakers.get(verb);
        return own == null ? Clauses.speaker(tree, verb) : own;
    }

    /** The last token of the content that {@code head} leads, no farther than {@code last}. */
    int clipped(int verb, int speaker, int head, int last) {
        for (int child : tree.children(head)) {
            Token token = tree.token(child);
            if (child <= head || child > last || !isSaying(token)) {
                continue;
            }
            int begin = tree.first(child);
            if (isContrast(token)) {
                return begin - 1;
            }
            if (isSame(tree.token(verb), token, head)) {
                speakers.put(child, speaker);
                return begin - 1;
            }
        }
        return last;
    }

    private boolean isSaying(Token token) {
        Cue cue = token.isVerb() ? cues.verb(token.lemma().toLowerCase(Locale.ROOT)) : null;
        return cue != null;
    }

    /** "…, while others say": with a subject of its own. */
    private boolean isContrast(Token token) {
        int mark = tree.child(token.index(), "mark");
        return token.isRelation("advcl")
                && mark >= 0
                && CONTRAST.contains(tree.token(mark).text().toLowerCase(Locale.ROOT))
                && tree.child(token.index(), "nsubj") >= 0;
    }

    /**
     * "…, and accused": a verb of saying in the form of the first, without a subject, behind a comma, or after a content
     * whose subject is a pronoun, so that both ways of joining it mean the same speaker.
     */
    private boolean isSame(Token verb, Token token, int head) {
        boolean joined = token.isRelation("conj")
                && token.tag().equals(verb.tag())
                && tree.child(token.index(), "aux") < 0
                && tree.child(token.index(), "nsubj") < 0
                && tree.child(token.index(), "nsubj:pass") < 0;
        if (!joined) {
            return false;
        }
        int begin = tree.first(token.index());
        boolean comma = tree.token(begin).text().equals(",")
                || begin > 0 && tree.token(begin - 1).text().equals(",");
        int subject = tree.child(head, "nsubj");
        boolean pronoun = subject >= 0 && Clauses.isPronoun(tree.token(subject));
        return comma || pronoun;
    }
}
