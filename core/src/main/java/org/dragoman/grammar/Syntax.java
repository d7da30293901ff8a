package org.dragoman.grammar;

import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in a clause, whatever its shape.
 *
 * <p>A frame says "the subject attacks the object"; this class finds subject and object in the active, the passive, the
 * relative clause, the participle, the infinitive under another verb and the noun. Answers are indexes of heading tokens,
 * with coordinated heads listed one by one. Immutable but for caches; one for each sentence, used by one reading only.
 */
public final class Syntax {
    /** What lists members of a class. */
    private static final Set<String> ONLY = Set.of("only", "just", "merely", "simply", "solely");

    private static final Set<String> LISTING = Set.of("among", "including", "like");

    private static final int DEPTH = 12;
    private static final Set<String> RELATIVE_PRONOUNS = Set.of("who", "which", "that", "whom");
    private static final Set<String> RELATIVE_ADVERBS = Set.of("where", "when", "why", "how");

    private final Tree tree;
    private final WordClasses words;
    private final @Nullable String[] lower;
    private final @Nullable String[] lemmas;

    private Syntax(Tree tree, WordClasses words) {
        this.tree = tree;
        this.words = words;
        this.lower = new @Nullable String[tree.size()];
        this.lemmas = new @Nullable String[tree.size()];
    }

    /** The grammar of one parsed sentence. */
    public static Syntax of(Tree tree, WordClasses words) {
        return new Syntax(tree, words);
    }

    /** The tree that it reads. */
    public Tree tree() {
        return tree;
    }

    /** The classes of words that it knows. */
    public WordClasses words() {
        return words;
    }

    // ---- voice ----

    /** Whether the verb's surface subject is its deep object. */
    public boolean isPassive(int verb) {
        return isPassive(verb, DEPTH);
    }

    private boolean isPassive(int verb, int depth) {
        if (tree.token(verb).isAdjective()) {
            return false;
        }
        if (tree.child(verb, "nsubj:pass") >= 0
                || tree.child(verb, "aux:pass") >= 0
                || tree.child(verb, "csubj:pass") >= 0) {
            return true;
        }
        Token token = tree.token(verb);
        if (!token.tag().equals("VBN") || tree.child(verb, "aux") >= 0) {
            return false;
        }
        if (isPastWithObject(verb)) {
            return false;
        }
        if (token.isRelation("acl") && !token.relation().equals("acl:relcl")
                || token.isRelation("amod")
                || token.isRelation("advcl") && tree.child(verb, "nsubj") < 0) {
            return true;
        }
        return token.isRelation("conj")
                && depth > 0
                && tree.child(verb, "nsubj") < 0
                && tree.child(verb, "obj") < 0
                && isPassive(token.head(), depth - 1);
    }

    /**
     * "the group released hostages", "a court convicted the party" read as a participle: one that brings an object of its
     * own is a past tense, unless its verb takes two objects ("a man given a prize").
     */
    private boolean isPastWithObject(int verb) {
        Token token = tree.token(verb);
        int object = tree.child(verb, "obj");
        return token.relation().equals("acl")
                && object > verb
                && object - verb <= 8
                && token.text().endsWith("ed")
                && !words.is("two-objects", token.lemma());
    }

    // ---- arguments of a predicate ----

    /** Who does it: the subject of the active, the agent of the passive, the controller of an infinitive. */
    public int[] subjects(int predicate) {
        return isPassive(predicate) ? prepositional(predicate, "by") : surfaceSubjects(predicate, DEPTH);
    }

    /** To whom it is done: the object of the active, the subject of the passive, the antecedent of "whom they attacked". */
    public int[] objects(int predicate) {
        if (isPassive(predicate)) {
            return surfaceSubjects(predicate, DEPTH);
        }
        Heads heads = new Heads();
        for (int child : tree.children(predicate)) {
            if (tree.token(child).isRelation("obj")) {
                heads.addAll(expand(child));
            }
        }
        if (heads.isEmpty()) {
            addGap(predicate, heads);
        }
        if (heads.isEmpty()) {
            addSharedObject(predicate, heads);
        }
        return heads.toArray();
    }

