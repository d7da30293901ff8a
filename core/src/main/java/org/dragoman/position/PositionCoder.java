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

    /** The code of groups that nobody can be held to: "European countries". */
    private static final String NOBODY = "UNK";
    /** Stances of those who take another's side, or the other side. */
    private static final Set<String> SIDING = Set.of("same", "contrary");

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
        for (FrameMatch match : stances.match(sentence.syntax(), sentence::isActor, nearly)) {
            if (isDeed(named, match.predicate())) {
                continue;
            }
            stated(sentence, match, topic).forEach(position -> positions.putIfAbsent(key(position), position));
        }
        for (FrameMatch match : named) {
            if (isDeed(match)) {
                done(sentence, match, topic).forEach(position -> positions.putIfAbsent(key(position), position));
            }
        }
        topic.leave(sentence);
        topic.stands().add(List.copyOf(positions.values()));
        return List.copyOf(positions.values());
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
        if (SIDING.contains(match.frame().header("stance"))) {
            return siding(sentence, match, standing, topic);
        }
        Stance stance = stance(match, standing);
        if (stance == null || !isHeld(standing)) {
            return List.of();
        }
        List<Position> positions = new ArrayList<>();
        for (FoundMeasure found : meant(sentence, match, topic)) {
            FoundMeasure aimed = topic.aim(sentence, found, match.heads(Role.SOURCE), turn(stance, found.undone()));
            Claim claim = new Claim(
                    match, predicate, standing, aimed, turn(stance, aimed.undone()), act(match, sentence, predicate));
            positions.addAll(positions(sentence, claim, topic));
        }
        return positions;
    }

    /** The measures that a stance is about: those of its slot, or for a vote that names none the draft before the house. */
    private List<FoundMeasure> meant(CodedSentence sentence, FrameMatch match, Topic topic) {
        List<FoundMeasure> meant = new ArrayList<>();
        for (int head : match.heads(Role.MEASURE)) {
            meant.addAll(named(sentence, head, topic));
        }
        if (meant.isEmpty() && VOTES.contains(match.frame().header("act")) && match.heads(Role.MEASURE).length == 0) {
            FoundMeasure draft = topic.draft(sentence, match.predicate());
            return draft == null ? List.of() : List.of(draft);
        }
        if (meant.isEmpty() && match.trigger().has("lone") && match.heads(Role.MEASURE).length == 0) {
            FoundMeasure before = topic.before(sentence, match.predicate());
            return before == null ? List.of() : List.of(before);
        }
        return meant;
    }

    /** The measures that a phrase names, or the one that "the decision", "such a step" or "it" takes up. */
    private List<FoundMeasure> named(CodedSentence sentence, int head, Topic topic) {
        List<FoundMeasure> found = measures.find(sentence, head);
        if (!found.isEmpty()) {
            return found.stream()
                    .map(each -> isDefinite(sentence, each.head()) ? topic.inParticular(sentence, each) : each)
                    .toList();
        }
        FoundMeasure before = takenUp(sentence, head, topic);
        return before == null ? List.of() : List.of(before);
    }

    private @Nullable FoundMeasure takenUp(CodedSentence sentence, int head, Topic topic) {
        String lemma = sentence.sentence().tree().token(head).lemma().toLowerCase(Locale.ROOT);
        if (TAKING_UP.contains(lemma)) {
            boolean doer = sentence.sentence().tree().token(head).isRelation("nsubj") && sentence.isActor(head);
            return doer ? null : topic.before(sentence, head);
        }
        if (!isDefinite(sentence, head)) {
            return null;
        }
        FoundMeasure before = topic.called(sentence, head, lemma);
        if (before == null && words.is("draft-anaphor", lemma)) {
            before = topic.draft(sentence, head);
        }
        if (before == null) {
            before = topic.takenUp(sentence, head, lemma);
        }
        if (before == null && words.is("refusal-anaphor", lemma)) {
            FoundMeasure refused = lemma.equals("veto") ? topic.draft(sentence, head) : topic.before(sentence, head);
            return refused == null ? null : refused.turned();
        }
        return before == null && words.is("measure-anaphor", lemma) ? topic.before(sentence, head) : before;
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

    /** "Russia is against sanctions": the preposition triggers, its noun stands in the clause. */
    private static int predicate(CodedSentence sentence, FrameMatch match) {
        Token token = sentence.sentence().tree().token(match.predicate());
        boolean preposition = token.isRelation("case") || token.isRelation("mark");
        return preposition && token.head() >= 0 ? token.head() : match.predicate();
    }

    /** "saw no reason for", "has no intention of": a "no" beside a word that the frame needs negates it. */
    private static Standing withNo(CodedSentence sentence, FrameMatch match, Standing standing) {
        Tree tree = sentence.sentence().tree();
        boolean no = false;
        for (int word : match.consumed()) {
            for (int child : tree.children(word)) {
                no |= tree.token(child).isRelation("det")
                        && sentence.syntax().lower(child).equals("no");
            }
        }
        return no ? standing.turned() : standing;
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
        return new Standing(
                standing.negated() != doubted,
                standing.weaklyNegated(),
                standing.denied(),
                false,
                false,
                false,
                false,
                false,
                -1,
                standing.speakerVerb());
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
            case OPPOSE -> standing.weaklyNegated() ? Stance.WITHHELD : Stance.NEUTRAL;
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
        return !standing.possible() && !(standing.demanded() && standing.embedder() >= 0);
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
        Standing standing = sentence.standing(match.predicate());
        Stance stance = stanceOfDeed(standing, isHabit(sentence, match.predicate()));
        if (stance == null) {
            return List.of();
        }
        boolean undo = match.trigger().has("undo");
        String act = match.frame().header("act");
        String shown = act.isEmpty() ? (undo ? "lift" : "impose") : act;
        List<Position> positions = new ArrayList<>();
        for (FoundMeasure each : measures.found(sentence, match, false)) {
            FoundMeasure found = topic.aim(sentence, each, match.heads(Role.SOURCE), turn(stance, undo));
            Claim claim = new Claim(match, match.predicate(), standing, found, turn(stance, undo), shown);
            positions.addAll(positions(sentence, claim, topic));
        }
        return positions;
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
                    && Topic.isMutual(found.measure().kind());
            return mutual && partner != null
                    ? new Claim(match, predicate, standing, found.aimedAt(partner), stance, act)
                    : this;
        }
    }

    private List<Position> positions(CodedSentence sentence, Claim claim, Topic topic) {
        List<Position> positions = new ArrayList<>();
        for (int head : claim.match().heads(Role.SOURCE)) {
            Mention mention = sentence.mention(head);
            if (mention != null) {
                Claim own = claim.between(topic.partner(sentence, claim.match().heads(Role.SOURCE), head));
                mention.actors().stream()
                        .filter(actor -> !NOBODY.equals(actor.code()))
                        .forEach(actor -> positions.add(position(sentence, own, topic, mention, actor)));
            }
        }
        return positions;
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
