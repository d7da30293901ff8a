package org.dragoman.training;

import java.util.Locale;

/** How far trees agree: tags and heads on all tokens, heads with and without punctuation. */
final class Score {
    private long tokens;
    private long tags;
    private long heads;
    private long labelled;
    private long words;
    private long wordHeads;
    private long wordLabelled;

    void add(String rightTag, String tag, boolean head, String rightRelation, String relation) {
        boolean label = head && rightRelation.equals(relation);
        tokens++;
        tags += rightTag.equals(tag) ? 1 : 0;
        heads += head ? 1 : 0;
        labelled += label ? 1 : 0;
        if (!rightRelation.equals("punct")) {
            words++;
            wordHeads += head ? 1 : 0;
            wordLabelled += label ? 1 : 0;
        }
    }

    double tagAccuracy() {
        return (double) tags / tokens;
    }

    double unlabelled() {
        return (double) heads / tokens;
    }

    double labelled() {
        return (double) labelled / tokens;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "tokens %d tags %.4f UAS %.4f LAS %.4f, without punctuation UAS %.4f LAS %.4f",
                tokens,
                tagAccuracy(),
                unlabelled(),
                labelled(),
                (double) wordHeads / words,
                (double) wordLabelled / words);
    }
}
