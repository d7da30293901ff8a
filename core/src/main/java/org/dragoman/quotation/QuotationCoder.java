package org.dragoman.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Evidence;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.ResolvedReport;
import org.dragoman.grammar.Syntax;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.dragoman.time.Dating;
import org.dragoman.time.TimeBinder;
import org.jspecify.annotations.Nullable;

/**
 * Reads quotations. Direct ones are found by their marks and given to the nearest word of saying, to the speaker of the
 * paragraph, or to the speaker of the paragraph before; indirect ones are the clauses that words of saying govern. Pure and
 * thread safe.
 */
public final class QuotationCoder {
    /** Shorter quoted stretches outside a clause of saying are names, titles and scare quotes. */
    private static final int SHORTEST_DIRECT = 4;

    private static final Set<String> CONTENT = Set.of("ccomp", "parataxis", "xcomp", "advcl", "acl", "dep");

    private final WordClasses words;

    /** A coder with these classes of words. */
    public QuotationCoder(WordClasses words) {
        this.words = words;
    }

    /** All quotations of a report, in the order of the text. */
    public List<Quotation> code(ResolvedReport report) {
        List<CodedSentence> sentences = CodedSentence.of(report, words);
        List<Cue> cues = new ArrayList<>();
        sentences.forEach(sentence -> cues.addAll(Cues.in(sentence)));
        List<QuotedStretch> stretches = QuotationMarks.in(
                report.parsed().text(), report.parsed().clean().blocks());
        List<Quotation> quotations = new ArrayList<>(direct(report, sentences, cues, stretches));
        List<Span> taken = quotations.stream().map(QuotationCoder::contentOf).toList();
        for (Cue cue : cues) {
            Quotation quotation = indirect(report, cue, stretches);
            if (quotation != null && taken.stream().noneMatch(contentOf(quotation)::overlaps)) {
                quotations.add(quotation);
            }
        }
        quotations.sort(
                Comparator.comparingInt(quotation -> contentOf(quotation).begin()));
        return quotations;
    }

    private static Span contentOf(Quotation quotation) {
        Span content = quotation.evidence().content();
        return content == null ? quotation.evidence().span() : content;
    }

    // ---- between marks ----

    private List<Quotation> direct(
            ResolvedReport report, List<CodedSentence> sentences, List<Cue> cues, List<QuotedStretch> stretches) {
        List<Quotation> quotations = new ArrayList<>();
        Cue last = null;
        int lastParagraph = -1;
        boolean runsOn = false;
        for (QuotedStretch stretch : stretches) {
            if (isQuotedPhrase(report, sentences, stretch)) {
                continue;
            }
            Cue cue = runsOn && stretch.opensParagraph() ? last : nearest(report, sentences, cues, stretches, stretch);
            if (cue == null && last != null) {
                boolean same = stretch.paragraph() == lastParagraph;
                boolean next = stretch.paragraph() == lastParagraph + 1 && stretch.opensParagraph();
                cue = same || next ? last : null;
            }
            CodedSentence home = home(sentences, stretch.content());
            if (cue != null && home != null) {
                quotations.add(quotation(
                        report, cue, home, stretch.content(), Quotation.Kind.DIRECT, "quotation.direct", 0.9));
                last = cue;
                lastParagraph = stretch.paragraph();
            }
            runsOn = !stretch.closed();
        }
        return quotations;
    }

    /** Scare quotes, titles and a few quoted words inside a clause that is somebody else's. */
    private static boolean isQuotedPhrase(ResolvedReport report, List<CodedSentence> sentences, QuotedStretch stretch) {
        String text = report.parsed().text();
        int count = stretch.words(text);
        if (count == 0) {
            return true;
        }
        char first = text.charAt(stretch.content().begin());
        boolean capital = Character.isUpperCase(first);
        boolean comma = stretch.outer().end() >= 2
                && stretch.closed()
                && ",.!?"
                                .indexOf(text.charAt(Math.max(
                                        stretch.content().end() - 1,
                                        stretch.outer().end() - 2)))
                        >= 0;
        CodedSentence home = home(sentences, stretch.content());
        boolean clause = home != null && hasClause(home, stretch.content());
        if (capital && comma && (clause || count >= SHORTEST_DIRECT)) {
            return false;
        }
        return !(clause && (capital || stretch.opensParagraph() || followsComma(text, stretch)));
    }

    private static boolean followsComma(String text, QuotedStretch stretch) {
        int at = stretch.outer().begin() - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && (text.charAt(at) == ',' || text.charAt(at) == ':');
    }

