package org.dragoman.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.coding.CodedSentence;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.Syntax;
import org.dragoman.lexicon.Role;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Which measures a stance is about: those that its words name, or the earlier one that "it", "the decision" or "such a step"
 * takes up.
 */
final class References {
    private static final Set<String> DEFINITE = Set.of("the", "such", "this", "that", "these", "those");
    /** Pronouns that stand for a measure: "Iran condemned it". */
    private static final Set<String> TAKING_UP = Set.of("it", "they", "them", "this", "that", "so", "do");
    /** What can be done to a draft without naming it. */
    private static final Set<String> VOTES = Set.of("vote", "abstain");

    /** How many words deep a word is followed to the pronoun that takes a measure up. */
    private static final int LEVELS = 4;

    private final MeasureFinder measures;
    private final WordClasses words;

    References(MeasureFinder measures, WordClasses words) {
        this.measures = measures;
        this.words = words;
    }

    /** The measures that a stance is about: those of its slot, or for a vote that names none the draft before the house. */
    List<FoundMeasure> meant(CodedSentence sentence, FrameMatch match, Topic topic) {
        List<FoundMeasure> meant = new ArrayList<>();
        for (int head : match.heads(Role.MEASURE)) {
            if (isUndone(sentence, match, head)) {
                measures.find(sentence, head).forEach(found -> meant.add(found.turned()));
                return meant;
            }
            meant.addAll(
                    named(sentence, head, topic, match.frame().header("act").equals("call-for")));
        }
        if (meant.isEmpty() && VOTES.contains(match.frame().header("act")) && match.heads(Role.MEASURE).length == 0) {
            FoundMeasure draft = topic.draft(sentence, match.predicate(), match.heads(Role.SOURCE));
            return draft == null ? List.of() : List.of(draft);
        }
        if (meant.isEmpty() && match.trigger().has("lone") && match.heads(Role.MEASURE).length == 0) {
            FoundMeasure before = topic.before(sentence, match.predicate());
            return before == null ? List.of() : List.of(before);
        }
        return meant;
    }

    /** "asked for the indictment to be suspended": whether a passive infinitive undoes the noun that stands before it. */
    private boolean isUndone(CodedSentence sentence, FrameMatch match, int head) {
        Tree tree = sentence.sentence().tree();
        if (!tree.token(head).isNoun()) {
            return false;
        }
        List<Integer> clauses = new ArrayList<>();
        for (int clause : match.heads(Role.MEASURE)) {
            clauses.add(clause);
        }
        for (int child : tree.children(head)) {
            clauses.add(child);
        }
        return clauses.stream()
                .anyMatch(clause -> clause > head
                        && tree.child(clause, "aux:pass") >= 0
                        && sentence.syntax().isInfinitive(clause)
                        && words.is("measure-undo", tree.token(clause).lemma()));
    }

    /**
     * The measures that a phrase names, or the one that "the decision", "such a step" or "it" takes up. Who asks for a
     * resolution that would impose sanctions asks for sanctions.
     */
    private List<FoundMeasure> named(CodedSentence sentence, int head, Topic topic, boolean asked) {
        List<FoundMeasure> found = measures.find(sentence, head);
        if (found.size() == 1 && asked && found.get(0).measure().kind().equals("resolution")) {
            FoundMeasure wanted = measures.content(sentence, found.get(0).head());
            found = wanted == null ? found : List.of(wanted);
        }
        if (!found.isEmpty()) {
            return found.stream()
                    .map(each -> isDefinite(sentence, each.head()) ? topic.inParticular(sentence, each) : each)
                    .toList();
        }
        FoundMeasure before = takenUp(sentence, head, topic, LEVELS);
        return before == null ? List.of() : List.of(before);
    }

    /** Follows the word itself, or what it lets through to: "any attempt to stop it", "if the bid came to a vote". */
    private @Nullable FoundMeasure takenUp(CodedSentence sentence, int head, Topic topic, int levels) {
        Tree tree = sentence.sentence().tree();
        String lemma = tree.token(head).lemma().toLowerCase(Locale.ROOT);
        if (TAKING_UP.contains(lemma) || lemma.equals("one") && tree.children(head).length == 0) {
            boolean doer = isDoer(tree, head) && !isJudged(tree, head) && sentence.isActor(head);
            if (doer || isExpletive(sentence.syntax(), head)) {
                return null;
            }
            boolean plural = lemma.equals("they") || lemma.equals("them");
            boolean numbered = plural || lemma.equals("it") || lemma.equals("this");
            return numbered ? topic.numbered(sentence, head, plural) : topic.before(sentence, head);
        }
        boolean bare = tree.token(head).tag().equals("NNS");
        boolean definite = isDefinite(sentence, head) || isApposed(tree, head);
        FoundMeasure before = definite
                ? again(sentence, head, lemma, topic)
                : bare
                        ? topic.takenUp(sentence, head, lemma)
                        : isOwned(tree, head) ? whose(sentence, head, topic) : null;
        if (before != null) {
            return before;
        }
        return levels == 0 ? null : takenUpBelow(sentence, head, topic, levels - 1);
    }

