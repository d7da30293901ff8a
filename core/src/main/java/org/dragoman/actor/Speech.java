package org.dragoman.actor;

import java.util.Set;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Who speaks, and what stands between quotation marks, across sentences and paragraphs. */
final class Speech {
    private static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "add",
            "state",
            "announce",
            "declare",
            "warn",
            "insist",
            "argue",
            "claim",
            "stress",
            "note",
            "reiterate",
            "explain",
            "reply",
            "respond",
            "ask",
            "write",
            "tweet",
            "comment",
            "continue",
            "promise",
            "vow",
            "conclude",
            "quote",
            "remark",
            "urge",
            "pledge",
            "admit",
            "acknowledge",
            "deny",
            "suggest",
            "think",
            "believe");

    private @Nullable Mention speaker;
    private boolean quoteOpen;
    private int paragraph = -1;

    /** A new sentence: quotations end with their paragraph, unless the next one opens with a mark. */
    void enter(SentenceActors actors) {
        if (actors.sentence().paragraph() != paragraph) {
            quoteOpen = quoteOpen && opensWithQuote(actors.tree());
            paragraph = actors.sentence().paragraph();
        }
    }

    /** A quotation over several paragraphs opens each of them with a mark, and closes only the last. */
    private static boolean opensWithQuote(Tree tree) {
        return tree.size() > 0
                && (tree.token(0).text().equals("\u201c")
                        || tree.token(0).text().equals("\""));
    }

    /** Notes who speaks and whether a quotation stays open at the end of the sentence. */
    void listen(SentenceActors actors) {
        Tree tree = actors.tree();
        for (int i = 0; i < tree.size(); i++) {
            Token token = tree.token(i);
            if (token.isVerb() && SPEECH.contains(token.lemma())) {
                int subject = tree.child(i, "nsubj");
                Mention mention = subject < 0 ? null : actors.at(subject);
                if (mention != null && mention.form() != Mention.Form.MODIFIER) {
                    speaker = mention;
                }
            }
        }
        quoteOpen = isOpenAfter(tree, quoteOpen);
    }

    private static boolean isOpenAfter(Tree tree, boolean before) {
        boolean open = before;
        for (int i = 0; i < tree.size(); i++) {
            open = isOpenAfter(tree.token(i).text(), open);
        }
        return open;
    }

    private static boolean isOpenAfter(String token, boolean open) {
        return switch (token) {
            case "\u201c", "``" -> true;
            case "\u201d", "''" -> false;
            case "\"" -> !open;
            default -> open;
        };
    }

    /** "we", "I": whoever speaks the words between quotation marks. */
    @Nullable
    Mention quoted(SentenceActors actors, int token) {
        Tree tree = actors.tree();
        boolean inside = quoteOpen;
        for (int i = 0; i < token; i++) {
            inside = isOpenAfter(tree.token(i).text(), inside);
        }
        if (!inside) {
            return null;
        }
        for (int at = tree.head(token); at >= 0; at = tree.head(at)) {
            if (tree.token(at).isVerb() && SPEECH.contains(tree.token(at).lemma())) {
                int subject = tree.child(at, "nsubj");
                if (subject >= 0
                        && !tree.dominates(subject, token)
                        && actors.at(subject) != null
                        && !isQuoted(tree, subject)) {
                    return actors.at(subject);
                }
            }
        }
        return otherSpeaker(actors);
    }

    /** "We want Assad to go," he said: who speaks is nobody whom only the quoted words name. */
    boolean isSpokenBy(SentenceActors actors, int speaker, int named) {
        Tree tree = actors.tree();
        int verb = tree.head(speaker);
        return verb >= 0
                && tree.token(speaker).isRelation("nsubj")
                && SPEECH.contains(tree.token(verb).lemma())
                && !isQuoted(tree, speaker)
                && isQuoted(tree, named);
    }

    private boolean isQuoted(Tree tree, int token) {
        boolean inside = quoteOpen;
        for (int i = 0; i < token; i++) {
            inside = isOpenAfter(tree.token(i).text(), inside);
        }
        return inside;
    }

    private @Nullable Mention otherSpeaker(SentenceActors actors) {
        Tree tree = actors.tree();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.token(i).isVerb() && SPEECH.contains(tree.token(i).lemma()) && !isQuoted(tree, i)) {
                int subject = tree.child(i, "nsubj");
                if (subject >= 0 && actors.at(subject) != null) {
                    return actors.at(subject);
                }
            }
        }
        return speaker;
    }
}
