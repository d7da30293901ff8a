package org.dragoman.quotation;

import java.util.List;
import java.util.Locale;
import org.dragoman.coding.ResolvedReport;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.CueLexicon;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Finds the cue of a quoted stretch among the words of its sentence outside quotation marks. */
final class CueFinder {
    private static final int FARTHEST = 24;

    private final CueLexicon cues;
    private final ResolvedReport report;
    private final List<Stretch> stretches;

    CueFinder(CueLexicon cues, ResolvedReport report, List<Stretch> stretches) {
        this.cues = cues;
        this.report = report;
        this.stretches = stretches;
    }

    /** The act of speech beside a stretch in one sentence, null if there is none. */
    @Nullable
    Speech beside(Stretch stretch, int sentence) {
        Tree tree = report.parsed().sentences().get(sentence).tree();
        if (!tree.isParsed()) {
            return null;
        }
        Speech best = null;
        int distance = FARTHEST + 1;
        for (Token token : tree.tokens()) {
            if (isQuoted(token.begin())) {
                continue;
            }
            int gap = gap(tree, token, stretch);
            Speech speech = gap < distance ? speech(sentence, tree, token, stretch) : null;
            if (speech != null) {
                best = speech;
                distance = gap;
            }
        }
        return best;
    }

    boolean isQuoted(int offset) {
        for (Stretch stretch : stretches) {
            if (stretch.covers(offset)) {
                return true;
            }
        }
        return false;
    }

    /** Number of tokens between the stretch and a token; a word behind counts as nearer than one before. */
    private int gap(Tree tree, Token token, Stretch stretch) {
        int gap = 0;
        boolean behind = token.begin() >= stretch.outerEnd();
        for (Token other : tree.tokens()) {
            boolean between = behind
                    ? other.begin() >= stretch.outerEnd() && other.end() <= token.begin()
                    : other.begin() >= token.end() && other.end() <= stretch.outerBegin();
            gap += between ? 1 : 0;
        }
        boolean broken = behind && hasStop(stretch.outerEnd(), token.begin());
        return broken ? gap + FARTHEST : gap;
    }

    private boolean hasStop(int from, int to) {
        String text = report.parsed().text();
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ';' || text.charAt(i) == '“') {
                return true;
            }
        }
        return false;
    }

    private @Nullable Speech speech(int sentence, Tree tree, Token token, Stretch stretch) {
        String lower = token.text().toLowerCase(Locale.ROOT);
        if (lower.equals("according") && token.index() + 1 < tree.size()) {
            int source = source(tree, token.index());
            return source < 0 ? null : new Speech(sentence, token.index(), source, token.text() + " to", null);
        }
        if (!token.isVerb()) {
            return null;
        }
        Cue cue = cues.verb(token.lemma().toLowerCase(Locale.ROOT));
        if (cue == null || !cue.takes(Cue.Form.QUOTE) || (Clauses.isNegated(tree, token.index()))) {
            return null;
        }
        int speaker = Clauses.speaker(tree, token.index());
        if (speaker < 0 || isQuoted(tree.token(speaker).begin())) {
            speaker = beside(tree, token);
        }
        return speaker < 0 ? null : new Speech(sentence, token.index(), speaker, words(tree, token), cue);
    }

    /** "according to X": the token that "according" hangs on, or the first noun behind. */
    static int source(Tree tree, int according) {
        int head = tree.head(according);
        if (head > according && !tree.token(head).isVerb()) {
            return head;
        }
        for (int i = according + 2; i < tree.size() && i < according + 10; i++) {
            boolean noun = tree.token(i).isNoun() || tree.token(i).tag().equals("PRP");
            boolean last = i + 1 >= tree.size() || !tree.token(i + 1).isNoun();
            if (noun && last) {
                return i;
            }
        }
        return -1;
    }

    static String words(Tree tree, Token verb) {
        int particle = tree.child(verb.index(), "compound:prt");
        return particle == verb.index() + 1
                ? verb.text() + " " + tree.token(particle).text()
                : verb.text();
    }

    /** Where the tree names no speaker: the nouns right before the verb, or right behind it in an inversion. */
    private int beside(Tree tree, Token verb) {
        for (int i = verb.index() - 1; i >= 0 && i >= verb.index() - 4; i--) {
            Token token = tree.token(i);
            if (isQuoted(token.begin())) {
                break;
            }
            if (isName(token)) {
                return i;
            }
        }
        for (int i = verb.index() + 1; i < tree.size() && i <= verb.index() + 6; i++) {
            Token token = tree.token(i);
            if (isQuoted(token.begin())) {
                break;
            }
            boolean last = i + 1 >= tree.size() || !tree.token(i + 1).isNoun();
            if (isName(token) && last) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isName(Token token) {
        return token.isNoun() || (token.tag().equals("PRP") && Clauses.isPronoun(token));
    }

    /** Whether the words around a stretch show that it is what was said, and no borrowed phrase. */
    static boolean isSpoken(String text, Stretch stretch, Span sentence) {
        int before = stretch.outerBegin() - 1;
        while (before >= sentence.begin() && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        boolean opens = before < sentence.begin() || ",:".indexOf(text.charAt(before)) >= 0;
        int last = stretch.end() - 1;
        while (last > stretch.begin() && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        boolean stopped = ",.?!…-–—".indexOf(text.charAt(Math.max(last, stretch.begin()))) >= 0;
        int after = stretch.outerEnd();
        boolean comma = after < text.length() && text.charAt(after) == ',';
        boolean capital = stretch.begin() < text.length() && Character.isUpperCase(text.charAt(stretch.begin()));
        return (opens && (stopped || comma || !stretch.closed()))
                || (opens && capital && stretch.end() - stretch.begin() > 30);
    }
}
