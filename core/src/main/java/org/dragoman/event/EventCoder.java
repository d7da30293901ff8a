package org.dragoman.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.codebook.Cameo;
import org.dragoman.codebook.CameoCode;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Event;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Plover;
import org.dragoman.coding.Presentation;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.FrameMatcher;
import org.dragoman.grammar.Standing;
import org.dragoman.grammar.Syntax;
import org.dragoman.lexicon.Frame;
import org.dragoman.lexicon.FrameLexicon;
import org.dragoman.lexicon.PartOfSpeech;
import org.dragoman.lexicon.Role;
import org.dragoman.lexicon.Trigger;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.dragoman.time.Dating;
import org.dragoman.time.TimeBinder;
import org.jspecify.annotations.Nullable;

/**
 * Reads events off resolved sentences: frames say what happened, grammar says who took part, the clause says whether it
 * is so. What no frame covers is no event.
 *
 * <p>Pure and thread safe.
 */
public final class EventCoder {
    /** Of more than so many who agree, no two agree with each other in particular. */
    private static final int MOST_AGREEING = 4;

    private static final Set<String> PLACE_PREPOSITIONS =
            Set.of("in", "at", "near", "outside", "across", "inside", "around", "throughout", "off", "on");
    private static final Set<String> VERBAL = Set.of("01", "02", "10", "11", "12", "13");
    private static final Set<String> NEED_TARGET = Set.of("01", "02", "04", "06", "07", "10", "16");
    /** Acts of words that answer another act: "rejected the demand", "condemned the raid". */
    private static final Set<String> REACTIONS = Set.of("05", "10", "11", "12", "13");

    private static final Set<String> SHARING = Set.of("05", "10", "11", "12", "13", "16");
    private static final Set<String> VICTIM_PREPOSITIONS = Set.of("of", "on", "against", "in", "to", "over");
    private static final Set<String> FORCE = Set.of("17", "18", "19", "20");
    private static final BiConsumer<Trigger, Supplier<String>> UNHEARD = (trigger, reason) -> {};

    private final FrameMatcher matcher;
    private final WordClasses words;
    private final Cameo cameo;
    private final UnaryOperator<Actor> principals;
    private final Echo echo;
    private final Confidence confidence;

    /**
     * A coder for these frames.
     *
     * @param frames what can happen
     * @param words classes of words that grammar needs
     * @param cameo the codebook
     * @param confidence how much each feature of a reading says for it, in log-odds
     * @param principals gives the state or organisation behind an actor
     */
    public EventCoder(
            FrameLexicon frames,
            WordClasses words,
            Cameo cameo,
            Map<String, Double> confidence,
            UnaryOperator<Actor> principals) {
        this.matcher = new FrameMatcher(frames, this::mayLackTarget);
        this.echo = new Echo(words);
        this.confidence = new Confidence(confidence);
        this.words = words;
        this.cameo = cameo;
        this.principals = principals;
    }

    /** PLOVER asks a recipient of cooperation, aid and sanctions only; a request needs somebody to be asked. */
    private boolean mayLackTarget(Frame frame, Trigger trigger, Syntax syntax, int predicate) {
        String root = root(frame);
        if (root.isEmpty() || NEED_TARGET.contains(root)) {
            return REACTIONS.contains(root) && echo.sounds(syntax, predicate);
        }
        return !FORCE.contains(root) || trigger.isConstrained() || isDoneToBearer(syntax, predicate);
    }

    private static String root(Frame frame) {
        String code = frame.header("cameo");
        return code.substring(0, Math.min(2, code.length()));
    }