    private @Nullable FoundMeasure takenUpBelow(CodedSentence sentence, int head, Topic topic, int levels) {
        for (int child : measures.through(sentence.syntax(), head)) {
            FoundMeasure found = takenUp(sentence, child, topic, levels);
            if (found != null) {
                return MeasureFinder.undoes(sentence.syntax(), head) ? found.turned() : found;
            }
        }
        return null;
    }

    private @Nullable FoundMeasure again(CodedSentence sentence, int head, String lemma, Topic topic) {
        FoundMeasure before = topic.called(sentence, head, lemma);
        if (before == null) {
            before = whose(sentence, head, topic);
        }
        if (before == null) {
            before = topic.takenUp(sentence, head, lemma);
        }
        if (before == null && words.is("draft-anaphor", lemma)) {
            before = topic.draft(sentence, head, new int[0]);
        }
        if (before == null && words.is("refusal-anaphor", lemma)) {
            FoundMeasure refused =
                    lemma.equals("veto") ? topic.draft(sentence, head, new int[0]) : topic.before(sentence, head);
            return refused == null ? null : refused.turned();
        }
        if (before == null && words.is("deed-anaphor", lemma)) {
            before = topic.deed(sentence, head);
        }
        return before == null && words.is("measure-anaphor", lemma) ? topic.before(sentence, head) : before;
    }

    /** "the American step", "Mali's decision": what that party did or said; null if the phrase names none. */
    private @Nullable FoundMeasure whose(CodedSentence sentence, int head, Topic topic) {
        Tree tree = sentence.sentence().tree();
        String lemma = tree.token(head).lemma().toLowerCase(Locale.ROOT);
        if (!words.is("deed-anaphor", lemma) && !words.is("measure-anaphor", lemma)) {
            return null;
        }
        for (int child : tree.children(head)) {
            Token token = tree.token(child);
            boolean before = child < head
                    && (token.isRelation("amod")
                            || token.isRelation("compound")
                            || token.relation().equals("nmod:poss"));
            List<String> authors = before ? measures.states(sentence, new int[] {child}) : List.of();
            FoundMeasure found = authors.isEmpty() ? null : topic.of(authors.get(0));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** "they" who do something, "wants them to leave": people, not measures. */
    private static boolean isDoer(Tree tree, int head) {
        Token token = tree.token(head);
        if (token.isRelation("nsubj")) {
            return true;
        }
        int verb = token.head();
        int complement = verb < 0 ? -1 : tree.child(verb, "xcomp");
        return token.isRelation("obj")
                && complement > head
                && tree.token(complement).isVerb();
    }

    /** "it is absurd that they …": stands for the clause behind. */
    private static boolean isExpletive(Syntax syntax, int head) {
        Tree tree = syntax.tree();
        int predicate = tree.head(head);
        if (!tree.token(head).isRelation("nsubj") || predicate < 0 || tree.child(predicate, "cop") < 0) {
            return false;
        }
        int clause = tree.child(predicate, "ccomp");
        return clause >= 0 && syntax.hasThat(clause);
    }

    /** "they were wrong and unjustified": of deeds rather than of people, unless the quality is that of doing something. */
    private static boolean isJudged(Tree tree, int head) {
        Token token = tree.token(head);
        return token.isRelation("nsubj")
                && token.head() >= 0
                && !tree.token(token.head()).isVerb()
                && tree.child(token.head(), "cop") >= 0
                && tree.child(token.head(), "xcomp") < 0;
    }

    /** "submitted their applications, a step that he called historic": a name for what the clause has told. */
    private static boolean isApposed(Tree tree, int head) {
        Token token = tree.token(head);
        int before = tree.first(head) - 1;
        return (token.isRelation("appos") || token.isRelation("dep") || token.isRelation("parataxis"))
                && before >= 0
                && tree.token(before).text().equals(",");
    }

    /** "Washington's decision" is as definite as "the decision". */
    private static boolean isOwned(Tree tree, int head) {
        int owner = tree.child(head, "nmod:poss");
        return owner >= 0 && !tree.token(owner).tag().startsWith("PRP");
    }

    private static boolean isDefinite(CodedSentence sentence, int head) {
        Tree tree = sentence.sentence().tree();
        for (int child : tree.children(head)) {
            String word = sentence.syntax().lower(child);
            if (DEFINITE.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
