package org.dragoman.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.lexicon.PartOfSpeech;
import org.dragoman.lexicon.Trigger;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/** Reads the grammatical slots that frames name, around one predicate. */
final class Slots {
    /** How many words behind a noun still count as inside its phrase. */
    /** What one does something with that is no party. */
    private static final Set<String> MANNER = Set.of(
            "aim",
            "view",
            "hope",
            "goal",
            "purpose",
            "intention",
            "help",
            "mediation",
            "support",
            "success",
            "objective",
            "eye",
            "result",
            "intent");

    private static final int INSIDE = 12;
    /** Before those whom a purpose serves: "to fight hunger in Somalia". */
    private static final List<String> WHOM = List.of("in", "for", "of", "to", "across");
    /** How many words back a list that begins with "with" may begin. */
    private static final int LIST = 16;

    private final Syntax syntax;
    private final Tree tree;
    private final int predicate;
    private final boolean verb;
    private final boolean noun;
    private final int[] consumed;
    /** Slots that were read before: the triggers of a word ask for the same few again and again. */
    private final List<Known> known = new ArrayList<>(4);

    /** What stands in a slot. */
    private record Known(String slot, int[] heads) {}

    Slots(Syntax syntax, int predicate, Trigger trigger, int[] consumed) {
        this(
                syntax,
                predicate,
                trigger.partOfSpeech() == PartOfSpeech.VERB,
                trigger.partOfSpeech() == PartOfSpeech.NOUN,
                consumed);
    }

    private Slots(Syntax syntax, int predicate, boolean verb, boolean noun, int[] consumed) {
        this.syntax = syntax;
        this.tree = syntax.tree();
        this.predicate = predicate;
        this.verb = verb;
        this.noun = noun;
        this.consumed = consumed;
    }