    /** The indirect object: "gave Syria arms". */
    public int[] indirectObjects(int predicate) {
        Heads heads = new Heads();
        for (int child : tree.children(predicate)) {
            if (tree.token(child).isRelation("iobj")) {
                heads.addAll(expand(child));
            }
        }
        int first = tree.child(predicate, "obj");
        if (heads.isEmpty() && first >= 0 && !isPassive(predicate) && hasSecondObject(predicate, first)) {
            heads.addAll(expand(first));
        }
        return heads.toArray();
    }

    /** "gifted Bhutan vaccines" read with two objects: the first is to whom. */
    private boolean hasSecondObject(int predicate, int first) {
        for (int child : tree.children(predicate)) {
            if (child > first && tree.token(child).isRelation("obj")) {
                return tree.token(child).isNoun() && tree.token(first).isNoun();
            }
        }
        return false;
    }

    /** "the town that rebels seized": the antecedent fills the object that the relative clause lacks. */
    private void addGap(int predicate, Heads heads) {
        Token token = tree.token(predicate);
        if (!token.relation().equals("acl:relcl") || token.head() < 0) {
            return;
        }
        int subject = tree.child(predicate, "nsubj");
        boolean ownSubject = subject >= 0 && !isRelativePronoun(subject);
        if (ownSubject && tree.child(predicate, "ccomp") < 0 && !hasRelativeAdverb(predicate)) {
            heads.addAll(expand(token.head()));
        }
    }

