package org.dragoman.coding;

import java.util.List;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.FrameMatcher;
import org.dragoman.grammar.Standing;
import org.dragoman.grammar.Standings;
import org.dragoman.grammar.Syntax;
import org.dragoman.lexicon.Role;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.report.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * One parsed sentence with all that coders ask of it: its grammar, its mentions, its evidence. Immutable but for caches;
 * used by one reading only.
 */
public final class CodedSentence {
    /** "hundreds of thousands of people" counts twice. */
    private static final int COUNTED = 2;

    private static final Set<String> OWN_AUTHOR = Set.of("poss", "by", "from", "adj");

    private final ResolvedReport report;
    private final Sentence sentence;
    private final WordClasses words;
    private final Syntax syntax;
    private final @Nullable Standing[] standings;
    private final @Nullable Mention[] mentions;
    private final boolean[] sought;

    /** The sentence of a resolved report, under these word classes. */
    public CodedSentence(ResolvedReport report, Sentence sentence, WordClasses words) {
        this.report = report;
        this.sentence = sentence;
        this.words = words;
        this.syntax = Syntax.of(sentence.tree(), words);
        this.standings = new @Nullable Standing[sentence.tree().size()];
        this.mentions = new @Nullable Mention[sentence.tree().size()];
        this.sought = new boolean[sentence.tree().size()];
    }

    /** The report that it stands in. */
    public ResolvedReport report() {
        return report;
    }

    /** The sentence itself. */
    public Sentence sentence() {
        return sentence;
    }

    /** Its grammar. */
    public Syntax syntax() {
        return syntax;
    }

    /** The mention that a token heads, null if it heads none. A resolution stands for the council whose text it is. */
    public @Nullable Mention mention(int token) {
        if (!sought[token]) {
            mentions[token] = find(token);
            sought[token] = true;
        }
        return mentions[token];
    }

    private @Nullable Mention find(int token) {
        Mention mention = report.mentions().headedBy(sentence.index(), token);
        if (mention == null
                && words.is("quantity-noun", sentence.tree().token(token).lemma())) {
            return counted(token, COUNTED);
        }
        boolean text = mention == null
                && words.is("text-of-council", sentence.tree().token(token).lemma());
        return text && !isMereDraft(token) ? council(token) : mention;
    }

    /**
     * "vetoed a resolution that …", "a draft that would …", "will not allow passage of a resolution authorising …": a text
     * that the council has not made its own.
     */
    private boolean isMereDraft(int token) {
        Tree tree = sentence.tree();
        int compound = tree.child(token, "compound");
        if (compound >= 0 && syntax.lower(compound).equals("draft")) {
            return true;
        }
        int top = token;
        while (tree.head(top) >= 0
                && tree.token(top).isRelation("nmod")
                && tree.token(tree.head(top)).isNoun()) {
            top = tree.head(top);
            if (isWished(tree.token(top).lemma())) {
                return true;
            }
        }
        int verb = tree.head(top);
        if (verb < 0 || !tree.token(verb).isVerb()) {
            return false;
        }
        String lemma = tree.token(verb).lemma();
        Standing standing = standing(verb);
        return words.is("draft-verb", lemma)
                || isWished(lemma)
                || standing.negated()
                || standing.future()
                || standing.possible()
                || standing.demanded()
                || standing.conditional();
    }

    private boolean isWished(String lemma) {
        return words.is("demanding-object", lemma) || words.is("intending-object", lemma);
    }

    /** "thousands of people", "a group of rebels": who is counted acts. */
    private @Nullable Mention counted(int token, int depth) {
        for (int head : syntax.prepositional(token, "of")) {
            Mention mention = report.mentions().headedBy(sentence.index(), head);
            if (mention == null
                    && depth > 0
                    && words.is("quantity-noun", sentence.tree().token(head).lemma())) {
                mention = counted(head, depth - 1);
            }
            if (mention != null) {
                return mention;
            }
        }
        return null;
    }

    private @Nullable Mention council(int token) {
        Token word = sentence.tree().token(token);
        for (Mention mention : report.mentions().all()) {
            boolean before = mention.sentence() <= sentence.index();
            if (before && "UNO".equals(mention.actor().code())) {
                return new Mention(
                        sentence.index(),
                        token,
                        word.span(),
                        word.text(),
                        mention.actors(),
                        Mention.Form.ANAPHOR,
                        mention);
            }
        }
        return null;
    }

    /** Whether a token heads a mention of an actor. */
    public boolean isActor(int token) {
        return mention(token) != null;
    }

    /** Which tokens head a mention of an actor, and which of them mean the same. */
    public FrameMatcher.Actors actors() {
        return new FrameMatcher.Actors() {
            @Override
            public boolean test(int token) {
                return isActor(token);
            }

            @Override
            public int count(int token) {
                Mention mention = mention(token);
                return mention == null ? 0 : mention.actors().size();
            }

            @Override
            public boolean same(int a, int b) {
                Mention first = mention(a);
                Mention second = mention(b);
                return first != null
                        && second != null
                        && first.actors().size() == 1
                        && first.actors().equals(second.actors());
            }
        };
    }

    /**
     * How the sentence presents what a frame read. A noun that names its own author ("a call by the League") is taken for
     * granted whatever is said of it; only a "no" beside it counts.
     */
    public Standing standing(FrameMatch match, int predicate) {
        boolean own = sentence.tree().token(predicate).isNoun()
                && OWN_AUTHOR.contains(match.slot(Role.SOURCE))
                && syntax.tree().child(predicate, "cop") < 0;
        Standing usual = standing(predicate);
        if (!own || usual.denied()) {
            return usual;
        }
        boolean none = syntax.hasNo(predicate);
        return new Standing(none, false, false, false, false, false, false, false, -1, usual.speakerVerb());
    }

    /** How the sentence presents a predicate. */
    public Standing standing(int predicate) {
        Standing known = standings[predicate];
        if (known == null) {
            known = Standings.of(syntax, predicate);
            standings[predicate] = known;
        }
        return known;
    }

    /** The first mention among the subjects of a verb of speech, or after "according to"; null if there is none. */
    public @Nullable Mention speaker(int speakerVerb) {
        if (speakerVerb < 0) {
            return null;
        }
        Token token = sentence.tree().token(speakerVerb);
        if (!token.isVerb()) {
            return mention(speakerVerb);
        }
        for (int head : syntax.subjects(speakerVerb)) {
            Mention mention = mention(head);
            if (mention != null) {
                return mention;
            }
        }
        return null;
    }

    /** The participant that a mention's actor is. */
    public static Participant participant(Mention mention, Actor actor) {
        return new Participant(actor, mention.text());
    }

    /** The sentence as proof. */
    public Evidence evidence() {
        Span span = sentence.span();
        return new Evidence(sentence.index(), span, span.of(report.parsed().text()), null);
    }

    /** The sentences of a report that have trees, ready for coding. */
    public static List<CodedSentence> of(ResolvedReport report, WordClasses words) {
        return report.parsed().sentences().stream()
                .filter(sentence -> sentence.tree().isParsed())
                .map(sentence -> new CodedSentence(report, sentence, words))
                .toList();
    }
}
