package org.dragoman.actor;

import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Acronyms that a report introduces in brackets. */
final class Acronyms {
    private static final int LONGEST = 14;

    private final Discourse discourse;
    private final SentenceActors sentence;
    private final SpottedTree spotted;
    private final Tree tree;

    Acronyms(Discourse discourse, SentenceActors sentence, SpottedTree spotted) {
        this.discourse = discourse;
        this.sentence = sentence;
        this.spotted = spotted;
        this.tree = spotted.tree();
    }

    /** "the Syrian National Council (SNC)": from here on the acronym means the actor before the bracket. */
    void introduce() {
        for (int i = 1; i + 2 < tree.size(); i++) {
            String text = tree.token(i + 1).text();
            if (isBracket(i) && tree.token(i + 2).text().equals(")") && Words.isCapitals(text)) {
                Mention mention = meant(text, i - 1);
                if (mention != null && mention.actors().size() == 1 && spotted.spot(i + 1) == null) {
                    discourse.heard().rename(text, mention.actor());
                    sentence.put(
                            i + 1,
                            sentence.mention(
                                    i + 1, tree.token(i + 1).span(), text, mention.actors(), Mention.Form.NAME, null));
                }
            }
        }
    }

    private boolean isBracket(int i) {
        return tree.token(i).text().equals("(");
    }

    /** The mention before a bracket: the one whose initials the acronym has, else the one that ends there. */
    private @Nullable Mention meant(String acronym, int last) {
        int first = spelled(acronym, last);
        for (int i = first; i >= 0 && i < last; i++) {
            int head = tree.head(i);
            Mention mention = head < first || head > last ? sentence.at(i) : null;
            if (mention != null && mention.form() != Mention.Form.MODIFIER && spotted.isProper(i)) {
                return mention;
            }
        }
        return endingAt(last);
    }

    /** Where the words begin whose capitals, up to a token, are the letters of the acronym; -1 if they are not. */
    private int spelled(String acronym, int last) {
        int letter = acronym.length() - 1;
        for (int i = last; i >= 0 && i > last - LONGEST; i--) {
            String word = tree.token(i).text();
            if (!Words.isCapitalised(word)) {
                continue;
            }
            if (letter < 0 || word.charAt(0) != acronym.charAt(letter)) {
                return -1;
            }
            letter--;
            if (letter < 0) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Mention endingAt(int last) {
        for (int i = last; i >= 0 && i > last - 8; i--) {
            Mention mention = sentence.at(i);
            if (mention != null
                    && mention.span().end() == tree.token(last).end()
                    && mention.form() != Mention.Form.MODIFIER) {
                return mention;
            }
        }
        return null;
    }
}
