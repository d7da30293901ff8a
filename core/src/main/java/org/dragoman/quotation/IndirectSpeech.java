package org.dragoman.quotation;

import static org.dragoman.lexicon.Cue.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.CueLexicon;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** Finds what is said in the reporter's words: the clause below a verb of saying, "according to", "described … as". */
final class IndirectSpeech {

    /** An act of speech and the range of what was said. */
    record Said(Speech speech, Span content) {}

    private final CueLexicon cues;
    private final int sentence;
    private final Tree tree;
    private final List<Said> found = new ArrayList<>();
    private final OtherSpeech others;

    private IndirectSpeech(CueLexicon cues, int sentence, Tree tree) {
        this.cues = cues;
        this.sentence = sentence;
        this.tree = tree;
        this.others = new OtherSpeech(cues, tree);
    }

    /** All of one sentence in the order of the cues. */
    static List<Said> in(CueLexicon cues, int sentence, Tree tree) {
        IndirectSpeech speech = new IndirectSpeech(cues, sentence, tree);
        for (Token token : tree.tokens()) {
            speech.read(token);
        }
        return speech.found;
    }

    private void read(Token token) {
        if (token.text().equalsIgnoreCase("according")) {
            accordingTo(token);
        } else if (token.isVerb()) {
            Cue cue = cues.verb(token.lemma().toLowerCase(Locale.ROOT));
            if (cue != null && !Clauses.isNegated(tree, token.index())) {
                verb(token, cue);
            }
        } else if (token.isNoun()) {
            Cue cue = cues.noun(token.lemma().toLowerCase(Locale.ROOT));
            if (cue != null) {
                noun(token, cue);
            }
        }
    }

    private void verb(Token verb, Cue cue) {
        int speaker = others.speaker(verb.index());
        if (speaker < 0) {
            return;
        }
        Speech speech = new Speech(sentence, verb.index(), speaker, CueFinder.words(tree, verb), cue);
        Span content = content(verb, cue, speaker);
        if (content != null && content.length() > 1) {
            found.add(new Said(speech, content));
        }
    }

    private @Nullable Span content(Token verb, Cue cue, int speaker) {
        Span clause = null;
        if (cue.takes(Form.CLAUSE)) {
            clause = clause(verb, speaker);
        }
        if (clause == null && cue.takes(Form.TO)) {
            clause = below(verb, "xcomp", "to", speaker);
        }
        if (clause == null && cue.takes(Form.AS)) {
            clause = as(verb);
        }
        if (clause == null && cue.takes(Form.NAME) && tree.child(verb.index(), "obj") >= 0) {
            clause = withObject(verb, below(verb, "xcomp", "", speaker));
        }
        if (clause == null && cue.takes(Form.FOR)) {
            clause = led(verb, "for", speaker);
        }
        if (clause == null && cue.takes(Form.OF)) {
            clause = led(verb, "of", speaker);
        }
        if (clause == null && cue.takes(Form.THING)) {
            clause = thing(verb);
        }
        return clause == null && cue.takes(Form.CLAUSE) ? before(verb, speaker) : clause;
    }

    /** A phrase or clause behind a preposition, with the object that it is said of: "accused him of lying". */
    private @Nullable Span led(Token verb, String preposition, int speaker) {
        for (int child : tree.children(verb.index())) {
            int mark = Math.max(tree.child(child, "case"), tree.child(child, "mark"));
            boolean fits = child > verb.index()
                    && child != speaker
                    && mark > verb.index()
                    && tree.token(mark).text().equalsIgnoreCase(preposition);
            if (fits) {
                Span part = trimmed(Math.max(tree.first(child), mark + 1), tree.last(child));
                return withObject(verb, part);
            }
        }
        return null;
    }

    /** From the object of the verb on, if it stands before what is said of it. */
    private @Nullable Span withObject(Token verb, @Nullable Span part) {
        int object = tree.child(verb.index(), "obj");
        boolean between = part != null
                && object > verb.index()
                && tree.token(object).begin() < part.begin()
                && !tree.token(object).tag().startsWith("W");
        return between && part != null ? new Span(tree.token(tree.first(object)).begin(), part.end()) : part;
    }

    /** The object, if it is a noun, with what stands right behind it: "announced a truce in the north". */
    private @Nullable Span thing(Token verb) {
        int object = tree.child(verb.index(), "obj");
        if (object <= verb.index() || !tree.token(object).isNoun()) {
            return null;
        }
        int last = tree.last(object);
        for (int child : tree.children(verb.index())) {
            boolean goesOn = tree.token(child).isRelation("obl") && tree.child(child, "case") >= 0;
            if (goesOn && tree.first(child) == last + 1) {
                last = tree.last(child);
            }
        }
        return trimmed(Math.max(tree.first(object), verb.index() + 1), last);
    }

    /** What stands before a verb of saying that ends its sentence, where the tree misses it: "…, the agency reported." */
    private @Nullable Span before(Token verb, int speaker) {
        int comma = Math.min(tree.first(speaker), verb.index()) - 1;
        boolean close = speaker < verb.index() && verb.index() - speaker <= 6 || speaker == verb.index() + 1;
        if (!close || comma < 2 || !tree.token(comma).text().equals(",") || !isLast(verb.index())) {
            return null;
        }
        boolean clause = tree.tokens().stream()
                .limit(comma)
                .anyMatch(token -> token.isVerb()
                        && !token.tag().equals("VBG")
                        && !token.tag().equals("VBN"));
        return clause ? trimmed(0, comma - 1) : null;
    }

