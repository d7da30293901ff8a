package org.dragoman.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.dragoman.lexicon.Constraint;
import org.dragoman.lexicon.Frame;
import org.dragoman.lexicon.FrameLexicon;
import org.dragoman.lexicon.PartOfSpeech;
import org.dragoman.lexicon.Role;
import org.dragoman.lexicon.RoleFilling;
import org.dragoman.lexicon.Trigger;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Finds the frames of a lexicon in a sentence: checks the words that a trigger asks for and fills its roles through
 * {@link Syntax}.
 *
 * <p>Of the triggers of one word the first that fits wins, and those with more constraints are tried first: "come under
 * fire" before "come". Immutable and thread safe.
 */
public final class FrameMatcher {
    /** Adverbs that make another verb of one: "go back", "go ahead". */
    private static final Set<String> ONWARD = Set.of("ahead", "along", "back", "forward", "further", "on", "through");

    /** Slot of a role that is filled by the source's own country. */
    public static final String SELF = "self";
    /** Slot of a role that is filled by the other members of a plural source. */
    public static final String EACH = "each";

    private static final BiConsumer<Trigger, Supplier<String>> UNHEARD = (trigger, reason) -> {};

    private final FrameLexicon lexicon;
    private final Targetless targetless;
    private final boolean lenient;

    /** Decides whether a frame may stand without a target because the act is done to a thing. */
    @FunctionalInterface
    public interface Targetless {
        /**
         * Whether it may.
         *
         * @param frame the frame that found no target
         * @param trigger the word that called it up
         * @param syntax the sentence
         * @param predicate index of that word
         */
        boolean test(Frame frame, Trigger trigger, Syntax syntax, int predicate);
    }

    /** Which words of a sentence name actors. */
    @FunctionalInterface
    public interface Actors extends IntPredicate {
        /** Whether two words that name actors mean the same one: nobody is the target of an act of his own. */
        default boolean same(int a, int b) {
            return a == b;
        }

        /** How many actors a word names: two for "the presidents of Chad and Niger". */
        default int count(int token) {
            return test(token) ? 1 : 0;
        }
    }

    /** A matcher for the frames of one lexicon. */
    public FrameMatcher(FrameLexicon lexicon) {
        this(lexicon, (frame, trigger, syntax, predicate) -> false, false);
    }

    /**
     * A matcher that lets some frames stand without a target when the act is done to a thing.
     *
     * @param lexicon the frames
     * @param targetless which frames may, when their verb has an object or a complement that is no actor
     */
    public FrameMatcher(FrameLexicon lexicon, Targetless targetless) {
        this(lexicon, targetless, true);
    }

    private FrameMatcher(FrameLexicon lexicon, Targetless targetless, boolean lenient) {
        this.lexicon = lexicon;
        this.targetless = targetless;
        this.lenient = lenient;
    }

    /** The frames that it looks for. */
    public FrameLexicon lexicon() {
        return lexicon;
    }

    /**
     * All frames of a sentence.
     *
     * @param syntax the sentence
     * @param isActor which tokens head a mention of an actor; source and target must
     * @param nearly told of each trigger that stood in the sentence and did not fit, with the reason
     */
    public List<FrameMatch> match(Syntax syntax, Actors isActor, BiConsumer<Trigger, Supplier<String>> nearly) {
        List<FrameMatch> found = new ArrayList<>();
        Tree tree = syntax.tree();
        for (int i = 0; i < tree.size(); i++) {
            FrameMatch match = matchAt(syntax, i, isActor, nearly);
            if (match != null) {
                found.add(match);
            }
        }
        return withoutConsumed(found);
    }

    /** A noun that a verb's frame needed ("hold talks") triggers no frame of its own. */
    private static List<FrameMatch> withoutConsumed(List<FrameMatch> found) {
        List<FrameMatch> kept = new ArrayList<>();
        for (FrameMatch match : found) {
            boolean consumed = false;
            for (FrameMatch other : found) {
                consumed |= other != match && contains(other.consumed(), match.predicate());
            }
            if (!consumed) {
                kept.add(match);
            }
        }
        return kept;
    }

