package org.dragoman.position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Presentation;
import org.dragoman.coding.ResolvedReport;
import org.dragoman.coding.Stance;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.FrameMatcher;
import org.dragoman.grammar.Standing;
import org.dragoman.lexicon.FrameLexicon;
import org.dragoman.lexicon.Role;
import org.dragoman.lexicon.Trigger;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.dragoman.time.Dating;
import org.dragoman.time.TimeBinder;
import org.jspecify.annotations.Nullable;

/**
 * Reads positions off resolved sentences: a stance word names the holder and the measure, or the holder carries a measure
 * out. Pure and thread safe.
 */
public final class PositionCoder {
    private static final BiConsumer<Trigger, Supplier<String>> UNHEARD = (trigger, reason) -> {};
    private static final Set<String> DEFINITE = Set.of("the", "such", "this", "that", "these", "those");
    /** Pronouns that stand for a measure: "Iran condemned it". */
    private static final Set<String> TAKING_UP = Set.of("it", "they", "them", "this", "that", "so", "do");
    /** What can be done to a draft without naming it. */
    private static final Set<String> VOTES = Set.of("vote", "abstain");

    /** What lists members of a class. */
    private static final List<String> LISTING = List.of("among", "including", "like", "as");

    /** How many words deep a word is followed to the pronoun that takes a measure up. */
    private static final int LEVELS = 4;

    /** The code of groups that nobody can be held to: "European countries". */
    private static final String NOBODY = "UNK";
    /** Stances of those who take another's side, or the other side. */
    private static final Set<String> SIDING = Set.of("same", "contrary");

    /** What a state lets in. */
    private static final Set<String> ADMITTED =
            Set.of("inspections", "observers", "humanitarian-access", "peacekeeping", "mediation");

    /** Verbs that say what another may do. */
    private static final Set<String> PERMITTING = Set.of("allow", "let", "permit", "enable", "authorise", "authorize");

    private static final Set<String> REFUSING = Set.of("refuse", "decline");

    /** What lets one do something. */
    private static final Set<String> RIGHTS =
            Set.of("right", "ability", "capacity", "freedom", "power", "means", "chance");

    private static final Set<String> REITERATING = Set.of("reiterate", "repeat", "restate", "reaffirm", "renew");

    private final FrameMatcher stances;
    private final MeasureFinder measures;
    private final WordClasses words;
    private final UnaryOperator<Actor> principals;

    /**
     * A coder for these frames.
     *
     * @param stances words of being for and against
     * @param measures what one can be for or against
     * @param words classes of words that grammar needs
     * @param principals gives the state or organisation behind an actor
     */
    public PositionCoder(
            FrameLexicon stances, FrameLexicon measures, WordClasses words, UnaryOperator<Actor> principals) {
        this.stances = new FrameMatcher(stances);
        this.measures = new MeasureFinder(measures, stances, principals);
        this.words = words;
        this.principals = principals;
    }

    /** All positions of a report, in the order of the text. */
    public List<Position> code(ResolvedReport report) {
        List<Position> positions = new ArrayList<>();
        List<CodedSentence> sentences = CodedSentence.of(report, words);
        List<List<FrameMatch>> matches = new ArrayList<>();
        List<List<FoundMeasure>> named = new ArrayList<>();
        for (CodedSentence sentence : sentences) {
            matches.add(measures.matcher().match(sentence.syntax(), sentence::isActor, UNHEARD));
            named.add(measures.all(sentence, matches.get(matches.size() - 1)));
        }
        Topic topic = new Topic(measures, report, new Theatre(named));
        for (int i = 0; i < sentences.size(); i++) {
            topic.enter(sentences.get(i), named.get(i));
            positions.addAll(code(sentences.get(i), matches.get(i), topic, UNHEARD));
        }
        return positions;
    }

    /**
     * The positions of one sentence that stands alone.
     *
     * @param nearly told of each trigger that did not fit, with the reason
     */
    public List<Position> code(CodedSentence sentence, BiConsumer<Trigger, Supplier<String>> nearly) {
        List<FrameMatch> matches = measures.matcher().match(sentence.syntax(), sentence::isActor, nearly);
        List<FoundMeasure> named = measures.all(sentence, matches);
        Topic topic = new Topic(measures, sentence.report(), new Theatre(List.of(named)));
        topic.enter(sentence, named);
        return code(sentence, matches, topic, nearly);
    }