    /** Whether but a few words and no mark stand behind a token: "… reported last week." */
    private boolean isLast(int index) {
        for (int i = index + 1; i < tree.size() - 1; i++) {
            if (i > index + 4 || isMark(i) || tree.token(i).isVerb()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Span clause(Token verb, int speaker) {
        Span below = below(verb, "ccomp", "", speaker);
        if (below != null) {
            return below;
        }
        Span loose = below(verb, "parataxis", "", speaker);
        if (loose != null && !isSetOff(verb, loose)) {
            return loose;
        }
        boolean inserted = verb.isRelation("parataxis") && verb.head() >= 0;
        return inserted ? around(verb) : null;
    }

    /** Whether a semicolon or a dash makes a sentence of its own of what follows. */
    private boolean isSetOff(Token verb, Span clause) {
        for (Token token : tree.tokens()) {
            boolean between = token.begin() >= verb.end() && token.end() <= clause.begin();
            if (between
                    && (token.text().equals(";")
                            || token.tag().equals("CC")
                            || token.text().equals("--"))) {
                return true;
            }
        }
        return false;
    }

    /** The clause that a verb of saying is inserted in or set behind: "Talks failed, the minister said." */
    private @Nullable Span around(Token verb) {
        int first = tree.first(verb.index());
        int begin = tree.first(verb.head());
        int end = tree.last(verb.head());
        boolean inside = end > tree.last(verb.index()) + 1 && verb.head() > verb.index();
        return first > begin ? trimmed(begin, inside ? end : first - 1) : null;
    }

    private @Nullable Span below(Token verb, String relation, String marker, int speaker) {
        for (int child : tree.children(verb.index())) {
            if (tree.token(child).isRelation(relation)
                    && (marker.isEmpty() || isMarked(child, marker))
                    && child != speaker) {
                return clipped(child, verb.index(), speaker);
            }
        }
        return null;
    }

    private boolean isMarked(int child, String marker) {
        int mark = tree.child(child, "mark");
        return mark >= 0 && tree.token(mark).text().equalsIgnoreCase(marker);
    }

    /** A subtree on its own side of the cue and the speaker. */
    private @Nullable Span clipped(int head, int verb, int speaker) {
        int first = tree.first(head);
        int last = tree.last(head);
        if (head > verb) {
            first = Math.max(first, verb + 1);
            if (speaker > verb && speaker < head) {
                first = Math.max(first, tree.last(speaker) + 1);
            }
            last = others.clipped(verb, speaker, head, last);
        } else {
            int subject = speaker < verb && speaker > head ? tree.first(speaker) : verb;
            last = Math.min(last, Math.min(subject, verb) - 1);
        }
        return first > last ? null : trimmed(first, last);
    }

    private @Nullable Span as(Token verb) {
        for (int at : tree.children(verb.index())) {
            Span span = asBelow(at, verb.index());
            if (span != null) {
                return span;
            }
            for (int below : tree.token(at).isRelation("obj") ? tree.children(at) : new int[0]) {
                Span nested = asBelow(below, verb.index());
                if (nested != null) {
                    return nested;
                }
            }
        }
        return null;
    }

    private @Nullable Span asBelow(int child, int verb) {
        int mark = Math.max(tree.child(child, "case"), tree.child(child, "mark"));
        boolean fits = child > verb && mark > verb && tree.token(mark).text().equalsIgnoreCase("as");
        return fits ? withObject(tree.token(verb), trimmed(mark + 1, tree.last(child))) : null;
    }

    private void noun(Token noun, Cue cue) {
        int owner = tree.child(noun.index(), "nmod:poss");
        if (owner < 0) {
            return;
        }
        for (int child : tree.children(noun.index())) {
            Token token = tree.token(child);
            boolean clause = (token.isRelation("acl") || token.isRelation("ccomp"))
                    && child > noun.index()
                    && (isMarked(child, "that") || (cue.takes(Form.TO) && isMarked(child, "to")));
            Span content = clause ? trimmed(tree.first(child), tree.last(child)) : null;
            if (content != null) {
                found.add(new Said(new Speech(sentence, noun.index(), owner, noun.text(), cue), content));
            }
        }
    }

    private void accordingTo(Token according) {
        int source = CueFinder.source(tree, according.index());
        if (source < 0) {
            return;
        }
        int governor = tree.head(source) >= 0 ? tree.head(source) : tree.root();
        int first = Math.min(according.index(), tree.first(source));
        int last = Math.max(according.index(), tree.last(source));
        int begin = tree.first(governor);
        int end = tree.last(governor);
        Span content = first <= begin + 1 ? trimmed(last + 1, end) : trimmed(begin, first - 1);
        if (content != null) {
            found.add(
                    new Said(new Speech(sentence, according.index(), source, according.text() + " to", null), content));
        }
    }

    /** The tokens without "that" and marks at their edges. */
    private @Nullable Span trimmed(int from, int to) {
        int first = from;
        int last = Math.min(to, tree.size() - 1);
        while (first <= last && (isMark(first) || isThat(first))) {
            first++;
        }
        while (last >= first && isMark(last)) {
            last--;
        }
        return first > last
                ? null
                : new Span(tree.token(first).begin(), tree.token(last).end());
    }

    private boolean isMark(int index) {
        String text = tree.token(index).text();
        return !Character.isLetterOrDigit(text.charAt(0)) && "$£€#'’.".indexOf(text.charAt(0)) < 0
                || text.equals(".")
                || text.equals("''")
                || text.equals("’’");
    }

    private boolean isThat(int index) {
        Token token = tree.token(index);
        return token.text().equalsIgnoreCase("that") && token.isRelation("mark");
    }
}