    /** Whether a finite verb with its subject stands wholly inside. */
    private static boolean hasClause(CodedSentence sentence, Span content) {
        Tree tree = sentence.sentence().tree();
        for (Token token : tree.tokens()) {
            int subject = tree.child(token.index(), "nsubj");
            boolean inside = content.contains(token.span());
            if (inside && subject >= 0 && content.contains(tree.token(subject).span())) {
                return true;
            }
            if (inside && token.isVerb() && token.isRelation("root")) {
                return true;
            }
        }
        return false;
    }

    /** The cue that a stretch belongs to: outside all marks, in the same paragraph, closest. */
    private static @Nullable Cue nearest(
            ResolvedReport report,
            List<CodedSentence> sentences,
            List<Cue> cues,
            List<QuotedStretch> stretches,
            QuotedStretch stretch) {
        Cue best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (Cue cue : cues) {
            if (cue.sentence().sentence().paragraph() != stretch.paragraph() || isQuoted(cue, stretches)) {
                continue;
            }
            int distance = distance(report, cue, stretch, stretches);
            if (distance < bestDistance) {
                best = cue;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static boolean isQuoted(Cue cue, List<QuotedStretch> stretches) {
        return stretches.stream()
                .anyMatch(other -> other.content().begin() <= cue.begin()
                        && cue.end() <= other.content().end());
    }

    /** Characters between cue and stretch, more across the end of a sentence; a cue in another sentence must touch it. */
    private static int distance(ResolvedReport report, Cue cue, QuotedStretch stretch, List<QuotedStretch> stretches) {
        boolean before = cue.begin() < stretch.outer().begin();
        int gap = before
                ? stretch.outer().begin() - cue.end()
                : cue.begin() - stretch.outer().end();
        Span sentence = cue.sentence().sentence().span();
        boolean same = sentence.overlaps(stretch.outer());
        if (same) {
            return Math.max(0, gap);
        }
        boolean colon = before
                && report.parsed()
                        .text()
                        .substring(cue.end(), stretch.outer().begin())
                        .contains(":");
        boolean touches = before ? colon : between(stretch, cue, stretches) == 0 && gap < 60;
        return touches ? 1000 + gap : before ? 4000 + gap : Integer.MAX_VALUE;
    }

    private static int between(QuotedStretch stretch, Cue cue, List<QuotedStretch> stretches) {
        int count = 0;
        for (QuotedStretch other : stretches) {
            boolean within = other.outer().begin() >= stretch.outer().end()
                    && other.outer().end() <= cue.begin();
            count += within ? 1 : 0;
        }
        return count;
    }

    private static @Nullable CodedSentence home(List<CodedSentence> sentences, Span content) {
        for (CodedSentence sentence : sentences) {
            if (sentence.sentence().span().overlaps(content)) {
                return sentence;
            }
        }
        return null;
    }

    // ---- without marks ----

    private @Nullable Quotation indirect(ResolvedReport report, Cue cue, List<QuotedStretch> stretches) {
        if (isQuoted(cue, stretches)) {
            return null;
        }
        Span content = content(cue);
        if (content == null) {
            return null;
        }
        Span trimmed = trim(report.parsed().text(), content);
        boolean mixed = stretches.stream().anyMatch(stretch -> trimmed.contains(stretch.content()));
        Quotation.Kind kind = mixed ? Quotation.Kind.MIXED : Quotation.Kind.INDIRECT;
        return quotation(
                report, cue, cue.sentence(), trimmed, kind, mixed ? "quotation.mixed" : "quotation.indirect", 0.8);
    }

    private static Span trim(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (end > begin && ",.;: \n\r\t".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        while (begin < end && ",;: \n\r\t".indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        return new Span(begin, end);
    }

    /** What a word of saying governs: its clause, what "as" makes of its object, or the clause that it is set into. */
    private static @Nullable Span content(Cue cue) {
        Syntax syntax = cue.sentence().syntax();
        Tree tree = syntax.tree();
        Token verb = tree.token(cue.verb());
        for (int child : tree.children(cue.verb())) {
            Token token = tree.token(child);
            if (token.isRelation("ccomp")) {
                return subtree(tree, child, cue);
            }
        }
        if (words(syntax, "as-cue", verb)) {
            int complement = asComplement(syntax, tree, cue.verb());
            int object = tree.child(cue.verb(), "obj");
            if (complement >= 0 && object >= 0) {
                int begin = Math.min(
                        tree.token(tree.first(object)).begin(),
                        tree.token(tree.first(complement)).begin());
                return new Span(begin, tree.token(tree.last(complement)).end());
            }
        }
        boolean aside = verb.isRelation("parataxis") || !verb.isVerb();
        return aside && verb.head() >= 0 ? around(tree, cue) : null;
    }

    private static boolean words(Syntax syntax, String name, Token verb) {
        return syntax.words().is(name, verb.lemma().toLowerCase(Locale.ROOT));
    }

    private static int asComplement(Syntax syntax, Tree tree, int verb) {
        int last = -1;
        for (int child : tree.children(verb)) {
            String relation = tree.token(child).relation();
            boolean clausal = relation.equals("obl") || CONTENT.contains(relation);
            if (clausal
                    && (syntax.preposition(child).equals("as")
                            || hasMark(syntax, tree, child)
                            || relation.equals("xcomp"))) {
                last = child;
            }
        }
        int object = tree.child(verb, "obj");
        if (last < 0 && object >= 0) {
            for (int child : tree.children(object)) {
                boolean as = syntax.preposition(child).equals("as") || hasMark(syntax, tree, child);
                last = as ? child : last;
            }
        }
        return last;
    }

    private static boolean hasMark(Syntax syntax, Tree tree, int clause) {
        int mark = tree.child(clause, "mark");
        return mark >= 0 && syntax.lower(mark).equals("as");
    }

    private static Span subtree(Tree tree, int clause, Cue cue) {
        int first = tree.first(clause);
        int last = tree.last(clause);
        int mark = tree.child(clause, "mark");
        if (mark == first && tree.token(mark).lemma().equals("that")) {
            first++;
        }
        if (first < cue.verb() && cue.verb() < last) {
            last = clause < cue.verb() ? cue.verb() - 1 : last;
        }
        return new Span(
                tree.token(Math.min(first, last)).begin(), tree.token(last).end());
    }

    /** "Rebels, he said, hold the town": the clause around a cue that is set into it; the longer side counts. */
    private static Span around(Tree tree, Cue cue) {
        int top = tree.token(cue.verb()).isVerb() ? cue.verb() : cue.speaker();
        int first = Math.min(tree.first(top), tree.first(cue.verb()));
        int last = Math.max(tree.last(top), tree.last(cue.verb()));
        int root = tree.root();
        int before = first - tree.first(root);
        int after = tree.last(root) - last;
        return before >= after
                ? new Span(
                        tree.token(tree.first(root)).begin(),
                        tree.token(Math.max(tree.first(root), first - 1)).end())
                : new Span(
                        tree.token(Math.min(last + 1, tree.last(root))).begin(),
                        tree.token(tree.last(root)).end());
    }

    // ---- the entry ----

    private static Quotation quotation(
            ResolvedReport report,
            Cue cue,
            CodedSentence home,
            Span content,
            Quotation.Kind kind,
            String rule,
            double confidence) {
        String text = report.parsed().text();
        Span sentence = home.sentence().span();
        Span proof = new Span(Math.min(sentence.begin(), content.begin()), Math.max(sentence.end(), content.end()));
        Dating date =
                TimeBinder.forEvent(report.parsed(), cue.sentence().sentence().index(), cue.verb(), report.times());
        Participant speaker = speaker(cue);
        return new Quotation(
                speaker,
                cue.text(),
                content.of(text),
                kind,
                addressee(cue),
                date,
                speaker.actor().isKnown() ? confidence : confidence * 0.9,
                new Evidence(home.sentence().index(), proof, proof.of(text), content),
                rule);
    }

    private static Participant speaker(Cue cue) {
        Mention mention = cue.sentence().mention(cue.speaker());
        if (mention != null) {
            return CodedSentence.participant(mention, mention.actor());
        }
        Tree tree = cue.sentence().sentence().tree();
        int head = cue.speaker();
        int to = head;
        while (to < tree.last(head)
                && !tree.token(to + 1).isRelation("punct")
                && !tree.token(to + 1).relation().startsWith("acl")) {
            to++;
        }
        String words = cue.sentence()
                .report()
                .parsed()
                .text()
                .substring(
                        tree.token(Math.min(tree.first(head), head)).begin(),
                        tree.token(to).end());
        return new Participant(Actor.unknown(words), words);
    }

    private static @Nullable String addressee(Cue cue) {
        Syntax syntax = cue.sentence().syntax();
        Tree tree = syntax.tree();
        Token verb = tree.token(cue.verb());
        int object = tree.child(cue.verb(), "iobj");
        if (object < 0 && words(syntax, "addressing", verb)) {
            object = tree.child(cue.verb(), "obj");
        }
        if (object < 0) {
            int[] to = syntax.prepositional(cue.verb(), "to");
            object = to.length == 0 || !tree.token(to[0]).isNoun() ? -1 : to[0];
        }
        if (object < 0 || tree.last(object) - tree.first(object) > 12) {
            return null;
        }
        int first = tree.first(object);
        while (first < object
                && (tree.token(first).isRelation("case") || tree.token(first).isRelation("det"))) {
            first++;
        }
        return cue.sentence()
                .report()
                .parsed()
                .text()
                .substring(tree.token(first).begin(), tree.token(object).end());
    }
}