    private List<Position> code(
            CodedSentence sentence, List<FrameMatch> named, Topic topic, BiConsumer<Trigger, Supplier<String>> nearly) {
        Map<String, Position> positions = new LinkedHashMap<>();
        List<FrameMatch> siding = new ArrayList<>();
        for (FrameMatch match : stances.match(sentence.syntax(), sentence::isActor, nearly)) {
            if (isDeed(named, match.predicate())) {
                continue;
            }
            List<Position> taken = isSiding(match) ? List.of() : stated(sentence, match, topic);
            if (taken.isEmpty()) {
                siding.add(match);
            }
            taken.forEach(position -> positions.putIfAbsent(key(position), position));
        }
        for (FrameMatch match : named) {
            if (isDeed(match)) {
                done(sentence, match, topic).forEach(position -> positions.putIfAbsent(key(position), position));
            }
        }
        // Who sides with another sides with what the sentence has told of him by now, be it his deed.
        topic.stands().add(List.copyOf(positions.values()));
        for (FrameMatch match : siding) {
            List<Position> taken = isSiding(match) ? stated(sentence, match, topic) : elsewhere(sentence, match, topic);
            taken.forEach(position -> positions.putIfAbsent(key(position), position));
        }
        topic.leave(sentence);
        topic.stands().add(List.copyOf(positions.values()));
        return List.copyOf(positions.values());
    }

    private static boolean isSiding(FrameMatch match) {
        return SIDING.contains(match.frame().header("stance"));
    }

    /** "criticised Beijing for censoring the press": where one frame of a word finds no measure another may. */
    private List<Position> elsewhere(CodedSentence sentence, FrameMatch match, Topic topic) {
        for (FrameMatch other : stances.fitsAt(sentence.syntax(), match.predicate(), sentence::isActor)) {
            boolean tried = other.trigger().equals(match.trigger());
            List<Position> taken = tried ? List.of() : stated(sentence, other, topic);
            if (!taken.isEmpty()) {
                return taken;
            }
        }
        return List.of();
    }

    /** "suspended arms sales" is read as the deed that it is, not as a stance on arms sales beside it. */
    private static boolean isDeed(List<FrameMatch> named, int predicate) {
        return named.stream().anyMatch(match -> match.predicate() == predicate && isDeed(match));
    }

    private static boolean isDeed(FrameMatch match) {
        return match.trigger().has("do") || match.trigger().has("undo");
    }

    private static String key(Position position) {
        Actor holder = position.holder().actor();
        return (holder.code() == null ? holder.name() : holder.code())
                + '>'
                + position.measure().kind()
                + '>'
                + position.measure().target()
                + '>'
                + (position.stance() == Stance.WITHHELD);
    }

    // ---- positions that are stated ----

