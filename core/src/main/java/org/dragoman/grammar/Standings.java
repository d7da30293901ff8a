package org.dragoman.grammar;

import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/**
 * Reads the {@link Standing} of a predicate by climbing from it to the root: negation and modals beside it, and what each
 * governing word does to its complement.
 */
public final class Standings {
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "hardly", "barely", "neither", "nor");
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "whether", "provided", "should", "until", "lest");
    private static final Set<String> BESIDE = Set.of(
            "with",
            "because",
            "after",
            "amid",
            "during",
            "despite",
            "since",
            "before",
            "following",
            "over",
            "through",
            "due");

    /** What one does not know, or does not say, is so all the same. */
    private static final Set<String> KNOWING = Set.of(
            "know", "realise", "realize", "notice", "foresee", "mention", "learn", "remember", "regret", "understand");

    /** Of what is found it is not only said. */
    private static final Set<String> FINDING =
            Set.of("find", "know", "prove", "confirm", "show", "see", "discover", "catch");

    /** Behind "plans for", "talks on" something is not told to be so. */
    private static final Set<String> OF_CONTENT = Set.of("for", "on", "in", "by", "with", "to", "of", "at");

    private static final Set<String> NOBODY = Set.of("neither", "none", "nobody");
    private static final Set<String> FUTURE_MODALS = Set.of("will", "'ll", "’ll", "shall", "would", "wo", "'d", "’d");
    private static final Set<String> POSSIBLE_MODALS = Set.of("may", "might", "could", "can", "ca");
    private static final Set<String> DEMAND_MODALS = Set.of("should", "must", "ought");

    private final Syntax syntax;
    private final Tree tree;
    private final WordClasses words;

    private boolean negated;
    private boolean weak;
    private boolean denied;
    private boolean future;
    private boolean possible;
    private boolean demanded;
    private boolean conditional;
    private boolean purpose;
    private int embedder = -1;
    private int speakerVerb = -1;

    private Standings(Syntax syntax) {
        this.syntax = syntax;
        this.tree = syntax.tree();
        this.words = syntax.words();
    }

    /** The standing of one predicate of a sentence. */
    public static Standing of(Syntax syntax, int predicate) {
        Standings reader = new Standings(syntax);
        reader.climb(predicate);
        return new Standing(
                reader.negated,
                reader.weak,
                reader.denied,
                reader.future,
                reader.possible,
                reader.demanded,
                reader.conditional,
                reader.purpose,
                reader.embedder,
                reader.speakerVerb);
    }

    private void climb(int predicate) {
        boolean factive = false;
        beside(predicate, -1);
        if (tree.token(predicate).isRelation("root") && syntax.isInfinitive(predicate)) {
            future = true;
        }
        for (int at = predicate; tree.head(at) >= 0; at = tree.head(at)) {
            Token token = tree.token(at);
            int head = tree.head(at);
            if (token.isRelation("conj")) {
                alongside(at, head);
                continue;
            }
            boolean clause = token.isRelation("advcl") || token.isRelation("acl") || token.isRelation("parataxis");
            if (clause) {
                markers(at);
            } else if (token.isRelation("ccomp") || token.isRelation("xcomp")) {
                whether(at);
            }
            boolean relative = token.relation().equals("acl:relcl") || isAside(at);
            if (!factive) {
                under(at, head);
            } else {
                speech(at, head);
            }
            factive |= relative || isTakenForGranted(at) || isCondition(at) || isQuestion(at);
            if (!factive
                    && (clause
                            || token.isRelation("ccomp")
                            || token.isRelation("xcomp")
                            || token.isRelation("csubj"))) {
                besideGovernor(head, at);
            } else if (!factive && isLight(at, head)) {
                beside(head, at);
            }
        }
        asides(predicate);
    }

    /** "backed the text, drafted by France": a participle behind a comma tells what has been done. */
    private boolean isAside(int at) {
        Token token = tree.token(at);
        return token.relation().equals("acl")
                && token.tag().equals("VBN")
                && at > 0
                && tree.token(at - 1).text().equals(",");
    }

    private boolean isLight(int at, int head) {
        Token token = tree.token(at);
        boolean argument = token.isRelation("obj") || token.isRelation("nsubj") || token.isRelation("obl");
        return argument
                && words.is("light-verb", tree.token(head).lemma())
                && tree.token(at).isNoun();
    }

    /** After, because, as, while, since: what such a clause or phrase tells is taken for granted. */
    private boolean isTakenForGranted(int at) {
        Token token = tree.token(at);
        boolean noun = token.isRelation("obl") || token.isRelation("nmod");
        if (!token.isRelation("advcl") && !noun) {
            return false;
        }
        int mark = tree.child(at, "mark");
        if (mark < 0) {
            mark = tree.child(at, "case");
        }
        if (noun) {
            return mark >= 0
                    && words.is("factive-mark", syntax.lower(mark))
                    && !(token.isRelation("nmod") && OF_CONTENT.contains(syntax.lower(mark)));
        }
        return !syntax.isInfinitive(at)
                && !(mark >= 0 && CONDITIONS.contains(syntax.lower(mark)))
                && (mark < 0 || words.is("factive-mark", syntax.lower(mark)));
    }

    /** "will not talk until prisoners are freed": what a condition names is not what the main clause denies or announces. */
    private boolean isCondition(int at) {
        int mark = tree.child(at, "mark");
        return tree.token(at).isRelation("advcl")
                && mark >= 0
                && CONDITIONS.contains(syntax.lower(mark))
                && !syntax.isInfinitive(at);
    }

    /** "refused to say whether Chad attacked": the question is left open, and no refusal of the attack. */
    private boolean isQuestion(int at) {
        int mark = tree.child(at, "mark");
        return tree.token(at).isRelation("ccomp")
                && mark >= 0
                && (syntax.lower(mark).equals("whether") || syntax.lower(mark).equals("if"));
    }

    /** Reads what stands beside a word that governs a clause, where denying the one is not always denying the other. */
    private void besideGovernor(int head, int clause) {
        boolean before = negated;
        beside(head, clause);
        if (negated == before) {
            return;
        }
        String lemma = tree.token(head).lemma();
        boolean finite = tree.token(clause).isRelation("ccomp") && tree.child(clause, "nsubj") >= 0;
        if (words.is("doubting-clause", lemma) || words.is("denying", lemma)) {
            // "no one doubts that"
            negated = before;
            possible = false;
            denied = false;
        } else if (finite && KNOWING.contains(lemma)) {
            negated = before;
        } else if (lemma.equals("expect") && (finite || tree.child(head, "obj") >= 0)) {
            negated = before;
            demanded = false;
            possible = true;
        }
    }

    // ---- beside the predicate ----

    /** Reads what stands beside a predicate, but for the child {@code from} that has been read already. */
    private void beside(int predicate, int from) {
        for (int child : tree.children(predicate)) {
            Token token = tree.token(child);
            String word = syntax.lower(child);
            if (token.isRelation("advmod") || token.isRelation("neg") || token.isRelation("cc:preconj")) {
                adverb(predicate, child, word);
            } else if (token.isRelation("det") && (word.equals("no") || word.equals("neither"))) {
                negated = !negated;
                weak |= words.is("intending-clause", tree.token(predicate).lemma());
            } else if (token.isRelation("aux")) {
                modal(word, predicate);
            } else if (token.isRelation("obj") && child > predicate && child != from && syntax.hasNo(child)
                    || token.isRelation("nsubj")
                            && child != from
                            && isNobody(child)
                            && !hasException(predicate, child)) {
                negated = !negated;
            }
        }
        if (question(predicate)) {
            conditional = true;
        }
    }

    /** "no country but Chad attacked" read with two subjects: Chad did. */
    private boolean hasException(int predicate, int nobody) {
        for (int child : tree.children(predicate)) {
            int before = tree.first(child) - 1;
            if (child > nobody
                    && tree.token(child).isRelation("nsubj")
                    && before > 0
                    && syntax.lower(before).equals("but")) {
                return true;
            }
        }
        return false;
    }

    /** "no troops of theirs", "neither side", "neither Chad nor Niger", "none of them". */
    private boolean isNobody(int subject) {
        if (NOBODY.contains(syntax.lower(subject))) {
            return true;
        }
        for (int child : tree.children(subject)) {
            Token token = tree.token(child);
            String word = syntax.lower(child);
            if (token.isRelation("det") && (word.equals("no") || word.equals("neither"))
                    || token.isRelation("cc") && word.equals("neither")) {
                return true;
            }
        }
        return false;
    }

    private void adverb(int predicate, int child, String word) {
        if (syntax.isOfSubject(child)) {
            return;
        }
        if (NEGATIONS.contains(word)) {
            negated = !negated;
            weak |= isPerfect(predicate) || tree.token(predicate).tag().equals("VBG");
        } else if (word.equals("longer") && isNoLonger(child)) {
            negated = !negated;
        } else if (word.equals("yet") && negated) {
            weak = true;
        } else if (words.is("possibly", word)) {
            possible = true;
        }
    }

    private boolean isNoLonger(int child) {
        for (int below : tree.children(child)) {
            if (syntax.lower(below).equals("no")) {
                return true;
            }
        }
        return child > 0 && syntax.lower(child - 1).equals("no");
    }

    private boolean isPerfect(int predicate) {
        for (int child : tree.children(predicate)) {
            if (tree.token(child).isRelation("aux") && tree.token(child).lemma().equals("have")) {
                return true;
            }
        }
        return false;
    }

    private void modal(String word, int predicate) {
        if (FUTURE_MODALS.contains(word)) {
            future = true;
        } else if (POSSIBLE_MODALS.contains(word)) {
            possible = true;
        } else if (DEMAND_MODALS.contains(word)) {
            demanded = true;
        }
    }

    private boolean question(int predicate) {
        if (!tree.token(predicate).isRelation("root")) {
            return false;
        }
        return tree.size() > 0 && syntax.lower(tree.size() - 1).equals("?");
    }

    /** "did not bomb or shell": a later conjunct without auxiliaries of its own stands as the first does. */
    private void alongside(int conjunct, int head) {
        String tag = tree.token(conjunct).tag();
        int coordinator = tree.child(conjunct, "cc");
        if (coordinator >= 0 && syntax.lower(coordinator).equals("nor")) {
            negated = true;
            return;
        }
        boolean finite = tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
        boolean own = finite || tree.child(conjunct, "nsubj") >= 0 || tree.child(conjunct, "aux") >= 0;
        if (own && (!tree.token(conjunct).isNoun() || tree.child(conjunct, "cop") >= 0)) {
            return;
        }
        boolean before = negated;
        beside(head, conjunct);
        if (negated != before && !hasAlternative(conjunct)) {
            negated = before;
        }
    }

    private boolean hasAlternative(int conjunct) {
        int coordinator = tree.child(conjunct, "cc");
        return coordinator >= 0
                        && (syntax.lower(coordinator).equals("or")
                                || syntax.lower(coordinator).equals("nor"))
                || tree.token(conjunct).isNoun()
                || isAlike(conjunct);
    }

    /** "was not free and fair": of adjectives that are joined, not set against each other, one "not" is of all. */
    private boolean isAlike(int conjunct) {
        int head = tree.head(conjunct);
        if (!tree.token(conjunct).isAdjective() || !tree.token(head).isAdjective()) {
            return false;
        }
        for (int i = head + 1; i < conjunct; i++) {
            if (tree.token(i).isRelation("cc") && !syntax.lower(i).equals("and")) {
                return false;
            }
        }
        return true;
    }

    /** "to decide whether to send troops" leaves the sending open. */
    private void whether(int clause) {
        for (int child : tree.children(clause)) {
            boolean open = syntax.lower(child).equals("whether")
                    || syntax.lower(child).equals("if") && tree.token(clause).isRelation("ccomp");
            if (tree.token(child).isRelation("mark") && open) {
                conditional = true;
            }
        }
    }

    private void markers(int clause) {
        for (int child : tree.children(clause)) {
            if ((tree.token(child).isRelation("mark") || tree.token(child).isRelation("advmod"))
                    && CONDITIONS.contains(syntax.lower(child))) {
                conditional = true;
            }
        }
        int mark = tree.child(clause, "mark");
        if (mark >= 0
                && (syntax.lower(mark).equals("without") || syntax.lower(mark).equals("instead"))) {
            negated = true;
        }
        if (mark >= 0 && syntax.lower(mark).equals("against")) {
            demanded = true;
            negated = true;
        }
    }

    // ---- under a governing word ----

    private void under(int at, int head) {
        Token token = tree.token(at);
        String lemma = governing(head);
        if (token.isRelation("nsubj") && !token.relation().equals("nsubj:pass") || token.isRelation("nmod:poss")) {
            denySubject(head, lemma);
            return;
        }
        boolean clausal = token.isRelation("ccomp")
                || token.isRelation("xcomp")
                || token.isRelation("advcl")
                || token.isRelation("acl")
                || token.isRelation("dep");
        boolean nominal = token.isRelation("obj")
                || token.isRelation("obl")
                || token.isRelation("nmod")
                || token.relation().equals("nsubj:pass");
        if (!clausal && !nominal) {
            return;
        }
        boolean infinitive = syntax.isInfinitive(at);
        boolean finite = tree.child(at, "aux") >= 0 || tree.child(at, "nsubj") >= 0;
        boolean adverbial = token.isRelation("advcl")
                && !infinitive
                && (finite || !tree.token(at).tag().equals("VBG"));
        if (!adverbial) {
            effect(at, head, lemma, clausal, infinitive);
        }
        speech(at, head);
    }

    /** A governing word's lemma, with its particle where that turns it round: "call-off". */
    private String governing(int head) {
        String lemma = tree.token(head).lemma().toLowerCase(Locale.ROOT);
        int particle = tree.child(head, "compound:prt");
        String phrasal = particle < 0 ? lemma : lemma + "-" + syntax.lower(particle);
        return words.is("negating-object", phrasal) ? phrasal : lemma;
    }

    private void effect(int at, int head, String lemma, boolean clausal, boolean infinitive) {
        String kind = clausal ? "clause" : "object";
        boolean perfect = infinitive && isPerfect(at);
        if (isYetTo(at, head, lemma)) {
            negated = !negated;
            weak = true;
        } else if (perfect && syntax.isPassive(head)) {
            possible |= !FINDING.contains(lemma);
        } else if (words.is("negating-" + kind, lemma) && (clausal || isObject(at))) {
            negated = !negated;
            weak |= words.is("weakly-negating", lemma);
        } else if (words.is("denying", lemma)) {
            denied = true;
            speakerVerb = head;
        } else if (clausal && !infinitive && words.is("informing-finite", lemma)) {
            speakerVerb = head;
        } else if (infinitive && lemma.equals("expect") && syntax.isPassive(head)) {
            future = true;
            embed(head);
        } else if (words.is("demanding-" + kind, lemma) && (infinitive || clausal || reaches(at))) {
            demanded = true;
            embed(head);
        } else if (words.is("intending-" + kind, lemma)
                && (!clausal
                        || infinitive
                        || tree.token(at).tag().equals("VBG")
                        || words.is("intending-finite", lemma))) {
            future = true;
            embed(head);
        } else if (words.is("doubting-" + kind, lemma)) {
            possible = true;
            embed(head);
        } else if (infinitive
                && (tree.token(at).isRelation("advcl") || tree.token(at).isRelation("acl"))
                && !words.is("implicative", lemma)) {
            purpose = true;
            future = true;
            embed(head);
        } else if (infinitive
                && tree.token(at).isRelation("xcomp")
                && !words.is("implicative", lemma)
                && tree.token(head).isVerb()) {
            future = true;
            embed(head);
        }
    }

    /** What a governing word bears on, and not what stands beside it: "talks ended with an attack", "because of an attack". */
    private boolean isObject(int at) {
        String preposition = syntax.preposition(at);
        boolean into =
                preposition.equals("in") && tree.token(tree.head(at)).lemma().equals("end");
        return !tree.token(at).isRelation("obl") || !BESIDE.contains(preposition) && !into;
    }

    /** "has yet to condemn": not so far. */
    private boolean isYetTo(int at, int head, String lemma) {
        if (!lemma.equals("have") || !tree.token(at).isRelation("xcomp")) {
            return false;
        }
        for (int i = head + 1; i < at; i++) {
            if (syntax.lower(i).equals("yet")) {
                return true;
            }
        }
        return false;
    }

    private void denySubject(int head, String lemma) {
        if (words.is("unrealising", lemma)) {
            possible = true;
        }
    }

    private boolean reaches(int at) {
        String preposition = syntax.preposition(at);
        return preposition.isEmpty()
                || preposition.equals("for")
                || preposition.equals("to")
                || preposition.equals("of")
                || preposition.equals("on");
    }

    private void embed(int head) {
        if (embedder < 0) {
            embedder = head;
        }
    }

    private void speech(int at, int head) {
        Token token = tree.token(at);
        String lemma = tree.token(head).lemma();
        boolean content = token.isRelation("ccomp")
                || token.isRelation("parataxis")
                || token.isRelation("advcl") && syntax.hasThat(at)
                || token.isRelation("acl") && syntax.hasThat(at)
                || token.isRelation("xcomp");
        if (content && words.is("speech", lemma)) {
            speakerVerb = head;
        }
    }

    /** "…, the army said" and "according to the army" hang on the clause that they attribute. */
    private void asides(int predicate) {
        for (int at = predicate; at >= 0; at = tree.head(at)) {
            for (int child : tree.children(at)) {
                Token token = tree.token(child);
                if (token.isRelation("parataxis") && words.is("speech", token.lemma())) {
                    speakerVerb = child;
                } else if ((token.isRelation("obl") || token.isRelation("advcl")) && isAccordingTo(child)) {
                    speakerVerb = child;
                }
            }
        }
    }

    private boolean isAccordingTo(int complement) {
        for (int child : tree.children(complement)) {
            if (syntax.lower(child).equals("according")) {
                return true;
            }
        }
        return false;
    }
}