    /** The heads that stand in a slot, coordinated ones listed one by one. */
    int[] heads(String slot) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).slot().equals(slot)) {
                return known.get(i).heads();
            }
        }
        int[] heads = read(slot);
        known.add(new Known(slot, heads));
        return heads;
    }

    private int[] read(String slot) {
        int[] heads = filled(slot);
        if (heads.length == 0 && noun && !slot.equals("each")) {
            int twin = twin();
            return twin < 0 ? heads : new Slots(syntax, twin, verb, noun, consumed).filled(slot);
        }
        return heads;
    }

    /** "a call by the League call for talks": a word that slipped in twice shares its complements; -1 if there is none. */
    private int twin() {
        for (int i = predicate + 1; i <= tree.last(predicate) && i < predicate + 8; i++) {
            if (syntax.lower(i).equals(syntax.lower(predicate)) && tree.dominates(predicate, i)) {
                return i;
            }
        }
        return -1;
    }

    private int[] filled(String slot) {
        return switch (slot) {
            case "subj" -> subjects();
            case "obj" -> noun ? syntax.prepositional(predicate, "of") : syntax.objects(predicate);
            case "iobj" -> syntax.indirectObjects(predicate);
            case "poss" -> syntax.possessors(noun ? predicate : object());
            case "adj", "compound" -> syntax.modifiers(noun ? predicate : object());
            case "light" -> light();
            case "xcomp", "inf" -> syntax.openComplements(predicate);
            case "clause" -> clauses();
            case "xsubj" -> subjectsOf(syntax.openComplements(predicate));
            case "tosubj" -> subjectsOf(infinitives());
            case "within" -> within(syntax.clauses(predicate));
            case "within-modal" -> within(modalClauses());
            case "xobj" -> objectsOf(syntax.openComplements(predicate));
            case "ccomp" -> subjectsOf(syntax.clauses(predicate));
            case "ccomp-modal" -> subjectsOf(modalClauses());
            case "cobj" -> objectsOf(syntax.clauses(predicate));
            case "adv" -> children(predicate, "advmod");
            case "advcl" -> children(predicate, "advcl");
            case "aim" -> aims();
            case "that" -> syntax.clauses(predicate);
            case "objof" -> insideObjects();
            case "inside" -> inside();
            case "matrix" -> matrixSubjects();
            case "behind-it" -> behind();
            case "case" -> children(predicate, "case");
            case "mark" -> children(predicate, "mark");
            case "with-list" -> withList();
            case "main" -> main();
            case "modal" -> modals();
            case "modified" -> modified();
            case "governed" -> governed();
            case "if", "unless" -> conditions(slot);
            case "sayer" -> sayers();
            case "apposed" -> apposed();
            case "named" -> named();
            case "casesubj" -> besideCase(true);
            case "caseobj" -> besideCase(false);
            case "each" -> Heads.NONE;
            default -> complements(slot);
        };
    }

    /** Clauses and infinitives of the predicate, or of the noun that it needs: "repeated its call on both to stop". */
    private int[] clauses() {
        Heads heads = new Heads();
        heads.addAll(both(syntax.clauses(predicate), syntax.openComplements(predicate)));
        for (int word : consumed) {
            heads.addAll(both(syntax.clauses(word), syntax.openComplements(word)));
        }
        return heads.toArray();
    }

    /** The finite complements on what may or will come. */
    private int[] modalClauses() {
        Heads heads = new Heads();
        for (int clause : syntax.clauses(predicate)) {
            if (isModal(clause)) {
                heads.add(clause);
            }
        }
        return heads.toArray();
    }

    private boolean isModal(int clause) {
        for (int child : tree.children(clause)) {
            if (tree.token(child).isRelation("aux") && tree.token(child).tag().equals("MD")) {
                return true;
            }
        }
        return false;
    }

    private int[] infinitives() {
        Heads heads = new Heads();
        for (int complement : syntax.openComplements(predicate)) {
            if (syntax.isInfinitive(complement)) {
                heads.add(complement);
            }
        }
        return heads.toArray();
    }

    /** All nouns of finite complements: "warned that it would act if Chad did not yield" warns Chad. */
    private int[] within(int[] clauses) {
        Heads heads = new Heads();
        for (int clause : clauses) {
            for (int i = tree.first(clause); i <= tree.last(clause); i++) {
                if (tree.dominates(clause, i)
                        && (tree.token(i).isNoun() || tree.token(i).isAdjective())) {
                    heads.add(i);
                }
            }
        }
        return heads.toArray();
    }

    /** Modal verbs of the clausal complements: "told them they must leave". */
    private int[] modals() {
        Heads heads = new Heads();
        for (int clause : both(syntax.clauses(predicate), syntax.openComplements(predicate))) {
            for (int child : tree.children(clause)) {
                if (tree.token(child).isRelation("aux")) {
                    heads.add(child);
                }
            }
            if (tree.token(clause).lemma().equals("have")
                    || tree.token(clause).lemma().equals("need")) {
                heads.add(clause);
            }
        }
        return heads.toArray();
    }

    /** Who does it; of an adjective who is so, be it a participle: "France is opposed to …". */
    private int[] subjects() {
        if (noun) {
            return subjectsOfNoun();
        }
        return verb ? syntax.subjects(predicate) : syntax.surfaceSubjects(predicate);
    }

    /** Clauses of condition on the word or on what it governs: "threatened to attack if it seceded". */
    private int[] conditions(String mark) {
        Heads heads = new Heads();
        for (int governor :
                both(new int[] {predicate}, both(syntax.openComplements(predicate), syntax.clauses(predicate)))) {
            for (int child = governor + 1; child <= tree.last(governor); child++) {
                int word = tree.token(child).isRelation("advcl") ? tree.child(child, "mark") : -1;
                if (word >= 0 && syntax.lower(word).equals(mark)) {
                    heads.add(child);
                }
            }
        }
        return heads.toArray();
    }

    /** The verb that a modal stands beside: "said that sanctions must be lifted". */
    private int[] governed() {
        int head = tree.head(predicate);
        return head >= 0 && tree.token(predicate).isRelation("aux") ? new int[] {head} : Heads.NONE;
    }

    /** The noun that an adverb such as "only" stands beside. */
    private int[] modified() {
        int head = tree.head(predicate);
        return head >= 0 && tree.token(head).isNoun() ? new int[] {head} : Heads.NONE;
    }

    /** Whom a noun describes: "Chad is an ally", "Chad, an ally", "the critic Ann Lee". */
    private int[] named() {
        Heads heads = new Heads();
        if (tree.child(predicate, "cop") >= 0) {
            heads.addAll(syntax.surfaceSubjects(predicate));
        }
        Token token = tree.token(predicate);
        boolean title = token.isRelation("compound") && tree.token(token.head()).isProperNoun();
        if (token.isRelation("appos") || title) {
            heads.add(token.head());
        }
        heads.addAll(children(predicate, "appos"));
        return heads.toArray();
    }

    /** Who says the clause that the word stands in. */
    private int[] sayers() {
        for (int at = predicate; at >= 0; at = tree.head(at)) {
            int head = tree.head(at);
            if (head >= 0
                    && tree.token(at).isRelation("ccomp")
                    && (syntax.words().is("speech", tree.token(head).lemma())
                            || syntax.words().is("dreading", tree.token(head).lemma())
                            || syntax.words()
                                    .is("doubting-speech", tree.token(head).lemma()))) {
                return syntax.subjects(head);
            }
        }
        return Heads.NONE;
    }

    /** "sold arms in defiance of the call": the subject of the clause that the phrase modifies. */
    private int[] matrixSubjects() {
        int top = syntax.firstConjunct(predicate);
        int head = tree.head(top);
        boolean adjunct = tree.token(top).isRelation("obl") || tree.token(top).isRelation("nmod");
        return head >= 0 && adjunct && syntax.isPredicate(head) ? syntax.subjects(head) : Heads.NONE;
    }

    /** "Norway, a critic of sanctions, …": whom the noun describes. */
    private int[] apposed() {
        Token token = tree.token(predicate);
        return token.isRelation("appos") ? new int[] {token.head()} : Heads.NONE;
    }

    /** "Russia is against sanctions": the preposition is the predicate, its noun heads the clause. */
    private int[] besideCase(boolean subject) {
        Token token = tree.token(predicate);
        if (!token.isRelation("case") && !token.isRelation("mark") || token.head() < 0) {
            return Heads.NONE;
        }
        int noun = token.head();
        boolean clause = tree.child(noun, "cop") >= 0;
        boolean complement =
                tree.token(noun).isRelation("obl") || tree.token(noun).isRelation("advcl");
        if (complement
                && tree.head(noun) >= 0
                && tree.token(tree.head(noun)).lemma().matches("be|remain|stay|stand|come|speak|argue")) {
            return subject ? syntax.surfaceSubjects(tree.head(noun)) : syntax.expand(noun);
        }
        if (!clause) {
            return Heads.NONE;
        }
        return subject ? syntax.surfaceSubjects(noun) : syntax.expand(noun);
    }

    /** Whether another party is told by "with", named or not: "traded with the colony", but not "met with the aim of". */
    boolean hasOther() {
        for (int head : heads("with")) {
            if (!MANNER.contains(tree.token(head).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the source is plural: coordinated actors, or actors named with "between". */
    boolean hasCompany(FrameMatcher.Actors actors) {
        int count = 0;
        for (int head : noun ? company() : syntax.subjects(predicate)) {
            count += actors.count(head);
        }
        return count > 1;
    }

    /** "attacked each other", "spoke to one another". */
    boolean isEachOther(int[] heads) {
        for (int head : heads) {
            if (isPair(head - 1) || isPair(head)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPair(int first) {
        if (first < 0 || first + 1 >= tree.size()) {
            return false;
        }
        String pair = syntax.lower(first) + " " + syntax.lower(first + 1);
        return pair.equals("each other") || pair.equals("one another");
    }

    private int[] company() {
        Heads heads = new Heads();
        heads.addAll(syntax.prepositional(predicate, "between"));
        heads.addAll(syntax.prepositional(predicate, "among"));
        heads.addAll(syntax.prepositional(predicate, "by"));
        heads.addAll(syntax.prepositional(predicate, "of"));
        heads.addAll(syntax.possessors(predicate));
        heads.addAll(syntax.modifiers(predicate));
        heads.addAll(light());
        return heads.toArray();
    }

    private int object() {
        int[] objects = syntax.objects(predicate);
        return objects.length == 0 ? predicate : objects[0];
    }

    /** A noun's subject: of the copula ("the attack was a rejection of …") or of its light verb. */
    private int[] subjectsOfNoun() {
        if (tree.child(predicate, "cop") >= 0) {
            return syntax.surfaceSubjects(predicate);
        }
        int one = tree.head(predicate);
        boolean partOf = one >= 0
                && tree.token(predicate).isRelation("nmod")
                && tree.child(one, "cop") >= 0
                && (syntax.words().is("quantity-noun", tree.token(one).lemma())
                        || syntax.lower(one).equals("one"));
        return partOf ? syntax.surfaceSubjects(one) : light();
    }

    private int[] light() {
        if (!noun) {
            return Heads.NONE;
        }
        int light = syntax.lightVerb(predicate);
        return light < 0 ? Heads.NONE : syntax.subjectsOfLight(light, predicate);
    }

    private static int[] both(int[] a, int[] b) {
        Heads heads = new Heads();
        heads.addAll(a);
        heads.addAll(b);
        return heads.toArray();
    }

    /** Whom it is for: "sent tents to help Syrian refugees", "gave millions for schools in Nepal". */
    private int[] aims() {
        Heads heads = new Heads();
        aimsBelow(predicate, heads);
        for (int word : consumed) {
            aimsBelow(word, heads);
        }
        for (int object : syntax.objects(predicate)) {
            aimsBelow(object, heads);
        }
        for (int complement : syntax.openComplements(predicate)) {
            aimsBelow(complement, heads);
            for (int object : syntax.objects(complement)) {
                aimsBelow(object, heads);
            }
        }
        return heads.toArray();
    }

    private void aimsBelow(int head, Heads heads) {
        for (int child : tree.children(head)) {
            Token token = tree.token(child);
            if (child < predicate) {
                continue;
            }
            boolean purpose = syntax.isInfinitive(child)
                    && (token.isRelation("advcl") || token.isRelation("acl") || token.isRelation("xcomp"));
            boolean benefit = syntax.preposition(child).equals("for") && token.isNoun();
            if (purpose || benefit) {
                things(purpose ? syntax.objects(child) : new int[] {child}, heads);
            }
            if (purpose) {
                for (String preposition : WHOM) {
                    things(syntax.prepositional(child, preposition), heads);
                }
                for (int further : syntax.openComplements(child)) {
                    things(syntax.objects(further), heads);
                }
            }
        }
    }

    private void things(int[] things, Heads heads) {
        heads.addAll(things);
        for (int thing : things) {
            for (String preposition : WHOM) {
                heads.addAll(syntax.prepositional(thing, preposition));
            }
            heads.addAll(syntax.possessors(thing));
        }
    }

    private int[] children(int head, String relation) {
        Heads heads = new Heads();
        for (int child : tree.children(head)) {
            if (tree.token(child).isRelation(relation)) {
                heads.add(child);
            }
        }
        return heads.toArray();
    }

    /** "strikes on Hamas positions", "anger over Iran's plans": whose the things are that fill a slot. */
    int[] owners(int[] things) {
        Heads heads = new Heads();
        for (int thing : things) {
            heads.addAll(syntax.possessors(thing));
            for (String preposition : new String[] {"of", "with", "against", "in", "from", "by"}) {
                heads.addAll(syntax.prepositional(thing, preposition));
            }
            heads.addAll(syntax.modifiers(thing));
        }
        return heads.toArray();
    }

    /** "Israeli jets", "a U.S. report", "the army's rockets": who acts through the things that are said to act. */
    int[] wielders(int[] things) {
        Heads heads = new Heads();
        for (int thing : things) {
            if (syntax.words().is("acts-for-owner", tree.token(thing).lemma())) {
                heads.addAll(syntax.possessors(thing));
                heads.addAll(syntax.prepositional(thing, "by"));
                heads.addAll(syntax.modifiers(thing));
                heads.addAll(syntax.prepositional(thing, "of"));
                heads.addAll(syntax.prepositional(thing, "for"));
                heads.addAll(syntax.prepositional(thing, "from"));
            }
        }
        return heads.toArray();
    }

    private int[] subjectsOf(int[] clauses) {
        Heads heads = new Heads();
        for (int clause : clauses) {
            int[] subjects = syntax.surfaceSubjects(clause);
            heads.addAll(subjects.length > 0 ? subjects : firstNamed(clause));
        }
        return heads.toArray();
    }

    /** "demanded that Chad end curbs" read as if it spoke of Chad end curbs: the clause's first noun is who it is about. */
    private int[] firstNamed(int clause) {
        int mark = tree.child(clause, "mark");
        boolean verbless =
                mark >= 0 && tree.token(clause).isNoun() && syntax.lower(mark).equals("that");
        for (int i = mark + 1; verbless && i < clause; i++) {
            if (tree.token(i).isNoun() && tree.dominates(clause, i)) {
                return new int[] {i};
            }
        }
        return Heads.NONE;
    }

    private int[] objectsOf(int[] clauses) {
        Heads heads = new Heads();
        for (int clause : clauses) {
            heads.addAll(syntax.objects(clause));
            heads.addAll(allComplements(clause));
            for (int below : syntax.clauses(clause)) {
                heads.addAll(syntax.surfaceSubjects(below));
            }
        }
        return heads.toArray();
    }

    private int[] allComplements(int head) {
        Heads heads = new Heads();
        for (int child : tree.children(head)) {
            Token token = tree.token(child);
            if (token.isRelation("obl") && !token.relation().equals("obl:tmod") || token.isRelation("nmod")) {
                heads.addAll(syntax.expand(child));
            }
        }
        return heads.toArray();
    }

    /** What the object belongs to or bears on: "Israel's raid", "sanctions on Iraq", "the Syrian government's crackdown". */
    private int[] insideObjects() {
        Heads heads = new Heads();
        for (int object : syntax.objects(predicate)) {
            insides(object, heads, 3);
        }
        for (int object : consumed) {
            insides(object, heads, 2);
        }
        if (noun) {
            for (int object : syntax.prepositional(predicate, "of")) {
                insides(object, heads, 2);
            }
        }
        return heads.toArray();
    }

    /** All words of the noun phrase, or of the verb's object, with what modifies it however deep. */
    private int[] inside() {
        Heads heads = new Heads();
        for (int top : noun ? new int[] {predicate} : syntax.objects(predicate)) {
            for (int i = tree.first(top); i <= tree.last(top) && i - top <= INSIDE; i++) {
                if (i != top && tree.dominates(top, i)) {
                    heads.add(i);
                }
            }
        }
        return heads.toArray();
    }

    /** All words behind the noun in its phrase: "a resolution that deplored the invasion of Grenada". */
    private int[] behind() {
        Heads heads = new Heads();
        for (int i = predicate + 1; i <= tree.last(predicate) && i - predicate <= INSIDE; i++) {
            if (tree.dominates(predicate, i)) {
                heads.add(i);
            }
        }
        return heads.toArray();
    }

    /** "with Russia and China against": the nouns between "with" and the word. */
    private int[] withList() {
        int from = predicate - 1;
        while (from >= 0 && predicate - from <= LIST && !syntax.lower(from).equals("with")) {
            from--;
        }
        Heads heads = new Heads();
        if (from >= 0 && syntax.lower(from).equals("with")) {
            for (int i = from + 1; i < predicate; i++) {
                if (tree.token(i).isVerb()) {
                    return Heads.NONE;
                }
                if (tree.token(i).isNoun() && !tree.token(i).isRelation("compound")) {
                    heads.add(i);
                }
            }
        }
        return heads.toArray();
    }

    /** The clause that a participle adds to: "would base missiles there, prompting protests from China". */
    private int[] main() {
        Token token = tree.token(predicate);
        boolean adds = token.isRelation("advcl") && token.tag().equals("VBG") && tree.child(predicate, "mark") < 0;
        return adds ? new int[] {token.head()} : Heads.NONE;
    }

    private void insides(int object, Heads heads, int depth) {
        heads.addAll(syntax.possessors(object));
        heads.addAll(syntax.prepositional(object, "by"));
        for (int child : tree.children(object)) {
            // "a resolution critical of Burma"
            if (child > object && tree.token(child).isRelation("amod")) {
                heads.addAll(syntax.prepositional(child, "of"));
            }
        }
        for (String preposition : new String[] {"against", "on", "of", "with", "to", "over", "in", "from", "for"}) {
            for (int child : syntax.prepositional(object, preposition)) {
                if (tree.token(child).isNoun() || tree.token(child).tag().startsWith("PRP")) {
                    heads.add(child);
                }
            }
        }
        heads.addAll(syntax.modifiers(object));
        if (depth > 1) {
            for (int child : tree.children(object)) {
                if (tree.token(child).isRelation("nmod") && tree.token(child).isNoun()) {
                    insides(child, heads, depth - 1);
                }
            }
        }
    }

    /** Complements by preposition, also those that hang on the object or on the light verb of the predicate. */
    private int[] complements(String preposition) {
        Heads heads = new Heads();
        heads.addAll(syntax.prepositional(predicate, preposition));
        if (heads.isEmpty() && verb) {
            for (int object : consumed) {
                heads.addAll(syntax.prepositional(object, preposition));
                for (int content : syntax.prepositional(object, "of")) {
                    heads.addAll(syntax.prepositional(content, preposition));
                }
            }
            for (int object : syntax.objects(predicate)) {
                if (tree.head(object) == predicate && !preposition.equals("of")) {
                    heads.addAll(syntax.prepositional(object, preposition));
                }
            }
        }
        if (heads.isEmpty() && noun) {
            int light = syntax.lightVerb(predicate);
            if (light >= 0) {
                heads.addAll(syntax.prepositional(light, preposition));
            }
        }
        if (heads.isEmpty() && tree.token(predicate).isRelation("conj") && noun && !preposition.equals("by")) {
            return Heads.NONE;
        }
        if (heads.isEmpty()) {
            fromLaterConjunct(preposition, heads);
        }
        return heads.toArray();
    }

    /** "opposition to and criticism of the plan": a first conjunct may borrow the complement of the next. */
    private void fromLaterConjunct(String preposition, Heads heads) {
        for (int child : tree.children(predicate)) {
            if (tree.token(child).isRelation("conj") && noun) {
                heads.addAll(syntax.prepositional(child, preposition));
            }
        }
    }
}