    private List<Position> stated(CodedSentence sentence, FrameMatch match, Topic topic) {
        int predicate = predicate(sentence, match);
        Standing standing = match.slot(Role.SOURCE).equals("sayer")
                ? judged(sentence, predicate)
                : withNo(sentence, match, sentence.standing(match, predicate));
        if (match.slot(Role.MEASURE).equals("governed")) {
            standing = affirmed(standing);
        }
        if (isSiding(match)) {
            return siding(sentence, match, standing, topic);
        }
        Stance stance = stance(match, standing);
        boolean allayed = stance == Stance.NEUTRAL && match.slot(Role.SOURCE).equals("sayer") && standing.negated();
        if (stance == null || allayed || !isHeld(standing)) {
            return List.of();
        }
        List<Position> positions = new ArrayList<>();
        String shown = act(match, sentence, predicate);
        for (FoundMeasure found : meant(sentence, match, topic)) {
            if (match.trigger().has("ban") && !found.undone() && !isAdmitted(sentence, match, found)) {
                continue;
            }
            boolean asked = shown.equals("call-for") && !found.undone();
            int[] holders = match.heads(Role.SOURCE);
            if (match.slot(Role.MEASURE).equals("if") && found.measure().target() == null) {
                found = answered(sentence, found, holders);
            }
            for (FoundMeasure aimed : topic.aim(sentence, found, holders, turn(stance, found.undone()), asked, false)) {
                Claim claim = new Claim(match, predicate, standing, aimed, turn(stance, aimed.undone()), shown);
                positions.addAll(positions(sentence, claim, topic));
            }
        }
        return positions;
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

    /** "threatened to cut the gas if new sanctions were imposed": who threatens would be hit. */
    private FoundMeasure answered(CodedSentence sentence, FoundMeasure found, int[] holders) {
        List<String> codes = codes(sentence, holders);
        return codes.isEmpty() ? found : found.aimedAt(codes.get(0));
    }

    /** "said aid convoys could enter": whoever may forbid it lets it happen. */
    private boolean isAdmitted(CodedSentence sentence, FrameMatch match, FoundMeasure found) {
        String target = found.measure().target();
        return ADMITTED.contains(found.measure().kind())
                && (target == null || codes(sentence, match.heads(Role.SOURCE)).contains(target));
    }

    /** The measures that a stance is about: those of its slot, or for a vote that names none the draft before the house. */
    private List<FoundMeasure> meant(CodedSentence sentence, FrameMatch match, Topic topic) {
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
        FoundMeasure before = takenUp(sentence, head, topic);
        return before == null ? List.of() : List.of(before);
    }

    private @Nullable FoundMeasure takenUp(CodedSentence sentence, int head, Topic topic) {
        return takenUp(sentence, head, topic, LEVELS);
    }

    /** Follows the word itself, or what it lets through to: "any attempt to stop it", "if the bid came to a vote". */
    private @Nullable FoundMeasure takenUp(CodedSentence sentence, int head, Topic topic, int levels) {
        Tree tree = sentence.sentence().tree();
        String lemma = tree.token(head).lemma().toLowerCase(Locale.ROOT);
        if (TAKING_UP.contains(lemma)) {
            boolean doer = isDoer(tree, head) && sentence.isActor(head);
            if (doer) {
                return null;
            }
            boolean plural = lemma.equals("they") || lemma.equals("them");
            boolean numbered = plural || lemma.equals("it") || lemma.equals("this");
            return numbered ? topic.numbered(sentence, head, plural) : topic.before(sentence, head);
        }
        boolean bare = tree.token(head).tag().equals("NNS");
        FoundMeasure before = isDefinite(sentence, head) || isApposed(tree, head)
                ? again(sentence, head, lemma, topic)
                : bare ? topic.takenUp(sentence, head, lemma) : null;
        if (before != null) {
            return before;
        }
        return levels == 0 ? null : takenUpBelow(sentence, head, topic, levels - 1);
    }

    private @Nullable FoundMeasure takenUpBelow(CodedSentence sentence, int head, Topic topic, int levels) {
        for (int child : measures.through(sentence.syntax(), head)) {
            FoundMeasure found = takenUp(sentence, child, topic, levels);
            if (found != null) {
                String lemma = sentence.sentence().tree().token(head).lemma().toLowerCase(Locale.ROOT);
                return words.is("measure-undo", lemma) ? found.turned() : found;
            }
        }
        return null;
    }

    private @Nullable FoundMeasure again(CodedSentence sentence, int head, String lemma, Topic topic) {
        FoundMeasure before = topic.called(sentence, head, lemma);
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

    /** "submitted their applications, a step that he called historic": a name for what the clause has told. */
    private static boolean isApposed(Tree tree, int head) {
        Token token = tree.token(head);
        int before = tree.first(head) - 1;
        return (token.isRelation("appos") || token.isRelation("dep") || token.isRelation("parataxis"))
                && before >= 0
                && tree.token(before).text().equals(",");
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

    /** "Russia is against sanctions", "said Assad must go": the preposition or modal triggers, its head makes the clause. */
    private static int predicate(CodedSentence sentence, FrameMatch match) {
        Token token = sentence.sentence().tree().token(match.predicate());
        boolean function = token.isRelation("case") || token.isRelation("mark") || token.isRelation("aux");
        return function && token.head() >= 0 ? token.head() : match.predicate();
    }

    /** "is in no mood for": a "no" beside a word that the frame needs negates it; its object's has been seen already. */
    private static Standing withNo(CodedSentence sentence, FrameMatch match, Standing standing) {
        Tree tree = sentence.sentence().tree();
        boolean no = false;
        for (int word : match.consumed()) {
            boolean object =
                    tree.head(word) == match.predicate() && tree.token(word).isRelation("obj");
            no |= !object && sentence.syntax().hasNo(word);
        }
        return no ? standing.turned() : standing;
    }

    /** "said sanctions must not be lifted": what the modal governs is negated itself, not the saying. */
    private static Standing affirmed(Standing standing) {
        return standing.settled(standing.weaklyNegated());
    }

    /**
     * "said sanctions would be a mistake": who judges holds the view now, whatever the mood of the clause; who doubts or
     * denies it holds the contrary.
     */
    private Standing judged(CodedSentence sentence, int predicate) {
        Standing standing = sentence.standing(predicate);
        Tree tree = sentence.sentence().tree();
        boolean doubted = false;
        for (int at = predicate; tree.head(at) >= 0; at = tree.head(at)) {
            doubted |= tree.token(at).isRelation("ccomp")
                    && words.is("doubting-speech", tree.token(tree.head(at)).lemma());
        }
        return standing.settled(standing.negated() != doubted);
    }

    /** "sided with Moscow", "followed suit": the position of whom they side with, or of whoever took one last. */
    private List<Position> siding(CodedSentence sentence, FrameMatch match, Standing standing, Topic topic) {
        if (!isHeld(standing) || standing.weaklyNegated()) {
            return List.of();
        }
        boolean same = match.frame().header("stance").equals("same") != standing.negated();
        List<String> holders = codes(sentence, match.heads(Role.SOURCE));
        List<String> leaders = codes(sentence, match.heads(Role.TARGET));
        Position taken = topic.stands()
                .latest(each -> leaders.isEmpty()
                        ? !holders.contains(code(each.holder().actor()))
                        : leaders.contains(code(each.holder().actor())));
        if (taken == null) {
            return List.of();
        }
        FoundMeasure found = new FoundMeasure(
                taken.measure(),
                match.predicate(),
                sentence.sentence().index(),
                false,
                false,
                null,
                taken.rule().substring(taken.rule().indexOf('+') + 1));
        Stance stance = same ? taken.stance() : turn(taken.stance(), true);
        return positions(
                sentence,
                new Claim(match, match.predicate(), standing, found, stance, act(match, sentence, match.predicate())),
                topic);
    }

    private List<String> codes(CodedSentence sentence, int[] heads) {
        List<String> codes = new ArrayList<>();
        for (int head : heads) {
            Mention mention = sentence.mention(head);
            if (mention != null) {
                mention.actors().forEach(actor -> codes.add(code(actor)));
            }
        }
        return codes;
    }

    /** The state or organisation behind an actor, its name if it has no code. */
    private String code(Actor actor) {
        String code = measures.code(actor);
        return code == null ? actor.name() : code;
    }

    /** What the frame says, turned by negation; null when the words then say nothing. */
    private static @Nullable Stance stance(FrameMatch match, Standing standing) {
        Stance stance = Stance.valueOf(match.frame().header("stance").toUpperCase(Locale.ROOT));
        if (match.trigger().has("neg")) {
            return standing.negated() ? stance : null;
        }
        if (!standing.negated()) {
            return stance;
        }
        return switch (stance) {
            case SUPPORT -> standing.weaklyNegated() ? Stance.WITHHELD : Stance.OPPOSE;
            case OPPOSE ->
                standing.weaklyNegated()
                        ? Stance.WITHHELD
                        : match.frame().header("negated").equals("support") ? Stance.SUPPORT : Stance.NEUTRAL;
            case NEUTRAL, WITHHELD -> null;
        };
    }

    private static Stance turn(Stance stance, boolean undone) {
        if (!undone) {
            return stance;
        }
        return switch (stance) {
            case SUPPORT -> Stance.OPPOSE;
            case OPPOSE -> Stance.SUPPORT;
            case NEUTRAL, WITHHELD -> stance;
        };
    }

    /** A stance that is only demanded of the holder, possible or conditional is not yet held. */
    private static boolean isHeld(Standing standing) {
        if (standing.denied() || standing.conditional()) {
            return false;
        }
        if (standing.negated()) {
            return true;
        }
        return !standing.possible() && !standing.demanded();
    }

    private static String act(FrameMatch match, CodedSentence sentence, int predicate) {
        Tree tree = sentence.sentence().tree();
        for (int at = predicate; at >= 0; at = tree.head(at)) {
            if (REITERATING.contains(tree.token(at).lemma())) {
                return "reiterate";
            }
        }
        String act = match.frame().header("act");
        return act.isEmpty() ? "state" : act;
    }

    // ---- positions that are taken by doing ----

    private List<Position> done(CodedSentence sentence, FrameMatch match, Topic topic) {
        if (isRight(sentence, match.predicate())) {
            return List.of();
        }
        Standing standing = sentence.standing(match.predicate());
        Stance stance = stanceOfDeed(
                isRefused(sentence, match.predicate()) ? firm(standing) : standing,
                isHabit(sentence, match.predicate()));
        if (stance == null) {
            return List.of();
        }
        boolean undo = match.trigger().has("undo");
        String act = match.frame().header("act");
        String shown = act.isEmpty() ? (undo ? "lift" : "impose") : act;
        List<Position> positions = new ArrayList<>();
        int[] holders = match.heads(Role.SOURCE);
        for (FoundMeasure each : measures.found(sentence, match, false)) {
            for (FoundMeasure found : topic.aim(sentence, each, holders, turn(stance, undo), false, true)) {
                Claim claim = new Claim(match, match.predicate(), standing, found, turn(stance, undo), shown);
                positions.addAll(positions(sentence, claim, topic));
            }
        }
        return positions;
    }

    /** "its right to enrich uranium", "will not allow the island to secede": what one may do is not done. */
    private static boolean isRight(CodedSentence sentence, int predicate) {
        Tree tree = sentence.sentence().tree();
        Token token = tree.token(predicate);
        if ((token.isRelation("xcomp") || token.isRelation("ccomp"))
                && token.head() >= 0
                && PERMITTING.contains(tree.token(token.head()).lemma())) {
            return true;
        }
        return token.isRelation("acl")
                && sentence.syntax().isInfinitive(predicate)
                && RIGHTS.contains(tree.token(token.head()).lemma());
    }

    /** "refused to let inspectors in": who refuses does more than not do it. */
    private static boolean isRefused(CodedSentence sentence, int predicate) {
        Token token = sentence.sentence().tree().token(predicate);
        return token.isRelation("xcomp")
                && token.head() >= 0
                && REFUSING.contains(
                        sentence.sentence().tree().token(token.head()).lemma());
    }

    private static Standing firm(Standing standing) {
        return new Standing(
                standing.negated(),
                false,
                standing.denied(),
                standing.negated(),
                standing.possible(),
                standing.demanded(),
                standing.conditional(),
                standing.purpose(),
                standing.embedder(),
                standing.speakerVerb());
    }

    /** Doing it is supporting it, refusing to do it is opposing it, not having done it says little. */
    private static @Nullable Stance stanceOfDeed(Standing standing, boolean habit) {
        if (standing.denied() || standing.conditional()) {
            return null;
        }
        if (standing.negated()) {
            Stance refusal = standing.weaklyNegated() ? Stance.WITHHELD : Stance.OPPOSE;
            return standing.future() || habit ? refusal : null;
        }
        return standing.demanded() || standing.possible() || standing.purpose() ? null : Stance.SUPPORT;
    }

    /** "does not recognise Israel", "neither accepts nor recognises it": what is not done as a rule is refused. */
    private static boolean isHabit(CodedSentence sentence, int predicate) {
        Tree tree = sentence.sentence().tree();
        for (int child : tree.children(predicate)) {
            Token token = tree.token(child);
            if (token.isRelation("aux")
                    && (token.tag().equals("VBZ") || token.tag().equals("VBP"))) {
                return token.lemma().equals("do");
            }
            if (token.isRelation("cc") && sentence.syntax().lower(child).equals("nor")) {
                return true;
            }
        }
        return false;
    }

    // ---- the entries ----

    /** What a match claims of each of its holders. */
    private record Claim(
            FrameMatch match, int predicate, Standing standing, FoundMeasure found, Stance stance, String act) {

        /** What two do together bears for each on the other. */
        Claim between(@Nullable String partner) {
            boolean mutual = partner != null
                    && !found.ownTarget()
                    && Aims.isMutual(found.measure().kind());
            return mutual && partner != null
                    ? new Claim(match, predicate, standing, found.aimedAt(partner), stance, act)
                    : this;
        }
    }

    private List<Position> positions(CodedSentence sentence, Claim claim, Topic topic) {
        List<Position> positions = new ArrayList<>();
        for (int head : holders(sentence, claim.match().heads(Role.SOURCE))) {
            Mention mention = sentence.mention(head);
            if (mention != null) {
                Claim own = claim.between(
                        topic.aims().partner(sentence, claim.match().heads(Role.SOURCE), head));
                mention.actors().stream()
                        .filter(actor -> !NOBODY.equals(actor.code()))
                        .forEach(actor -> positions.add(position(sentence, own, topic, mention, actor)));
            }
        }
        return positions;
    }

    /** The holders, and for a class of states those that are listed: "five countries, among them Brazil and China". */
    private int[] holders(CodedSentence sentence, int[] heads) {
        Tree tree = sentence.sentence().tree();
        List<Integer> listed = new ArrayList<>();
        for (int head : heads) {
            boolean some = words.is("member-noun", tree.token(head).lemma().toLowerCase(Locale.ROOT));
            for (String preposition : some ? LISTING : List.<String>of()) {
                for (int one : sentence.syntax().prepositional(head, preposition)) {
                    listed.add(one);
                }
            }
            int named = some ? tree.child(head, "appos") : -1;
            if (named > head && tree.token(named).isProperNoun()) {
                for (int one : sentence.syntax().expand(named)) {
                    listed.add(one);
                }
            }
            listed.add(head);
        }
        return listed.stream().distinct().mapToInt(Integer::intValue).toArray();
    }

    private Position position(CodedSentence sentence, Claim claim, Topic topic, Mention mention, Actor actor) {
        Actor state = actor.isOfficial() ? principals.apply(actor) : actor;
        Mention voice = voice(sentence, claim.predicate(), claim.standing());
        Participant speaker = speaker(mention, actor, state, voice);
        boolean thirdParty = speaker == null
                && voice != null
                && !principals.apply(voice.actor()).equals(state);
        Standing standing = claim.standing();
        Dating date = TimeBinder.forEvent(
                sentence.report().parsed(),
                sentence.sentence().index(),
                claim.predicate(),
                sentence.report().times());
        return new Position(
                new Participant(state, mention.text()),
                speaker,
                claim.found().measure(),
                topic.about(claim.found().measure()),
                claim.stance(),
                claim.act(),
                standing.negated() ? told(standing) : Presentation.of(standing),
                thirdParty && voice != null ? CodedSentence.participant(voice, voice.actor()) : null,
                date,
                confidence(claim, actor),
                sentence.evidence(),
                claim.match().frame().id() + "+" + claim.found().rule());
    }

    private static Factuality told(Standing standing) {
        return standing.speakerVerb() >= 0 ? Factuality.REPORTED : Factuality.ASSERTED;
    }

    /** Who voices it: the subject of the verb of speech above, or of the verb whose object the stance noun is. */
    private static @Nullable Mention voice(CodedSentence sentence, int predicate, Standing standing) {
        Mention voice = sentence.speaker(standing.speakerVerb());
        Token token = sentence.sentence().tree().token(predicate);
        if (voice != null || !token.isNoun() || !token.isRelation("obj")) {
            return voice;
        }
        for (int head : sentence.syntax().subjects(token.head())) {
            Mention subject = sentence.mention(head);
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    private @Nullable Participant speaker(Mention mention, Actor actor, Actor state, @Nullable Mention voice) {
        if (!actor.equals(state)) {
            return CodedSentence.participant(mention, actor);
        }
        boolean own = voice != null
                && !voice.actor().equals(state)
                && principals.apply(voice.actor()).equals(state);
        return own && voice != null ? CodedSentence.participant(voice, voice.actor()) : null;
    }

    private static double confidence(Claim claim, Actor holder) {
        double value = claim.match().trigger().has("weak") ? 0.55 : 0.85;
        value *= claim.found().ownTarget() ? 1 : 0.85;
        value *= holder.isKnown() ? 1 : 0.85;
        return Math.round(value * 100) / 100.0;
    }
}