    /** "attacked the problem" is no fight, "attacked a convoy" is one. */
    private static boolean isDoneToBearer(Syntax syntax, int predicate) {
        for (int object : syntax.objects(predicate)) {
            Token token = syntax.tree().token(object);
            if (token.isProperNoun()
                    || token.tag().equals("CD")
                    || syntax.words().is("ev-bearer", token.lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** All events of a report, in the order of its sentences. */
    public List<Event> code(List<CodedSentence> sentences) {
        List<Event> events = new ArrayList<>();
        for (CodedSentence sentence : sentences) {
            events.addAll(code(sentence, events, UNHEARD));
        }
        return events;
    }

    /**
     * The events of one sentence.
     *
     * @param before the events of the sentences before, which this one may take up
     * @param nearly told of each trigger that did not fit, with the reason
     */
    public List<Event> code(CodedSentence sentence, List<Event> before, BiConsumer<Trigger, Supplier<String>> nearly) {
        List<FrameMatch> matches = matcher.match(sentence.syntax(), sentence.actors(), nearly);
        Map<String, Event> events = new LinkedHashMap<>();
        List<Event> told = new ArrayList<>(before);
        Scene scene = matches.isEmpty() ? Scene.POLITICS : Scene.of(sentence, words);
        for (FrameMatch match : matches) {
            boolean verbal = VERBAL.contains(root(match.frame()));
            Standing standing =
                    verbal ? sentence.standing(match, match.predicate()) : sentence.standing(match.predicate());
            if (fires(match, standing, matches)) {
                for (Event event : entries(sentence, match, standing, matches, told)) {
                    String root = event.cameo().substring(0, 2);
                    boolean civil = root.equals("14")
                            && match.trigger().partOfSpeech() == PartOfSpeech.VERB
                            && !isBoycott(match);
                    if (civil && isState(event.source())) {
                        continue;
                    }
                    if (Stake.of(event.source(), event.target(), root)
                            && scene.allows(root, event.source())
                            && !Scene.isNatural(event.source(), words)) {
                        events.putIfAbsent(key(event), event);
                        told.add(event);
                    }
                }
            }
        }
        return List.copyOf(events.values());
    }

    private static boolean isBoycott(FrameMatch match) {
        return match.frame().header("cameo").startsWith("143")
                || match.frame().header("plover").contains("boycott");
    }

    /** Governments complain; only their citizens demonstrate. */
    private static boolean isState(Participant source) {
        return source.actor().kind() == Actor.Kind.COUNTRY
                && source.text().equals(source.actor().name());
    }

    private static String key(Event event) {
        Participant target = event.target();
        return identity(event.source())
                + '>'
                + (target == null ? "" : identity(target))
                + '>'
                + event.cameo().substring(0, 2)
                + '>'
                + event.factuality();
    }

    private static String identity(Participant participant) {
        String code = participant.actor().code();
        return code == null ? participant.actor().name() : code;
    }

    /** A negated act fires only its own frames; what another act demands, plans or threatens is no event beside it. */
    private static boolean fires(FrameMatch match, Standing standing, List<FrameMatch> all) {
        if (match.trigger().has("stop") || match.frame().header("cameo").isEmpty() || isMereAim(match, standing)) {
            return false;
        }
        if (match.trigger().has("neg") != standing.negated() && match.trigger().has("neg")) {
            return false;
        }
        for (FrameMatch other : all) {
            if (other != match && other.predicate() == standing.embedder()) {
                return false;
            }
        }
        return true;
    }

    /** "met to help", "went to visit": cooperation that is only the aim of another act is none yet. */
    private static boolean isMereAim(FrameMatch match, Standing standing) {
        String cameo = match.frame().header("cameo");
        boolean cooperation = cameo.compareTo("04") >= 0 && cameo.compareTo("09") < 0;
        return standing.purpose() && (cooperation || cameo.startsWith("15"));
    }

    // ---- one entry for each pair of actors ----

    private List<Event> entries(
            CodedSentence sentence, FrameMatch match, Standing standing, List<FrameMatch> all, List<Event> before) {
        List<Participant> sources = participants(sentence, match.heads(Role.SOURCE));
        String targetSlot = match.slot(Role.TARGET);
        List<Event> events = new ArrayList<>();
        boolean mutual = isMutual(sentence, match, standing);
        List<Participant> shared = shared(sentence, match, sources, all);
        if (targetSlot.equals(FrameMatcher.EACH) && !shared.isEmpty()) {
            pairs(sources, shared, sentence, match, standing, events);
        } else if (targetSlot.equals(FrameMatcher.EACH) && mutual) {
            boolean many = sources.size() > MOST_AGREEING && root(match.frame()).equals("01");
            pairs(sources, many ? List.of() : sources, sentence, match, standing, events);
        } else if (targetSlot.equals(FrameMatcher.SELF)) {
            for (Participant source : sources) {
                Actor self = principals.apply(source.actor());
                boolean ownPlan =
                        root(match.frame()).equals("03") && source.actor().kind() == Actor.Kind.COUNTRY;
                if (self.country() != null && isSelf(self, source.actor()) && !ownPlan) {
                    events.add(event(sentence, match, standing, source, new Participant(self, source.text())));
                } else if (source.actor().isKnown()) {
                    events.add(event(sentence, match, standing, source, null));
                }
            }
        } else {
            List<Participant> targets =
                    isVictim(sentence, match) ? List.of() : participants(sentence, match.heads(Role.TARGET));
            if (isEachOwn(sources, targets)) {
                targets = List.of();
            }
            if (root(match.frame()).equals("10") && isOwnPeople(sources, targets)) {
                holders(sentence, match, standing, sources, before, events);
                if (!events.isEmpty()) {
                    return events;
                }
            }
            boolean reacts = REACTIONS.contains(root(match.frame()))
                    && !words.is("ev-standing", match.trigger().lemma());
            if (targets.isEmpty() && reacts) {
                echoed(sentence, match, standing, sources, before, events);
                if (!events.isEmpty() || match.heads(Role.TARGET).length > 0) {
                    return events;
                }
            }
            targets = targets.isEmpty() ? shared : targets;
            pairs(sources, targets, sentence, match, standing, events);
            if (targets.isEmpty() && sources.size() > 1 && isDoneTogether(match)) {
                pairs(sources, sources, sentence, match, standing, events);
                return events;
            }
            if (mutual && match.trigger().has("sym")) {
                pairs(targets, sources, sentence, match, standing, events);
            }
            if (targets.isEmpty() && !NEED_TARGET.contains(root(match.frame()))) {
                sources.stream()
                        .filter(source -> source.actor().isKnown())
                        .forEach(source -> events.add(event(sentence, match, standing, source, null)));
            }
        }
        return events;
    }

    /** "agreed to trade" binds both sides; "offered to trade" one. */
    private boolean isMutual(CodedSentence sentence, FrameMatch match, Standing standing) {
        int embedder = standing.embedder();
        return !words.is("ev-onesided", match.trigger().lemma())
                && (embedder < 0
                        || !words.is(
                                "ev-onesided",
                                sentence.sentence().tree().token(embedder).lemma()));
    }

    /** "Chad and Niger signed a treaty": several who do such a thing do it with each other. */
    private static boolean isDoneTogether(FrameMatch match) {
        String code = match.frame().header("cameo");
        return code.startsWith("04")
                || code.startsWith("057")
                || code.startsWith("06")
                || code.startsWith("0871")
                || code.startsWith("03") && match.trigger().lemma().equals("agree");
    }

    /**
     * "closed their airspace to Chad, severing relations", "condemned Chad and threatened reprisals": an unfriendly act
     * that names no target shares that of the act of the same doer that it adds to.
     */
    private List<Participant> shared(
            CodedSentence sentence, FrameMatch match, List<Participant> sources, List<FrameMatch> all) {
        boolean own = match.heads(Role.TARGET).length > 0 || !SHARING.contains(root(match.frame()));
        if (own || sources.isEmpty()) {
            return List.of();
        }
        Tree tree = sentence.sentence().tree();
        for (int at = match.predicate(); tree.head(at) >= 0; at = tree.head(at)) {
            Token token = tree.token(at);
            boolean joined = token.isRelation("conj") && !root(match.frame()).equals("05");
            boolean added = joined
                    || token.isRelation("advcl")
                    || token.isRelation("acl")
                    || token.isRelation("obl")
                    || token.isRelation("xcomp");
            if (!added) {
                return List.of();
            }
            for (FrameMatch other : all) {
                boolean sameDoer = other.predicate() == tree.head(at)
                        && participants(sentence, other.heads(Role.SOURCE)).equals(sources);
                if (sameDoer && other.heads(Role.TARGET).length > 0) {
                    return participants(sentence, other.heads(Role.TARGET));
                }
            }
        }
        return List.of();
    }

    /** "praised the isolation of Fiji": Fiji suffers what is praised, and is not who is praised. */
    private boolean isVictim(CodedSentence sentence, FrameMatch match) {
        if (!root(match.frame()).equals("05")) {
            return false;
        }
        Tree tree = sentence.sentence().tree();
        for (int head : match.heads(Role.TARGET)) {
            int act = tree.head(head);
            boolean suffers = act >= 0
                    && VICTIM_PREPOSITIONS.contains(sentence.syntax().preposition(head))
                    && (words.is("echo-force", tree.token(act).lemma())
                            || words.is("echo-penalty", tree.token(act).lemma()));
            if (suffers) {
                return true;
            }
        }
        return false;
    }

    /** "Chad demanded the return of its pilot": the pilot is asked for, not asked. */
    private static boolean isOwnPeople(List<Participant> sources, List<Participant> targets) {
        return !targets.isEmpty()
                && sources.stream()
                        .allMatch(source -> source.actor().kind() == Actor.Kind.COUNTRY
                                && targets.stream()
                                        .allMatch(target -> Objects.equals(
                                                target.actor().country(),
                                                source.actor().country())));
    }

    /** "Spain and France recalled their ambassadors": each its own, neither the other's. */
    private static boolean isEachOwn(List<Participant> sources, List<Participant> targets) {
        return sources.size() > 1 && targets.size() > 1 && countries(sources).equals(countries(targets));
    }

    private static Set<String> countries(List<Participant> participants) {
        Set<String> countries = new HashSet<>();
        participants.forEach(each -> countries.add(String.valueOf(each.actor().country())));
        return countries;
    }

    private void holders(
            CodedSentence sentence,
            FrameMatch match,
            Standing standing,
            List<Participant> sources,
            List<Event> before,
            List<Event> events) {
        for (Participant source : sources) {
            Participant holder = echo.holder(sentence, source, before);
            if (holder != null) {
                events.add(event(sentence, match, standing, source, holder));
            }
        }
    }

    private void echoed(
            CodedSentence sentence,
            FrameMatch match,
            Standing standing,
            List<Participant> sources,
            List<Event> before,
            List<Event> events) {
        for (Participant source : sources) {
            Participant author = echo.author(sentence, match, source, before);
            if (author != null) {
                events.add(event(sentence, match, standing, source, author));
            }
        }
    }

    /** An official acts on the country; the country itself does too; a person who stands for nobody does not. */
    private static boolean isSelf(Actor self, Actor source) {
        return self.kind() == Actor.Kind.COUNTRY || !self.equals(source);
    }

    private void pairs(
            List<Participant> sources,
            List<Participant> targets,
            CodedSentence sentence,
            FrameMatch match,
            Standing standing,
            List<Event> events) {
        for (Participant source : sources) {
            for (Participant target : targets) {
                if (!source.actor().equals(target.actor())) {
                    events.add(event(sentence, match, standing, source, athome(match, source, target)));
                }
            }
        }
    }

    /** "Belarus detained a journalist": whom a state has in its hands is its own, unless the report says otherwise. */
    private static Participant athome(FrameMatch match, Participant source, Participant target) {
        Actor actor = target.actor();
        String country = source.actor().country();
        String code = match.frame().header("cameo");
        boolean inHand = code.startsWith("17") || code.startsWith("18") || code.startsWith("084");
        if (!inHand
                || country == null
                || actor.country() != null
                || actor.kind() != Actor.Kind.ROLE
                || actor.sector() == null) {
            return target;
        }
        Actor own = new Actor(
                actor.name(), country + actor.sector(), country, actor.sector(), actor.office(), actor.kind());
        return new Participant(own, target.text());
    }

    private static List<Participant> participants(CodedSentence sentence, int[] heads) {
        List<Participant> participants = new ArrayList<>();
        Set<Actor> seen = new HashSet<>();
        for (int head : heads) {
            Mention mention = sentence.mention(head);
            if (mention != null) {
                for (Actor actor : mention.actors()) {
                    if (seen.add(actor)) {
                        participants.add(CodedSentence.participant(mention, actor));
                    }
                }
            }
        }
        return participants;
    }

    private Event event(
            CodedSentence sentence,
            FrameMatch match,
            Standing standing,
            Participant source,
            @Nullable Participant target) {
        Frame frame = match.frame();
        CameoCode act = code(frame, frame.header("cameo"));
        Dating date = TimeBinder.forEvent(
                sentence.report().parsed(),
                sentence.sentence().index(),
                match.predicate(),
                sentence.report().times());
        Mention speaker = sentence.speaker(standing.speakerVerb());
        Participant attribution = speaker == null ? null : CodedSentence.participant(speaker, speaker.actor());
        Factuality told = factuality(match, standing, date, sentence, attribution, source);
        String intent = Intent.of(act.code(), told, standing);
        CameoCode code = intent == null ? act : code(frame, intent);
        Factuality factuality = intent == null ? told : attribution == null ? Factuality.ASSERTED : Factuality.REPORTED;
        Place place = place(sentence, match.predicate());
        return new Event(
                source,
                target,
                code.code(),
                intent == null ? plover(frame, code) : plover(code),
                code.quad(),
                code.goldstein(),
                factuality,
                factuality == Factuality.ASSERTED ? null : attribution,
                date,
                place,
                place == null ? "the sentence ties no place to it" : "named in the clause",
                Details.of(sentence, match),
                confidence.of(
                        match,
                        standing,
                        source,
                        target,
                        code.code(),
                        sentence.sentence().tree().size()),
                sentence.evidence(),
                frame.id());
    }

    private CameoCode code(Frame frame, String digits) {
        CameoCode code = cameo.code(digits);
        if (code == null) {
            throw new IllegalStateException("frame " + frame.id() + " needs the unknown CAMEO code " + digits
                    + "; the knowledge was not validated");
        }
        return code;
    }

    private static Factuality factuality(
            FrameMatch match,
            Standing standing,
            Dating date,
            CodedSentence sentence,
            @Nullable Participant attribution,
            Participant source) {
        Factuality factuality = Presentation.of(standing);
        if (match.trigger().has("neg") && factuality == Factuality.NEGATED) {
            factuality = attribution == null ? Factuality.ASSERTED : Factuality.REPORTED;
        }
        if (factuality == Factuality.REPORTED && attribution == null) {
            factuality = Factuality.ASSERTED;
        }
        boolean told = factuality == Factuality.ASSERTED || factuality == Factuality.REPORTED;
        return told && isHistorical(date, sentence.report().parsed().report().published())
                ? Factuality.HISTORICAL
                : factuality;
    }

    /** Background of more than two years ago is history; what is younger belongs to the story. */
    private static boolean isHistorical(Dating date, @Nullable LocalDate published) {
        String value = date.value();
        if (value == null || published == null || value.length() < 4 || !Character.isDigit(value.charAt(3))) {
            return false;
        }
        LocalDate then = switch (value.length()) {
            case 10 -> LocalDate.parse(value);
            case 7 ->
                Character.isDigit(value.charAt(5)) ? LocalDate.parse(value + "-28") : LocalDate.of(year(value), 12, 31);
            default -> LocalDate.of(year(value), 12, 31);
        };
        return ChronoUnit.DAYS.between(then, published) > 2 * 365;
    }

    private static int year(String value) {
        return Integer.parseInt(value.substring(0, 4));
    }

    private static Plover plover(CameoCode code) {
        return plover(code, code.contexts());
    }

    private static Plover plover(CameoCode code, List<String> contexts) {
        String type = code.ploverType();
        return new Plover(type == null ? "CONSULT" : type, code.ploverMode(), contexts);
    }

    private static Plover plover(Frame frame, CameoCode code) {
        String[] override = frame.header("plover").split("\\s+");
        String context = frame.header("context");
        List<String> contexts = context.isEmpty() ? code.contexts() : List.of(context.split("\\s+"));
        if (!override[0].isEmpty()) {
            return new Plover(override[0], override.length > 1 ? override[1] : null, contexts);
        }
        return plover(code, contexts);
    }

    // ---- place ----

    private static @Nullable Place place(CodedSentence sentence, int predicate) {
        Tree tree = sentence.sentence().tree();
        Place found = null;
        for (PlaceMention mention : sentence.report().places()) {
            if (mention.sentence() == sentence.sentence().index()
                    && hangsOn(sentence, tree, mention.head(), predicate)) {
                found = mention.place();
                break;
            }
        }
        return found;
    }

    private static boolean hangsOn(CodedSentence sentence, Tree tree, int place, int predicate) {
        if (!PLACE_PREPOSITIONS.contains(sentence.syntax().preposition(place))) {
            return false;
        }
        int head = tree.head(place);
        if (head == predicate) {
            return true;
        }
        boolean argument = head >= 0
                && (tree.token(head).isRelation("obj")
                        || tree.token(head).relation().equals("nsubj:pass"))
                && tree.head(head) == predicate;
        return argument || (head >= 0 && tree.token(predicate).isNoun() && tree.head(predicate) == head);
    }
}
