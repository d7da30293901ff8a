package org.dragoman.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Measure;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.FrameMatcher;
import org.dragoman.grammar.Syntax;
import org.dragoman.lexicon.Frame;
import org.dragoman.lexicon.FrameLexicon;
import org.dragoman.lexicon.PartOfSpeech;
import org.dragoman.lexicon.Role;
import org.dragoman.lexicon.Trigger;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Finds the measures that a phrase names: at its head ("sanctions on Syria"), below words that let through ("a call for
 * sanctions"), or in a clause ("that Assad step down").
 */
final class MeasureFinder {
    private static final int DEPTH = 5;
    private static final List<String> WHERE = List.of("in", "across", "inside", "near", "over");

    /** The code of groups that no measure can bear on. */
    private static final String NOBODY = "UNK";

    private static final int LONGEST_LABEL = 120;
    private static final BiConsumer<Trigger, Supplier<String>> UNHEARD = (trigger, reason) -> {};
    /** What one party does to another, so that the name before it may be that of the doer. */
    private static final Set<String> IMPOSED = Set.of(
            "sanctions",
            "military-intervention",
            "tariffs",
            "trade-restrictions",
            "blockade",
            "peacekeeping",
            "observers",
            "inspections",
            "mediation",
            "humanitarian-aid",
            "economic-aid",
            "military-aid");

    /** What one does to, with or for another. */
    private static final Set<String> OUTWARD = Set.of(
            "border-closure",
            "diplomatic-relations",
            "recognition",
            "expulsion",
            "trade-agreement",
            "treaty",
            "blockade");

    /** What a party joins: the body before the noun is where it goes in, not who does. */
    private static final Set<String> JOINED = Set.of("membership");

    private static final Set<String> PUTTING_OFF = Set.of("put", "call", "hold");

    private static final Set<String> WHEN = Set.of("before", "after", "during", "since");

    private static final Set<String> BELOW =
            Set.of("nmod", "acl", "amod", "compound", "ccomp", "xcomp", "obl", "obj", "advcl", "dep", "appos");

    private final FrameMatcher measures;
    private final FrameMatcher stances;
    private final UnaryOperator<Actor> principals;
    private final Map<String, String> parents;
    private final Map<String, Set<String>> takenUp = new HashMap<>();

    MeasureFinder(FrameLexicon measures, FrameLexicon stances, UnaryOperator<Actor> principals) {
        this.measures = new FrameMatcher(measures);
        this.stances = new FrameMatcher(stances);
        this.principals = principals;
        this.parents = measures.headers("measure", "parent");
        for (Frame frame : measures.frames()) {
            for (String noun : frame.header("again").split(",\\s*")) {
                takenUp.computeIfAbsent(noun, each -> new HashSet<>()).add(frame.header("measure"));
            }
        }
    }

    /** The wider kind of a kind of measure, null if it has none. */
    @Nullable
    String parent(String kind) {
        return parents.get(kind);
    }

    /** The kinds of measure that "the" with this noun takes up once they were told; empty for other nouns. */
    Set<String> takenUpBy(String noun) {
        return noun.isEmpty() ? Set.of() : takenUp.getOrDefault(noun, Set.of());
    }

    /** The measures that a sentence names, in the order of its words. */
    List<FoundMeasure> all(CodedSentence sentence, List<FrameMatch> matches) {
        return matches.stream()
                .filter(match ->
                        !match.trigger().has("stop") && !match.trigger().has("quiet"))
                .filter(match -> match.trigger().partOfSpeech() == PartOfSpeech.NOUN
                        || match.trigger().has("do")
                        || match.trigger().has("undo"))
                .flatMap(match -> found(sentence, match, match.trigger().has("undo")).stream())
                .toList();
    }

    /** The matcher of measures, for positions that are taken by doing. */
    FrameMatcher matcher() {
        return measures;
    }

    /** The measures that the phrase headed by {@code head} names, each kind and target once. */
    List<FoundMeasure> find(CodedSentence sentence, int head) {
        Map<String, FoundMeasure> found = new LinkedHashMap<>();
        for (FoundMeasure measure : search(sentence, head, DEPTH)) {
            found.putIfAbsent(measure.measure().kind() + '/' + measure.measure().target(), measure);
        }
        return List.copyOf(found.values());
    }

    /** "not to recognise Taiwan", "it will send no troops": a clause that is negated is of not doing it. */
    private List<FoundMeasure> search(CodedSentence sentence, int head, int depth) {
        List<FoundMeasure> found = affirmed(sentence, head, depth);
        return isNegated(sentence.syntax(), head)
                ? found.stream().map(FoundMeasure::turned).toList()
                : found;
    }

    /** What the text headed by {@code head} would do: "a resolution that would impose an embargo"; null if it is not told. */
    @Nullable
    FoundMeasure content(CodedSentence sentence, int head) {
        Tree tree = sentence.sentence().tree();
        for (int child : tree.children(head)) {
            if (child > head && tree.token(child).isRelation("acl")) {
                List<FoundMeasure> found = search(sentence, child, DEPTH);
                if (!found.isEmpty()) {
                    return found.get(0);
                }
            }
        }
        return null;
    }

    private static boolean isNegated(Syntax syntax, int head) {
        if (!syntax.tree().token(head).isVerb()) {
            return false;
        }
        for (int child : syntax.tree().children(head)) {
            boolean not = syntax.tree().token(child).isRelation("advmod") && child < head;
            if (not
                    && (syntax.lower(child).equals("not")
                            || syntax.lower(child).equals("never")
                            || syntax.lower(child).equals("n't"))) {
                return true;
            }
        }
        for (int object : syntax.objects(head)) {
            if (syntax.hasNo(object)) {
                return true;
            }
        }
        return false;
    }

    private List<FoundMeasure> affirmed(CodedSentence sentence, int head, int depth) {
        int means = means(sentence.syntax(), head);
        if (means >= 0 && depth > 0) {
            List<FoundMeasure> found = search(sentence, means, depth - 1);
            if (!found.isEmpty()) {
                return found;
            }
        }
        FrameMatch match = measures.matchAt(sentence.syntax(), head, sentence::isActor, UNHEARD);
        if (match != null) {
            return match.trigger().has("stop")
                    ? List.of()
                    : found(sentence, match, match.trigger().has("undo"));
        }
        if (depth == 0) {
            return List.of();
        }
        List<FoundMeasure> found = below(sentence, head, depth - 1);
        return found.isEmpty() ? doneBy(sentence, head, depth - 1) : found;
    }

    /**
     * "objection to Finland joining the alliance": what an actor does is meant, not the actor; "sanctions must stay in
     * place": a clause that is no measure itself is about the one that is its subject.
     */
    private List<FoundMeasure> doneBy(CodedSentence sentence, int head, int depth) {
        Tree tree = sentence.sentence().tree();
        Token token = tree.token(head);
        if (token.isNoun() && tree.child(head, "cop") < 0) {
            for (int child : tree.children(head)) {
                Token clause = tree.token(child);
                FrameMatch quality = clause.isRelation("amod")
                        ? measures.matchAt(sentence.syntax(), child, sentence::isActor, UNHEARD)
                        : null;
                if (quality != null && quality.trigger().partOfSpeech() == PartOfSpeech.ADJECTIVE) {
                    return found(sentence, quality, false);
                }
                boolean gerund = clause.tag().equals("VBG") && clause.relation().equals("acl") && child > head;
                if (gerund && sentence.isActor(head)) {
                    return search(sentence, child, depth);
                }
            }
            return List.of();
        }
        if (!sentence.syntax().isPredicate(head)) {
            return List.of();
        }
        List<FoundMeasure> found = new ArrayList<>();
        for (int subject : sentence.syntax().surfaceSubjects(head)) {
            if (subject < head && tree.token(subject).isNoun()) {
                found.addAll(search(sentence, subject, Math.min(depth, 2)));
            }
        }
        boolean turns =
                undoes(sentence.syntax(), head) || sentence.syntax().words().is("measure-failing", token.lemma());
        return turns ? found.stream().map(FoundMeasure::turned).toList() : found;
    }

    /** "talks to end the fighting": the measure is what does it, not the end; -1 if the clause is of another kind. */
    private static int means(Syntax syntax, int head) {
        int subject = syntax.tree().child(head, "nsubj");
        boolean ends = syntax.tree().token(head).isVerb()
                && syntax.words().is("remedy", syntax.tree().token(head).lemma());
        return ends && subject >= 0 ? subject : -1;
    }

    /** Looks through a word that is no measure itself; a stance on the way ("opposition to …") may turn what it holds. */
    private List<FoundMeasure> below(CodedSentence sentence, int head, int depth) {
        Syntax syntax = sentence.syntax();
        Tree tree = syntax.tree();
        FrameMatch stance = stances.matchAt(syntax, head, token -> true, UNHEARD);
        boolean isStance = stance != null
                && stance.heads(Role.MEASURE).length > 0
                && !stance.slot(Role.SOURCE).equals("sayer");
        List<FoundMeasure> found = new ArrayList<>();
        boolean open = isOpen(syntax, head);
        boolean turns = undoes(syntax, head)
                || (stance != null && stance.frame().header("stance").equals("oppose"));
        for (int child : stance != null && isStance ? stance.heads(Role.MEASURE) : tree.children(head)) {
            if (!isStance && !isBelow(syntax, head, child, open)) {
                continue;
            }
            // "suspend the declaration and open talks": what is joined to the undoing is not undone
            boolean beside =
                    tree.token(child).isRelation("conj") && tree.token(child).isVerb();
            for (FoundMeasure each : search(sentence, child, depth)) {
                found.add(turns && !beside ? each.turned() : each);
            }
        }
        return found;
    }

    /** The words that a word which is no measure itself lets through to, and of a clause its subject. */
    List<Integer> through(Syntax syntax, int head) {
        List<Integer> through = new ArrayList<>();
        boolean open = isOpen(syntax, head);
        for (int child : syntax.tree().children(head)) {
            Token token = syntax.tree().token(child);
            boolean subject = token.isRelation("nsubj")
                    && token.isNoun()
                    && syntax.tree().token(head).isVerb();
            boolean carried = open && (isBelow(syntax, head, child, true) || token.isRelation("obj"));
            if (subject || carried) {
                through.add(child);
            }
        }
        return through;
    }

    /** Whether a word lets through to what it governs: "plan", "impose", "further". */
    private static boolean isOpen(Syntax syntax, int head) {
        Token token = syntax.tree().token(head);
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        return token.isNoun()
                ? syntax.words().is("transparent-noun", lemma)
                        || syntax.words().is("quantity-noun", lemma)
                        || syntax.words().is("currency", lemma)
                : syntax.words().is("light-verb", lemma)
                        || undoes(syntax, head)
                        || syntax.words().is("implicative", lemma)
                        || syntax.words().is("transparent-verb", lemma);
    }

    /** Whether a word undoes what it governs: "lift", "end", "put off". */
    static boolean undoes(Syntax syntax, int head) {
        Tree tree = syntax.tree();
        return syntax.words().is("measure-undo", tree.token(head).lemma().toLowerCase(Locale.ROOT))
                || isPutOff(tree, head);
    }

    /** "put off the trial", "call off the vote". */
    private static boolean isPutOff(Tree tree, int head) {
        int particle = tree.child(head, "compound:prt");
        return particle >= 0
                && tree.token(particle).text().equals("off")
                && PUTTING_OFF.contains(tree.token(head).lemma());
    }

    private static boolean isBelow(Syntax syntax, int head, int child, boolean open) {
        Tree tree = syntax.tree();
        Token token = tree.token(child);
        String relation = token.relation();
        if (relation.equals("acl:relcl") && !syntax.isInfinitive(child) || relation.equals("nmod:poss")) {
            return false;
        }
        if (!open && !token.isRelation("conj") && !token.isRelation("xcomp") && !token.isRelation("compound")) {
            return false;
        }
        if (isBeside(syntax, child)) {
            return false;
        }
        if (open && relation.equals("nsubj:pass") && tree.token(head).isVerb()) {
            return true;
        }
        int colon = relation.indexOf(':');
        if (token.isRelation("compound")
                        && syntax.words().is("person-noun", tree.token(head).lemma())
                || token.isRelation("advcl") && isPurpose(syntax, head, child)) {
            return false;
        }
        boolean conjunct = token.isRelation("conj") && tree.token(head).isVerb() == token.isVerb();
        return conjunct || BELOW.contains(colon < 0 ? relation : relation.substring(0, colon));
    }

    /** "hoped to achieve much before his departure", "to say whether Chad attacked": not what is meant. */
    private static boolean isBeside(Syntax syntax, int child) {
        int preposition = syntax.tree().child(child, "case");
        int mark = syntax.tree().child(child, "mark");
        boolean question = mark >= 0 && syntax.lower(mark).equals("whether") && !syntax.isInfinitive(child);
        return question
                || preposition >= 0 && WHEN.contains(syntax.lower(preposition))
                || mark >= 0 && WHEN.contains(syntax.lower(mark));
    }

    /** "suspend the declaration so that talks could begin": what undoing one thing is to bring about is not undone. */
    private static boolean isPurpose(Syntax syntax, int head, int clause) {
        int mark = syntax.tree().child(clause, "mark");
        return undoes(syntax, head) && (mark >= 0 || syntax.isInfinitive(clause));
    }

    /** What a match of the measure lexicon names: one measure for each party that it bears on, at least one. */
    List<FoundMeasure> found(CodedSentence sentence, FrameMatch match, boolean undone) {
        Frame frame = match.frame();
        String label = label(sentence, match.predicate());
        List<FoundMeasure> found = new ArrayList<>();
        for (String target : targets(sentence, match)) {
            found.add(found(sentence, match, new Measure(frame.header("measure"), target, label), undone));
        }
        return found.isEmpty() && !isOfLeaders(match)
                ? List.of(found(sentence, match, new Measure(frame.header("measure"), null, label), undone))
                : found;
    }

    private FoundMeasure found(CodedSentence sentence, FrameMatch match, Measure measure, boolean undone) {
        return new FoundMeasure(
                measure,
                match.predicate(),
                sentence.sentence().index(),
                undone,
                measure.target() != null,
                isImposed(match.frame()) ? author(sentence, match) : null,
                match.frame().id());
    }

    /** Whose measure the phrase says it is: "U.S. sanctions", "Russia's embargo"; null if it does not say. */
    private @Nullable String author(CodedSentence sentence, FrameMatch match) {
        Tree tree = sentence.sentence().tree();
        for (int child : tree.children(match.predicate())) {
            Token token = tree.token(child);
            boolean before = child < match.predicate()
                    && (token.isRelation("amod")
                            || token.isRelation("compound")
                            || token.relation().equals("nmod:poss"));
            Mention mention = before ? sentence.mention(child) : null;
            if (mention != null && isAuthor(sentence, child, mention)) {
                return code(mention.actor());
            }
        }
        return null;
    }

    /** The parties of one slot that are coordinated or told by one word; of a slot that gathers many words the first. */
    private List<String> targets(CodedSentence sentence, FrameMatch match) {
        String slot = match.slot(Role.TARGET);
        boolean gathers = slot.equals("objof") || slot.equals("inside") || slot.equals("behind-it");
        Set<String> targets = new LinkedHashSet<>();
        for (int head : match.heads(Role.TARGET)) {
            Mention mention = sentence.mention(head);
            boolean person =
                    !isOfLeaders(match) || mention != null && mention.actor().isOfficial();
            if (mention == null
                    || isOwn(sentence, match, mention)
                    || !person
                    || isNoTarget(sentence, match, slot, head, mention)) {
                continue;
            }
            for (Actor actor : mention.actors()) {
                String code = code(actor);
                if (code != null && !(gathers && !targets.isEmpty())) {
                    targets.add(code);
                }
            }
        }
        return targets.isEmpty() ? where(sentence, match) : List.copyOf(targets);
    }

    /** "struck Kurdish positions in Syria": whom it is done to is no party, so that the place tells. */
    private List<String> where(CodedSentence sentence, FrameMatch match) {
        if (match.heads(Role.TARGET).length == 0 || match.trigger().partOfSpeech() != PartOfSpeech.VERB) {
            return List.of();
        }
        Syntax syntax = sentence.syntax();
        List<Integer> heads = new ArrayList<>(List.of(match.predicate()));
        for (int object : syntax.objects(match.predicate())) {
            heads.add(object);
        }
        for (int head : heads) {
            for (String preposition : WHERE) {
                for (int place : syntax.prepositional(head, preposition)) {
                    Mention mention = sentence.mention(place);
                    if (mention != null && mention.actor().country() != null) {
                        return List.of(mention.actor().country());
                    }
                }
            }
        }
        return List.of();
    }

    /**
     * "closed its border with Serbia", "offered to host talks between the two sides": the doer's own name, or a pronoun for
     * the doers, where the measure is about another party.
     */
    private boolean isOwn(CodedSentence sentence, FrameMatch match, Mention mention) {
        String kind = match.frame().header("measure");
        boolean followed = Aims.isTalk(kind) && mention.form() == Mention.Form.ANAPHOR;
        if (!followed && !OUTWARD.contains(kind)) {
            return Aims.COUNCIL.equals(code(mention.actor()));
        }
        Set<String> doers = new HashSet<>();
        int clause = match.predicate();
        for (int at = clause; at >= 0; at = sentence.sentence().tree().head(at)) {
            for (int head :
                    sentence.syntax().isPredicate(at) ? sentence.syntax().surfaceSubjects(at) : new int[0]) {
                Mention doer = sentence.mention(head);
                if (doer != null) {
                    doer.actors().forEach(actor -> doers.add(code(actor)));
                }
            }
            if (!doers.isEmpty()) {
                break;
            }
        }
        return doers.contains(code(mention.actor()));
    }

    /** Whether a party beside the measure is its author, or the body that is joined, and not whom it bears on. */
    private static boolean isNoTarget(
            CodedSentence sentence, FrameMatch match, String slot, int head, Mention mention) {
        if (JOINED.contains(match.frame().header("measure"))) {
            return mention.actor().kind() == Actor.Kind.ORGANISATION;
        }
        Token token = sentence.sentence().tree().token(head);
        boolean modifier = (token.isRelation("amod")
                        || token.isRelation("compound")
                        || token.relation().equals("nmod:poss"))
                && (token.head() == match.predicate() || isNamed(match, token.head()));
        boolean before = slot.equals("adj") || slot.equals("compound") || slot.equals("objof") && modifier;
        return before && isImposed(match.frame()) && isAuthor(sentence, head, mention);
    }

    /** "Assad must go", "offered to meet Kim": only of those in office. */
    private static boolean isOfLeaders(FrameMatch match) {
        return match.trigger().has("bare") || match.trigger().has("leader");
    }

    /** Whether the trigger needs this word: the "sanctions" of "imposed sanctions". */
    private static boolean isNamed(FrameMatch match, int word) {
        for (int each : match.consumed()) {
            if (each == word) {
                return true;
            }
        }
        return false;
    }

    private static boolean isImposed(Frame frame) {
        return IMPOSED.contains(frame.header("measure")) || IMPOSED.contains(frame.header("parent"));
    }

    /** "EU sanctions", "American air strikes" name who imposes them; "the Iraq sanctions" whom they hit. */
    private static boolean isAuthor(CodedSentence sentence, int head, Mention mention) {
        Token token = sentence.sentence().tree().token(head);
        return mention.actor().kind() != Actor.Kind.COUNTRY
                || token.isAdjective()
                || "USA".equals(mention.actor().code());
    }

    /** The codes of the states and organisations that these words name. */
    List<String> states(CodedSentence sentence, int[] heads) {
        List<String> codes = new ArrayList<>();
        for (int head : heads) {
            Mention mention = sentence.mention(head);
            for (Actor actor : mention == null ? List.<Actor>of() : mention.actors()) {
                String code = code(actor);
                if (code != null) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    /** The code of the state or organisation behind an actor, null for an unknown one. */
    @Nullable
    String code(Actor actor) {
        if (actor.country() != null) {
            return actor.country();
        }
        Actor principal = principals.apply(actor);
        boolean party = principal.kind() == Actor.Kind.COUNTRY || principal.kind() == Actor.Kind.ORGANISATION;
        return party && !NOBODY.equals(principal.code()) ? principal.code() : null;
    }

    /** The words of the measure without articles in front and relative clauses behind. */
    static String label(CodedSentence sentence, int head) {
        Tree tree = sentence.sentence().tree();
        int to = head;
        for (int i = head; i <= tree.last(head); i++) {
            if (tree.token(i).relation().equals("acl:relcl")) {
                to = Math.max(head, tree.first(i) - 1);
                break;
            }
            to = i;
        }
        while (to > head && tree.token(to).isRelation("punct")) {
            to--;
        }
        int from = tree.first(head);
        while (from < head && isNoPart(tree.token(from))) {
            from++;
        }
        String text = sentence.report()
                .parsed()
                .text()
                .substring(tree.token(from).begin(), tree.token(to).end());
        String flat = text.replaceAll("\\s+", " ");
        return flat.length() <= LONGEST_LABEL
                ? flat
                : flat.substring(0, LONGEST_LABEL - 1).strip() + "…";
    }

    private static boolean isNoPart(Token token) {
        return token.isRelation("punct")
                || token.isRelation("case")
                || token.isRelation("mark")
                || token.isRelation("det");
    }
}