    private static boolean contains(int[] items, int wanted) {
        for (int item : items) {
            if (item == wanted) {
                return true;
            }
        }
        return false;
    }

    /**
     * The next frame that fits the word of a match, in the order in which {@link #matchAt} tries them; null if none is left.
     * A match that another reading of the word gave (a verb taken for a noun) is followed by all frames of the word.
     */
    public @Nullable FrameMatch next(Syntax syntax, FrameMatch match, Actors isActor) {
        Token token = syntax.tree().token(match.predicate());
        if (!token.isVerb() && !token.isNoun()) {
            return null;
        }
        List<FrameLexicon.Candidate> candidates = lexicon.candidates(
                token.isVerb() ? PartOfSpeech.VERB : PartOfSpeech.NOUN, syntax.lemma(match.predicate()));
        int tried = candidates.lastIndexOf(new FrameLexicon.Candidate(match.frame(), match.trigger()));
        if (tried + 1 == candidates.size()) {
            return null;
        }
        Slots slots = new Slots(syntax, match.predicate(), candidates.get(0).trigger(), Heads.NONE);
        for (FrameLexicon.Candidate candidate : candidates.subList(tried + 1, candidates.size())) {
            FrameMatch next = fit(syntax, match.predicate(), candidate, slots, isActor, UNHEARD, false);
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    /** The frame that a word calls up, null if it calls up none. */
    public @Nullable FrameMatch matchAt(
            Syntax syntax, int predicate, Actors isActor, BiConsumer<Trigger, Supplier<String>> nearly) {
        Token token = syntax.tree().token(predicate);
        FrameMatch match = null;
        boolean misread = isMisreadNoun(syntax.tree(), predicate);
        if (token.isVerb() && !misread) {
            match = first(syntax, predicate, PartOfSpeech.VERB, token.lemma(), isActor, nearly);
        }
        if (match == null && (token.isNoun() || token.tag().equals("VBG") || misread)) {
            match = asNoun(syntax, predicate, token, isActor, nearly);
        }
        if (match == null
                && (token.isAdjective()
                        || token.tag().equals("VBN")
                        || token.tag().equals("RB")
                        || token.tag().equals("MD")
                        || token.tag().equals("IN"))) {
            match = first(syntax, predicate, PartOfSpeech.ADJECTIVE, syntax.lower(predicate), isActor, nearly);
        }
        return match;
    }

    private @Nullable FrameMatch asNoun(
            Syntax syntax, int predicate, Token token, Actors isActor, BiConsumer<Trigger, Supplier<String>> nearly) {
        boolean gerund = token.tag().equals("VBG");
        if (gerund && !isNominal(syntax.tree(), predicate)) {
            return null;
        }
        String lemma = gerund || token.text().endsWith("ing") ? syntax.lower(predicate) : syntax.lemma(predicate);
        FrameMatch match = first(syntax, predicate, PartOfSpeech.NOUN, lemma, isActor, nearly);
        if (match == null && gerund) {
            return null;
        }
        return match;
    }

    /** "defiance of US calls": what stands behind a preposition and modifiers is a noun, whatever its tag. */
    private static boolean isMisreadNoun(Tree tree, int token) {
        String tag = tree.token(token).tag();
        boolean finite = tag.equals("VBZ") || tag.equals("VB") || tag.equals("VBP");
        return finite
                && tree.child(token, "nsubj") < 0
                && tree.child(token, "case") >= 0
                && (tree.child(token, "compound") >= 0
                        || tree.child(token, "amod") >= 0
                        || tree.child(token, "det") >= 0);
    }

    private static boolean isNominal(Tree tree, int token) {
        return tree.child(token, "det") >= 0 || tree.child(token, "nmod") >= 0 || tree.child(token, "amod") >= 0;
    }

    private @Nullable FrameMatch first(
            Syntax syntax,
            int predicate,
            PartOfSpeech partOfSpeech,
            String lemma,
            Actors isActor,
            BiConsumer<Trigger, Supplier<String>> nearly) {
        String hyphenated = syntax.hyphenated(predicate);
        FrameMatch match = hyphenated.isEmpty()
                ? null
                : firstOf(lexicon.candidates(partOfSpeech, hyphenated), syntax, predicate, isActor, nearly);
        return match != null
                ? match
                : firstOf(lexicon.candidates(partOfSpeech, lemma), syntax, predicate, isActor, nearly);
    }

    private @Nullable FrameMatch firstOf(
            List<FrameLexicon.Candidate> candidates,
            Syntax syntax,
            int predicate,
            Actors isActor,
            BiConsumer<Trigger, Supplier<String>> nearly) {
        if (candidates.isEmpty()) {
            return null;
        }
        Slots slots = new Slots(syntax, predicate, candidates.get(0).trigger(), Heads.NONE);
        FrameMatch lacking = null;
        for (FrameLexicon.Candidate candidate : candidates) {
            FrameMatch match = fit(syntax, predicate, candidate, slots, isActor, nearly, lenient && lacking == null);
            if (match != null && !lacksTarget(match)) {
                return match;
            }
            lacking = match == null ? lacking : match;
        }
        return lacking;
    }

    /** Whether a frame stands without the target that it asks for: it gives way to any other that fits. */
    private static boolean lacksTarget(FrameMatch match) {
        RoleFilling target = match.trigger().roles().get(Role.TARGET);
        return target != null && !target.optional() && !match.fillers().containsKey(Role.TARGET);
    }

    private @Nullable FrameMatch fit(
            Syntax syntax,
            int predicate,
            FrameLexicon.Candidate candidate,
            Slots around,
            Actors isActor,
            BiConsumer<Trigger, Supplier<String>> nearly,
            boolean mayLackTarget) {
        Trigger trigger = candidate.trigger();
        if (trigger.has("passive") && !syntax.isPassive(predicate)
                || trigger.has("active") && syntax.isPassive(predicate)) {
            nearly.accept(trigger, () -> "the voice is wrong");
            return null;
        }
        if (trigger.has("head") && syntax.tree().token(predicate).isRelation("compound")) {
            nearly.accept(trigger, () -> "must not modify another noun");
            return null;
        }
        if (trigger.has("own") && isForAnother(syntax, predicate)) {
            nearly.accept(trigger, () -> "the infinitive is for another to do");
            return null;
        }
        if (trigger.has("bare") && isComplemented(syntax.tree(), predicate)) {
            nearly.accept(trigger, () -> "must stand without complements");
            return null;
        }
        Heads consumed = new Heads();
        for (Constraint constraint : trigger.constraints()) {
            int word = satisfying(syntax, predicate, around, constraint);
            if ((word >= 0) == constraint.negated()) {
                nearly.accept(
                        trigger, () -> (constraint.negated() ? "must not have " : "needs ") + describe(constraint));
                return null;
            }
            if (word >= 0) {
                consumed.add(word);
            }
        }
        Map<Role, int[]> fillers = new EnumMap<>(Role.class);
        Map<Role, String> slots = new EnumMap<>(Role.class);
        Slots reader = consumed.isEmpty() ? around : new Slots(syntax, predicate, trigger, consumed.toArray());
        for (Role role : Role.values()) {
            RoleFilling filling = trigger.roles().get(role);
            if (filling == null) {
                continue;
            }
            boolean filled = fill(reader, role, filling, isActor, fillers, slots);
            if (!filled && !filling.optional()) {
                nearly.accept(trigger, () -> "no " + name(role) + " in " + String.join("|", filling.slots()));
                if (!mayLackTarget || role != Role.TARGET || !isDoneToThing(syntax, predicate, candidate)) {
                    return null;
                }
            }
        }
        return new FrameMatch(candidate.frame(), trigger, predicate, fillers, slots, consumed.toArray());
    }

    /** "wanted Chad to sign": what the infinitive names is not for the subject to do. */
    private static boolean isForAnother(Syntax syntax, int predicate) {
        for (int complement : syntax.openComplements(predicate)) {
            int object = syntax.tree().child(predicate, "obj");
            if (object >= 0 && contains(syntax.surfaceSubjects(complement), object)) {
                return true;
            }
        }
        return false;
    }

    /** Whether more than a subject, auxiliaries and a date stands with a verb: "go to Paris", "go ahead". */
    private static boolean isComplemented(Tree tree, int predicate) {
        for (int child : tree.children(predicate)) {
            Token token = tree.token(child);
            boolean dated =
                    token.relation().equals("obl:tmod") || token.tag().equals("RB") && !ONWARD.contains(token.text());
            if (child > predicate
                    && !dated
                    && (token.isRelation("obj")
                            || token.isRelation("obl")
                            || token.isRelation("xcomp")
                            || token.isRelation("ccomp")
                            || token.isRelation("advmod")
                            || token.isRelation("compound"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isDoneToThing(Syntax syntax, int predicate, FrameLexicon.Candidate candidate) {
        if (candidate.trigger().partOfSpeech() != PartOfSpeech.VERB
                || candidate.trigger().has("weak")
                || !targetless.test(candidate.frame(), candidate.trigger(), syntax, predicate)) {
            return false;
        }
        return syntax.objects(predicate).length > 0
                || takesInfinitive(candidate.trigger()) && syntax.openComplements(predicate).length > 0
                || !candidate.trigger().constraints().isEmpty();
    }

    /** Whether an infinitive is part of what the trigger means: "tried to help" is no trial. */
    private static boolean takesInfinitive(Trigger trigger) {
        RoleFilling target = trigger.roles().get(Role.TARGET);
        return target != null
                && (target.slots().contains("xobj") || target.slots().contains("xsubj"));
    }

    private static String name(Role role) {
        return role == Role.MEASURE ? "measure" : role.name().toLowerCase(Locale.ROOT) + " actor";
    }

    private static String describe(Constraint constraint) {
        List<String> some = constraint.lemmas().stream().sorted().limit(4).toList();
        return constraint.slot() + ":" + String.join(",", some)
                + (constraint.lemmas().size() > 4 ? ",…" : "");
    }

    private static boolean fill(
            Slots reader,
            Role role,
            RoleFilling filling,
            Actors isActor,
            Map<Role, int[]> fillers,
            Map<Role, String> slots) {
        if (role == Role.MEASURE) {
            return fillMeasure(reader, filling, fillers, slots);
        }
        for (String slot : filling.slots()) {
            // "France and Italy trade with the colony": with whom is told, if by no name, so not with each other
            boolean among = slot.equals(EACH) && reader.hasCompany(isActor) && !reader.hasOther();
            if (slot.equals(SELF) || among) {
                fillers.put(role, Heads.NONE);
                slots.put(role, slot);
                return true;
            }
            int[] heads = reader.heads(slot);
            if (role == Role.TARGET && reader.isEachOther(heads) && reader.hasCompany(isActor)) {
                fillers.put(role, Heads.NONE);
                slots.put(role, EACH);
                return true;
            }
            boolean shares = slot.equals(slots.get(Role.SOURCE));
            int[] kept = actors(heads, isActor, shares ? null : fillers.get(Role.SOURCE), role);
            if (kept.length == 0 && role == Role.TARGET) {
                kept = actors(reader.owners(heads), isActor, fillers.get(Role.SOURCE), role);
            }
            if (kept.length == 0 && role == Role.SOURCE) {
                kept = actors(reader.wielders(heads), isActor, null, role);
            }
            if (kept.length > 0) {
                fillers.put(role, kept);
                slots.put(role, slot);
                return true;
            }
        }
        return false;
    }

    /** A measure may stand in any of the slots: "called on him to resign", "called for him to resign". */
    private static boolean fillMeasure(
            Slots reader, RoleFilling filling, Map<Role, int[]> fillers, Map<Role, String> slots) {
        Heads all = new Heads();
        for (String slot : filling.slots()) {
            all.addAll(reader.heads(slot));
        }
        if (all.isEmpty()) {
            return false;
        }
        fillers.put(Role.MEASURE, all.toArray());
        slots.put(Role.MEASURE, filling.slots().get(0));
        return true;
    }

    /** The heads that are actors; a target is not the very word that is the source. */
    private static int[] actors(int[] heads, Actors isActor, int @Nullable [] taken, Role role) {
        Heads kept = new Heads();
        for (int head : heads) {
            boolean own = role == Role.TARGET && taken != null && isOneOf(taken, head, isActor);
            if (isActor.test(head) && !own) {
                kept.add(head);
            }
        }
        return kept.toArray();
    }

    private static boolean isOneOf(int[] taken, int head, Actors actors) {
        for (int other : taken) {
            if (other == head || actors.test(head) && actors.same(other, head)) {
                return true;
            }
        }
        return false;
    }

    /** The word that satisfies a constraint, -1 if none does. */
    private static int satisfying(Syntax syntax, int predicate, Slots around, Constraint constraint) {
        if (constraint.slot().equals("prt")) {
            return particle(syntax, predicate, constraint);
        }
        for (int head : around.heads(constraint.slot())) {
            if (isOneOf(syntax, head, constraint)) {
                if (constraint.slot().equals("xcomp") && isDenied(syntax, head)) {
                    continue;
                }
                return head;
            }
            int counted = counted(syntax, head);
            if (counted >= 0 && isOneOf(syntax, counted, constraint)) {
                return counted;
            }
            int title = title(syntax, head, constraint);
            if (title >= 0) {
                return title;
            }
        }
        return -1;
    }

    /** "summoned ambassador Ann Lee": what a name is called by counts as the name does; -1 if no title is asked for. */
    private static int title(Syntax syntax, int head, Constraint constraint) {
        if (!syntax.tree().token(head).isProperNoun()) {
            return -1;
        }
        for (int child : syntax.tree().children(head)) {
            Token token = syntax.tree().token(child);
            boolean title = token.isRelation("compound") || token.isRelation("appos");
            if (title && token.isNoun() && !token.isProperNoun() && isOneOf(syntax, child, constraint)) {
                return child;
            }
        }
        return -1;
    }

    /** "vowed not to yield" is no vow to yield. */
    private static boolean isDenied(Syntax syntax, int complement) {
        for (int child : syntax.tree().children(complement)) {
            if (syntax.lower(child).equals("not") || syntax.lower(child).equals("never")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is one of those that a constraint names; a star names every word. */
    private static boolean isOneOf(Syntax syntax, int word, Constraint constraint) {
        String lemma = syntax.lemma(word);
        String lower = syntax.lower(word);
        String hyphenated = syntax.hyphenated(word);
        return constraint.lemmas().contains(lemma)
                || constraint.takesAny()
                || !lower.equals(lemma) && constraint.lemmas().contains(lower)
                || !hyphenated.isEmpty() && constraint.lemmas().contains(hyphenated);
    }

    /** "hand over 40 percent of their arms": what is counted is what is handed over; -1 if nothing is counted. */
    private static int counted(Syntax syntax, int head) {
        Token token = syntax.tree().token(head);
        boolean money = token.tag().equals("$") || token.text().equals("$");
        if (!money && !syntax.words().is("quantity-noun", token.lemma())) {
            return -1;
        }
        int[] of = syntax.prepositional(head, money ? "in" : "of");
        if (of.length == 0 && money && syntax.tree().head(head) >= 0) {
            of = syntax.prepositional(syntax.tree().head(head), "in");
        }
        return of.length == 0 ? -1 : of[0];
    }

    private static int particle(Syntax syntax, int predicate, Constraint constraint) {
        Tree tree = syntax.tree();
        for (int child : tree.children(predicate)) {
            Token token = tree.token(child);
            boolean adverb = token.isRelation("compound:prt")
                    || token.isRelation("advmod")
                    || token.tag().equals("RP");
            if (adverb && constraint.lemmas().contains(syntax.lower(child))) {
                return child;
            }
        }
        for (int child : tree.children(predicate)) {
            int mark = tree.token(child).isRelation("obl") ? tree.child(child, "case") : -1;
            boolean outOf = mark >= 0
                    && mark + 1 < tree.size()
                    && syntax.lower(mark).equals("out")
                    && syntax.lower(mark + 1).equals("of");
            if ((mark == predicate + 1 || mark > predicate && outOf)
                    && constraint.lemmas().contains(syntax.lower(mark))) {
                return mark;
            }
        }
        return -1;
    }
}