    private boolean hasRelativeAdverb(int predicate) {
        for (int child : tree.children(predicate)) {
            if (RELATIVE_ADVERBS.contains(lower(child)) || hasRelativeComplement(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRelativeComplement(int child) {
        return tree.token(child).isRelation("obl") && isRelativePronoun(child);
    }

    /** "bombed and shelled the town": the first verb shares the object of the second. */
    private void addSharedObject(int predicate, Heads heads) {
        if (tree.child(predicate, "ccomp") >= 0
                || tree.child(predicate, "xcomp") >= 0
                || tree.child(predicate, "obl") >= 0) {
            return;
        }
        for (int child : tree.children(predicate)) {
            if (tree.token(child).isRelation("conj")
                    && tree.token(child).isVerb()
                    && tree.child(child, "nsubj") < 0
                    && child - predicate <= 4) {
                int object = tree.child(child, "obj");
                if (object >= 0) {
                    heads.addAll(expand(object));
                }
            }
        }
    }

    /** The subject as it stands, with what relative clauses, participles, infinitives and coordination leave out. */
    public int[] surfaceSubjects(int predicate) {
        return surfaceSubjects(predicate, DEPTH);
    }

    private int[] surfaceSubjects(int predicate, int depth) {
        Heads heads = new Heads();
        for (int child : tree.children(predicate)) {
            if (tree.token(child).isRelation("nsubj") && !isSetAside(child)) {
                int antecedent = isRelativePronoun(child) ? antecedent(child) : -1;
                if (antecedent >= 0 && isWording(antecedent) && isDisowned(antecedent)) {
                    return Heads.NONE;
                }
                heads.addAll(antecedent >= 0 ? classified(antecedent) : expand(child));
                heads.addAll(members(child));
            }
        }
        if (heads.isEmpty()) {
            addSayer(predicate, heads);
        }
        if (!heads.isEmpty() || depth == 0) {
            return heads.toArray();
        }
        Token token = tree.token(predicate);
        if (token.head() < 0) {
            return Heads.NONE;
        }
        return inheritedSubjects(token, depth - 1);
    }

    /** "Chad had attacked Mali, Norway said" read as if Mali were Norway: who says it stands between comma and verb. */
    private void addSayer(int verb, Heads heads) {
        int before = verb - 1;
        if (before < 0
                || tree.child(verb, "ccomp") < 0
                || !words.is("speech", tree.token(verb).lemma())) {
            return;
        }
        int top = before;
        while (tree.head(top) >= 0 && tree.head(top) < verb && !tree.token(top).isRelation("appos")) {
            top = tree.head(top);
        }
        int comma = tree.first(top) - 1;
        if (tree.token(top).isRelation("appos")
                && tree.last(top) == before
                && comma > 0
                && lower(comma).equals(",")) {
            heads.addAll(expand(top));
        }
    }

    /** "Norway but not Sweden condemned it" read with two subjects: the second is the one that did not. */
    private boolean isSetAside(int subject) {
        int first = tree.first(subject);
        if (first < subject && lower(first).equals("not") && tree.head(first) == subject) {
            return !isOnly(first + 1) && hasOtherSubject(subject);
        }
        return first > 1 && lower(first - 1).equals("not") && isOfSubject(first - 1);
    }

    private boolean hasOtherSubject(int subject) {
        for (int child : tree.children(tree.head(subject))) {
            if (child != subject && tree.token(child).isRelation("nsubj")) {
                return true;
            }
        }
        return false;
    }

    /** "not only": what stands behind takes part. */
    private boolean isOnly(int token) {
        return token < tree.size() && ONLY.contains(lower(token));
    }

    /** Whether a "not" denies a subject and not its verb: "but not Sweden" behind another subject. */
    boolean isOfSubject(int not) {
        int verb = tree.head(not);
        if (verb < 0 || not + 1 >= verb || !lower(not).equals("not") || isOnly(not + 1)) {
            return false;
        }
        boolean other = false;
        for (int child : tree.children(verb)) {
            boolean subject = tree.token(child).isRelation("nsubj");
            other |= subject && child < not;
            if (subject && tree.first(child) == not + 1) {
                return other;
            }
        }
        return false;
    }

    private int[] inheritedSubjects(Token token, int depth) {
        int head = token.head();
        int[] accompanying = accompanying(token);
        if (accompanying.length > 0) {
            return accompanying;
        }
        if (token.isRelation("conj")) {
            return isPredicate(head) ? surfaceSubjects(head, depth) : Heads.NONE;
        }
        if (token.isRelation("xcomp")) {
            return controllers(token.index(), head, depth);
        }
        if (token.isRelation("acl")) {
            return nounOfClause(token, head, depth);
        }
        if (token.isRelation("advcl")) {
            return adverbialSubjects(token, head, depth);
        }
        if (token.isRelation("ccomp")
                || token.isRelation("dep")
                || token.isRelation("obl")
                || token.isRelation("parataxis")) {
            boolean subordinate = tree.child(token.index(), "mark") >= 0
                    && !token.tag().equals("VBG")
                    && !isInfinitive(token.index());
            return subordinate || !isPredicate(head) ? Heads.NONE : surfaceSubjects(head, depth);
        }
        return Heads.NONE;
    }

    /** "with Slovakia and Hungary holding out": the phrase right before a participle is its subject. */
    private int[] accompanying(Token token) {
        int before = token.index() - 1;
        if (!token.tag().equals("VBG") || before < 1 || !tree.token(before).isNoun() || token.isRelation("conj")) {
            return Heads.NONE;
        }
        int top = before;
        while (tree.head(top) >= 0 && tree.token(tree.head(top)).isNoun() && tree.head(top) < token.index()) {
            top = tree.head(top);
        }
        return preposition(top).equals("with") ? expand(top) : Heads.NONE;
    }

    /** Who is to do what an infinitive names: the object of "urge", the subject of "promise". */
    private int[] controllers(int complement, int verb, int depth) {
        Token governor = tree.token(verb);
        if (governor.isNoun() && tree.child(verb, "cop") < 0) {
            return controllersOfNoun(verb, depth);
        }
        if (!isPassive(verb) && !words.is("subject-control", governor.lemma())) {
            int object = tree.child(verb, "obj");
            if (object < 0) {
                object = tree.child(verb, "iobj");
            }
            if (object >= 0 && object < complement && !isWording(object)) {
                return expand(object);
            }
            int[] addressees = callees(verb, complement);
            if (addressees.length > 0) {
                return addressees;
            }
        }
        return surfaceSubjects(verb, depth);
    }

    /** "called on Assad to step down", "appealed to both sides to stop", "a call for Assad to resign". */
    private int[] callees(int predicate, int complement) {
        for (int child : tree.children(predicate)) {
            Token token = tree.token(child);
            if (child < complement && (token.isRelation("obl") || token.isRelation("nmod"))) {
                String preposition = preposition(child);
                if (preposition.equals("on")
                        || preposition.equals("upon")
                        || preposition.equals("for")
                        || (preposition.equals("to")
                                && words.is("appeal", tree.token(predicate).lemma()))) {
                    if (isTime(child)) {
                        continue;
                    }
                    return expand(child);
                }
            }
        }
        return Heads.NONE;
    }

    private boolean isTime(int token) {
        return words.is("time-noun", lower(token));
    }

    private int[] controllersOfNoun(int noun, int depth) {
        int[] callees = callees(noun, Integer.MAX_VALUE);
        if (callees.length > 0) {
            return callees;
        }
        int[] owners = possessors(noun);
        if (owners.length > 0) {
            return owners;
        }
        int light = lightVerb(noun);
        return light >= 0 && depth > 0 ? subjectsOfLight(light, noun) : Heads.NONE;
    }

    /** Whether a noun names words that somebody puts out: in "a resolution condemning Iraq" its author condemns. */
    private boolean isWording(int noun) {
        return words.is("wording", tree.token(noun).lemma());
    }

    /** Who puts out a statement or a resolution: its possessor, its "by", the subject of the verb that it is the object of. */
    private int[] authors(int wording, int depth) {
        int[] owners = possessors(wording);
        if (owners.length == 0) {
            owners = prepositional(wording, "by");
        }
        if (owners.length == 0) {
            owners = prepositional(wording, "from");
        }
        Token token = tree.token(wording);
        boolean object = token.isRelation("obj") || token.relation().equals("nsubj:pass");
        if (owners.length == 0 && object && depth > 0 && token.head() >= 0) {
            return subjects(token.head());
        }
        return owners;
    }

    /** "vetoed a resolution demanding a truce": who rejects a text does not say what it says, nor does anybody yet. */
    private boolean isDisowned(int wording) {
        Token token = tree.token(wording);
        boolean object = token.isRelation("obj") || token.relation().equals("nsubj:pass");
        return object
                && token.head() >= 0
                && words.is("disowning", tree.token(token.head()).lemma());
    }

    private int[] nounOfClause(Token token, int head, int depth) {
        if (token.relation().equals("acl:relcl") && !isInfinitive(token.index())) {
            return classified(head);
        }
        if (isInfinitive(token.index())) {
            return controllersOfNoun(head, depth);
        }
        if (token.tag().equals("VBG") && isWording(head)) {
            if (isDisowned(head)) {
                return Heads.NONE;
            }
            int[] authors = authors(head, depth);
            if (authors.length > 0) {
                return authors;
            }
        }
        if (token.tag().equals("VBG") && tree.child(token.index(), "mark") >= 0) {
            int[] owners = possessors(head);
            return owners.length > 0 ? owners : controllersOfNoun(head, depth);
        }
        return classified(head);
    }

    /** "Fourteen members, including Britain and France, voted for it": the names that are listed of a class. */
    private int[] members(int noun) {
        Heads heads = new Heads();
        Token token = tree.token(noun);
        boolean some = token.tag().equals("CD") || token.tag().equals("NNS") && words.is("member-noun", token.lemma());
        boolean amongThem = false;
        for (int child : some ? tree.children(noun) : Heads.NONE) {
            int preposition = child > noun ? tree.child(child, "case") : -1;
            boolean listing = preposition >= 0 && LISTING.contains(lower(preposition));
            amongThem |= listing && lower(child).equals("them");
            boolean apposed = amongThem
                    && (tree.token(child).isRelation("dep") || tree.token(child).isRelation("appos"));
            if ((listing || apposed) && tree.token(child).isProperNoun()) {
                heads.addAll(expand(child));
            }
            for (int below : listing && lower(child).equals("them") ? tree.children(child) : Heads.NONE) {
                if (tree.token(below).isProperNoun()) {
                    heads.addAll(expand(below));
                }
            }
        }
        return heads.toArray();
    }

    /** "China was among the countries that abstained": who is said to be one of them, beside the class. */
    private int[] classified(int noun) {
        Heads heads = new Heads();
        heads.addAll(expand(noun));
        int clause = tree.child(noun, "cop") >= 0 ? noun : listing(noun);
        int subject = clause < 0 ? -1 : tree.child(clause, "nsubj");
        if (subject >= 0) {
            heads.addAll(expand(subject));
        }
        return heads.toArray();
    }

    /** The "was" of "was among the countries that"; -1 if the noun stands elsewhere. */
    private int listing(int noun) {
        int head = tree.head(noun);
        int preposition = tree.child(noun, "case");
        boolean among = head >= 0
                && preposition >= 0
                && lower(preposition).equals("among")
                && tree.token(head).lemma().equals("be");
        return among ? head : -1;
    }

    /** "criticised the West for seeking": after "for", "of", "from" and "into" the object does it, else the subject. */
    private int[] adverbialSubjects(Token token, int head, int depth) {
        int mark = tree.child(token.index(), "mark");
        String word = mark < 0 ? "" : lower(mark);
        if (word.equals("in") && tree.token(head).lemma().equals("join")) {
            Heads both = new Heads();
            both.addAll(surfaceSubjects(head, depth));
            both.addAll(objects(head));
            return both.toArray();
        }
        if (isPredicateWithObject(head)
                && words.is("object-clause-mark", word)
                && !words.is("subject-control", tree.token(head).lemma())) {
            return objects(head);
        }
        boolean finite = mark >= 0 && !token.tag().equals("VBG") && !isInfinitive(token.index());
        if (finite || !isPredicate(head)) {
            return Heads.NONE;
        }
        boolean harms = mark < 0 && token.tag().equals("VBG") && words.is("harming", token.lemma());
        return harms && isSufferer(head) ? attackers(head) : surfaceSubjects(head, depth);
    }

    /** "the convoy was ambushed, killing two", "came under fire, killing two": not the convoy kills. */
    private boolean isSufferer(int predicate) {
        boolean under = tree.token(predicate).lemma().equals("come") && prepositional(predicate, "under").length > 0;
        return under || isPassive(predicate);
    }

    private int[] attackers(int predicate) {
        return prepositional(predicate, isPassive(predicate) ? "by" : "from");
    }

    private boolean isPredicateWithObject(int head) {
        return tree.token(head).isVerb() && objects(head).length > 0;
    }

    /** Whether a token can head a clause. */
    public boolean isPredicate(int token) {
        Token word = tree.token(token);
        return word.isVerb() || word.isAdjective() || tree.child(token, "cop") >= 0 || tree.child(token, "nsubj") >= 0;
    }

    /** Whether the verb is a to-infinitive. */
    public boolean isInfinitive(int verb) {
        for (int child : tree.children(verb)) {
            if (tree.token(child).tag().equals("TO")
                    || (tree.token(child).isRelation("mark") && lower(child).equals("to"))) {
                return !tree.token(verb).tag().equals("VBG");
            }
        }
        return false;
    }

    // ---- complements ----

    /** Heads of the complements with this preposition, nominal and clausal: "on Syria", "to sending troops". */
    public int[] prepositional(int predicate, String preposition) {
        Heads heads = new Heads();
        for (int child : tree.children(predicate)) {
            Token token = tree.token(child);
            if (isComplement(token) && governs(child, preposition)) {
                heads.addAll(expand(child));
            }
        }
        if (heads.isEmpty() && tree.token(predicate).isNoun()) {
            addNext(predicate, preposition, heads);
        }
        if (heads.isEmpty() && tree.token(predicate).isVerb()) {
            addBehindParticle(predicate, preposition, heads);
        }
        return heads.toArray();
    }

    /** "stayed away from the talks": what hangs on the particle is the verb's. */
    private void addBehindParticle(int verb, String preposition, Heads heads) {
        for (int particle : tree.children(verb)) {
            if (particle > verb && words.is("particle", lower(particle))) {
                for (int child : tree.children(particle)) {
                    if (isComplement(tree.token(child)) && governs(child, preposition)) {
                        heads.addAll(expand(child));
                    }
                }
            }
        }
    }

    /** "defiance of calls": the phrase right behind a noun is its own, wherever the tree hangs it. */
    private void addNext(int noun, String preposition, Heads heads) {
        if (noun + 1 >= tree.size() || !lower(noun + 1).equals(preposition)) {
            return;
        }
        Token mark = tree.token(noun + 1);
        boolean marks = mark.isRelation("case") || mark.isRelation("mark");
        if (marks
                && mark.head() > noun
                && (preposition.equals("of") || preposition.equals("for") || preposition.equals("against"))) {
            heads.addAll(expand(mark.head()));
        }
    }

    private static boolean isComplement(Token token) {
        return token.isRelation("obl")
                || (token.isRelation("nmod") && !token.relation().equals("nmod:poss"))
                || token.isRelation("advcl")
                || token.isRelation("acl")
                || token.isRelation("xcomp")
                || token.isRelation("ccomp")
                || token.isRelation("dep");
    }

    private boolean governs(int complement, String preposition) {
        for (int child : tree.children(complement)) {
            Token token = tree.token(child);
            boolean marks = token.isRelation("case")
                    || (token.isRelation("mark")
                            && (tree.token(complement).tag().equals("VBG") || isInfinitive(complement)));
            if (marks && lower(child).equals(preposition)) {
                return true;
            }
        }
        return false;
    }

    /** The preposition of a complement in lower case, empty if it has none. */
    public String preposition(int complement) {
        int mark = tree.child(complement, "case");
        return mark < 0 ? "" : lower(mark);
    }

    /** Heads of open clausal complements: "agreed to send", "began shelling". */
    public int[] openComplements(int predicate) {
        Heads heads = new Heads();
        for (int child : tree.children(predicate)) {
            Token token = tree.token(child);
            boolean gerund = token.tag().equals("VBG") && tree.child(child, "nsubj") < 0 && token.isRelation("ccomp");
            boolean infinitive = (token.isRelation("advcl") || token.isRelation("acl") || token.isRelation("ccomp"))
                    && isInfinitive(child);
            if (token.isRelation("xcomp") || gerund || infinitive) {
                heads.addAll(expand(child));
            }
        }
        return heads.toArray();
    }

    /** Heads of finite clausal complements: "said that …". */
    public int[] clauses(int predicate) {
        Heads heads = new Heads();
        for (int child : tree.children(predicate)) {
            Token token = tree.token(child);
            if (token.isRelation("ccomp") || (token.relation().equals("acl") && hasThat(child))) {
                heads.addAll(expand(child));
            }
        }
        return heads.toArray();
    }

    /** Whether "that" opens a clause. */
    public boolean hasThat(int clause) {
        int mark = tree.child(clause, "mark");
        return mark >= 0 && lower(mark).equals("that");
    }

    /** Whether a noun has "no" for its article: "send no troops". */
    public boolean hasNo(int noun) {
        for (int child : tree.children(noun)) {
            if (tree.token(child).isRelation("det") && lower(child).equals("no")) {
                return true;
            }
        }
        return false;
    }

    // ---- arguments of a noun ----

    /** "Russia's", "its": the possessors of a noun, shared over coordination. */
    public int[] possessors(int noun) {
        Heads heads = new Heads();
        for (int child : tree.children(noun)) {
            if (tree.token(child).relation().equals("nmod:poss")) {
                heads.addAll(expand(child));
            }
        }
        Token token = tree.token(noun);
        if (heads.isEmpty()
                && token.isRelation("conj")
                && tree.token(token.head()).isNoun()) {
            return possessors(token.head());
        }
        return heads.toArray();
    }

    /** "Russian", "US" before a noun. */
    public int[] modifiers(int noun) {
        Heads heads = new Heads();
        for (int child : tree.children(noun)) {
            Token token = tree.token(child);
            if (child < noun
                    && (token.isRelation("amod")
                            || token.isRelation("compound")
                            || token.relation().equals("nmod"))) {
                heads.addAll(expand(child));
            }
        }
        return heads.toArray();
    }

    /** The light verb that a noun gets its subject from ("launched an attack", "an attack was launched"), or -1. */
    public int lightVerb(int noun) {
        int top = firstConjunct(noun);
        Token token = tree.token(top);
        int head = token.head();
        if (head < 0) {
            return -1;
        }
        boolean object = token.isRelation("obj") || token.relation().equals("nsubj:pass");
        if (object && words.is("light-verb", tree.token(head).lemma())) {
            return head;
        }
        boolean reduced = false;
        int participle = tree.child(top, "acl");
        if (participle >= 0 && words.is("light-verb", tree.token(participle).lemma())) {
            reduced = isPassive(participle);
        }
        if (reduced) {
            return participle;
        }
        boolean in = token.isRelation("obl")
                && words.is("light-preposition-verb", tree.token(head).lemma() + " " + preposition(top));
        return in ? head : -1;
    }

    /** Who carries out what a noun under a light verb names. */
    public int[] subjectsOfLight(int light, int noun) {
        return subjects(light);
    }

    /** The first of coordinated words. */
    public int firstConjunct(int token) {
        int at = token;
        while (tree.token(at).isRelation("conj") && tree.head(at) >= 0) {
            at = tree.head(at);
        }
        return at;
    }

    // ---- words ----

    /** A head and what is coordinated with it, a relative pronoun replaced by its antecedent. */
    public int[] expand(int head) {
        Heads heads = new Heads();
        collect(head, heads, DEPTH);
        return heads.toArray();
    }

    private void collect(int head, Heads heads, int depth) {
        int meant = isRelativePronoun(head) ? antecedent(head) : head;
        heads.add(meant);
        if (depth == 0) {
            return;
        }
        for (int child : tree.children(meant)) {
            if (tree.token(child).isRelation("conj") && (meant == head || child < head) && !isExcluded(child)) {
                collect(child, heads, depth - 1);
            }
        }
    }

    /** "A but not B": what a negated coordinator adds does not take part. */
    private boolean isExcluded(int conjunct) {
        for (int child : tree.children(conjunct)) {
            boolean not = lower(child).equals("not") && !isOnly(child + 1);
            boolean ofNoun = tree.token(child).isRelation("advmod")
                    && child < conjunct
                    && tree.token(conjunct).isNoun();
            if (not && (tree.token(child).isRelation("cc") || ofNoun)) {
                return true;
            }
        }
        String tag = tree.token(conjunct).tag();
        boolean finite =
                tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBN") && tree.child(conjunct, "aux:pass") < 0;
        if (finite && tree.token(tree.head(conjunct)).tag().equals("VB")) {
            // "offered to resign and apologised": the second verb goes on from the first, not from its infinitive.
            return true;
        }
        return tree.child(conjunct, "nsubj") >= 0
                && !tree.token(tree.head(conjunct)).isVerb();
    }

    /** Whether a token is "who", "which" or "that" inside a relative clause. */
    public boolean isRelativePronoun(int token) {
        String tag = tree.token(token).tag();
        return (tag.equals("WDT") || tag.equals("WP") || tag.equals("DT"))
                && RELATIVE_PRONOUNS.contains(lower(token))
                && antecedent(token) != token;
    }

    private int antecedent(int pronoun) {
        for (int at = pronoun; at >= 0; at = tree.head(at)) {
            if (tree.token(at).relation().equals("acl:relcl") && tree.head(at) >= 0) {
                return tree.head(at);
            }
        }
        return pronoun;
    }

    /** "cease-fire" for "fire" behind "cease-", with the lemma of the last part; empty if no hyphen joins it to a word. */
    public String hyphenated(int token) {
        boolean joined = token >= 2
                && tree.token(token - 1).text().equals("-")
                && tree.token(token - 1).end() == tree.token(token).begin()
                && tree.token(token - 2).end() == tree.token(token - 1).begin();
        return joined ? lower(token - 2) + "-" + lemma(token) : "";
    }

    /** A token's text in lower case. */
    public String lower(int token) {
        String known = lower[token];
        if (known == null) {
            known = tree.token(token).text().toLowerCase(Locale.ROOT);
            lower[token] = known;
        }
        return known;
    }

    /** A token's lemma in lower case, that of a name too. */
    public String lemma(int token) {
        String known = lemmas[token];
        if (known == null) {
            known = tree.token(token).lemma().toLowerCase(Locale.ROOT);
            lemmas[token] = known;
        }
        return known;
    }
}
