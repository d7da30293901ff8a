package org.dragoman.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Measure;
import org.dragoman.coding.ResolvedReport;
import org.dragoman.coding.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What a report has told of measures so far, so that "the talks", "such a step" and "the accord" find what they mean and
 * whom it bears on. One for each reading.
 */
final class Topic {
    /** What nobody does to himself: "weapons for the rebels" are not for rebels of the giver's. */
    private static final Set<String> ABROAD = Set.of(
            "military-aid",
            "military-intervention",
            "air-strikes",
            "sanctions",
            "arms-embargo",
            "trade-embargo",
            "tariffs",
            "recognition",
            "humanitarian-aid",
            "economic-aid",
            "expulsion");
    /** What two parties do together: the target is the other one. */
    private static final Set<String> MUTUAL =
            Set.of("treaty", "trade-agreement", "diplomatic-relations", "summit", "nuclear-agreement");
    /** What is held with one party about another: whom one talk was held with says nothing of the next. */
    private static final Set<String> TALKS = Set.of("negotiations", "mediation", "summit");
    /** What "the accord" or "the deal" may mean. */
    private static final Set<String> AGREEMENTS = Set.of(
            "treaty",
            "nuclear-agreement",
            "trade-agreement",
            "ceasefire",
            "power-sharing",
            "climate-action",
            "disarmament");

    /** How many sentences back a measure is still in mind, and how many a stand on it outweighs a later mention. */
    private static final int REACH = 6;

    private static final int NEAR = 3;

    private final MeasureFinder finder;
    private final Map<String, String> byKind = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private List<FoundMeasure> here = List.of();
    private @Nullable String last;

    private final List<String> countries;
    private final Theatre theatre;
    private final Drafts drafts = new Drafts();
    private final Stands stands = new Stands();

    /** An empty memory for one report whose measures bear on this theatre. */
    Topic(MeasureFinder finder, ResolvedReport report, Theatre theatre) {
        this.finder = finder;
        this.countries = mostNamed(report);
        this.theatre = theatre;
    }

    /** The positions told so far. */
    Stands stands() {
        return stands;
    }

    /** What the draft would do that is voted on, null if that is not told. */
    @Nullable
    Measure about(Measure voted) {
        return drafts.about(voted);
    }

    /** The countries that the report names, the most often named first; the first sentence, its headline, counts more. */
    private static List<String> mostNamed(ResolvedReport report) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Mention mention : report.mentions().all()) {
            String country = mention.actor().country();
            if (country != null) {
                counts.merge(country, mention.sentence() == 0 ? 3 : 2, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A measure that the report has told: in which sentence, and whether somebody took a stand on it there. */
    private record Told(FoundMeasure measure, String lemma, int sentence, boolean stated) {}

    private static Told told(CodedSentence sentence, FoundMeasure measure, boolean stated) {
        String lemma = measure.sentence() == sentence.sentence().index()
                ? sentence.sentence().tree().token(measure.head()).lemma().toLowerCase(Locale.ROOT)
                : "";
        return new Told(measure, lemma, sentence.sentence().index(), stated);
    }

    /** Begins a sentence that names these measures, in the order of its words. */
    void enter(CodedSentence sentence, List<FoundMeasure> named) {
        drafts.enter(sentence, named);
        here = named;
    }

    /** Ends a sentence: what it named is there for the next ones. */
    void leave(CodedSentence sentence) {
        for (FoundMeasure measure : here) {
            told.add(told(sentence, measure, false));
        }
        here = List.of();
    }

    /**
     * The measure with a target: its own, else the partner's, else that of the same kind before, else whom the report is
     * about.
     */
    FoundMeasure aim(CodedSentence sentence, FoundMeasure found, int[] holders, Stance stance) {
        FoundMeasure aimed = aimed(sentence, found, holders, stance);
        told.add(told(sentence, aimed, true));
        return aimed;
    }

    // ---- what "it", "the decision" and "the accord" mean ----

    /** The measure that a word before {@code head} named last, null if the report has told none. */
    @Nullable
    FoundMeasure before(CodedSentence sentence, int head) {
        return latest(sentence, head, measure -> true);
    }

    /** The measure that was told by the same noun: "the force" after "a peacekeeping force"; null if there is none. */
    @Nullable
    FoundMeasure called(CodedSentence sentence, int head, String lemma) {
        for (int i = told.size() - 1; i >= 0; i--) {
            Told each = told.get(i);
            if (sentence.sentence().index() - each.sentence() > REACH) {
                return null;
            }
            if (each.lemma().equals(lemma)) {
                return each.measure();
            }
        }
        return null;
    }

    /** The last measure of a kind that such a noun takes up: "the tests", "the troops"; null if none was told. */
    @Nullable
    FoundMeasure takenUp(CodedSentence sentence, int head, String lemma) {
        Set<String> kinds = finder.takenUpBy(lemma);
        return kinds.isEmpty() ? null : latest(sentence, head, measure -> kinds.contains(measure.kind()));
    }

    /** What is voted on: the last draft told, else a resolution on whom the report is about; null if nothing was told. */
    @Nullable
    FoundMeasure draft(CodedSentence sentence, int head) {
        FoundMeasure draft = latest(sentence, head, measure -> measure.kind().equals("resolution"));
        if (draft != null) {
            return draft;
        }
        FoundMeasure any = before(sentence, head);
        String target = any == null ? last : any.measure().target();
        return any == null
                ? null
                : new FoundMeasure(
                        new Measure("resolution", target, any.measure().label()),
                        any.head(),
                        any.sentence(),
                        false,
                        target != null,
                        any.rule());
    }

    /** A general word that was told in particular before: "the strike" of an air strike, "the accord" of a nuclear one. */
    FoundMeasure inParticular(CodedSentence sentence, FoundMeasure found) {
        if (found.ownTarget()) {
            return found;
        }
        String kind = found.measure().kind();
        FoundMeasure before = latest(
                sentence,
                found.head(),
                measure -> kind.equals(finder.parent(measure.kind()))
                                && finder.takenUpBy(sentence.sentence()
                                                .tree()
                                                .token(found.head())
                                                .lemma()
                                                .toLowerCase(Locale.ROOT))
                                        .contains(measure.kind())
                        || kind.equals("treaty") && AGREEMENTS.contains(measure.kind()));
        if (before == null || before.measure().kind().equals(kind)) {
            return found;
        }
        Measure same = new Measure(
                before.measure().kind(),
                before.measure().target(),
                found.measure().label());
        return new FoundMeasure(
                same, found.head(), found.sentence(), found.undone(), same.target() != null, before.rule());
    }

    private @Nullable FoundMeasure latest(CodedSentence sentence, int head, Predicate<Measure> wanted) {
        FoundMeasure near = null;
        for (FoundMeasure measure : here) {
            if (measure.head() < head && wanted.test(measure.measure())) {
                near = measure;
            }
        }
        return near != null ? completed(near) : earlier(sentence.sentence().index(), wanted);
    }

    /** A measure of this sentence as it was aimed there already, if it was. */
    private FoundMeasure completed(FoundMeasure named) {
        for (int i = told.size() - 1; i >= 0; i--) {
            Told each = told.get(i);
            if (each.stated()
                    && each.measure().head() == named.head()
                    && each.measure().measure().kind().equals(named.measure().kind())) {
                return each.measure();
            }
        }
        return named;
    }

    /** What somebody took a stand on a sentence or two ago goes before what is only named since. */
    private @Nullable FoundMeasure earlier(int now, Predicate<Measure> wanted) {
        Told named = null;
        for (int i = told.size() - 1; i >= 0 && now - told.get(i).sentence() <= REACH; i--) {
            Told each = told.get(i);
            if (each.sentence() >= now || !wanted.test(each.measure().measure())) {
                continue;
            }
            if (each.stated() && (named == null || now - each.sentence() <= NEAR)) {
                return each.measure();
            }
            named = named == null ? each : named;
        }
        return named == null ? null : named.measure();
    }

    // ---- whom a measure bears on ----

    private FoundMeasure aimed(CodedSentence sentence, FoundMeasure found, int[] holders, Stance stance) {
        String kind = found.measure().kind();
        String own = found.measure().target();
        boolean abroad = ABROAD.contains(kind) && stance == Stance.SUPPORT;
        if (own != null && abroad && last != null && isHolder(sentence, own, holders)) {
            return isHolder(sentence, last, holders) ? found : found.aimedAt(last);
        }
        if (own != null) {
            byKind.put(kind, own);
            last = own;
            return found;
        }
        String target = MUTUAL.contains(kind) ? partner(sentence, holders) : null;
        if (target != null) {
            byKind.putIfAbsent(kind, target);
        }
        target = target == null ? usable(byKind.get(kind), abroad, sentence, holders) : target;
        target = target == null && !TALKS.contains(kind)
                ? theatre.of(kind, party -> usable(party, abroad, sentence, holders) != null)
                : target;
        target = target == null ? usable(last, abroad, sentence, holders) : target;
        target = target == null ? theatre.any(party -> !isHolder(sentence, party, holders)) : target;
        target = target == null ? mostNamed(sentence, holders) : target;
        if (target == null) {
            return found;
        }
        last = last == null ? target : last;
        return found.aimedAt(target);
    }

    private @Nullable String usable(@Nullable String target, boolean abroad, CodedSentence sentence, int[] holders) {
        return target != null && abroad && isHolder(sentence, target, holders) ? null : target;
    }

    /** Whether two parties do this together, so that the target of each is the other. */
    static boolean isMutual(String kind) {
        return MUTUAL.contains(kind);
    }

    /** "South Korea and Japan signed a pact": the other of two holders, null if there are not two. */
    private @Nullable String partner(CodedSentence sentence, int[] holders) {
        return holders.length < 2 ? null : partner(sentence, holders, holders[0]);
    }

    /** The first holder that is another than {@code own}, as a code; null if there is none with a code. */
    @Nullable
    String partner(CodedSentence sentence, int[] holders, int own) {
        Mention self = sentence.mention(own);
        for (int head : holders) {
            Mention other = sentence.mention(head);
            String code = other == null ? null : finder.code(other.actor());
            if (code != null && self != null && !isSame(self.actor(), code)) {
                return code;
            }
        }
        return null;
    }

    /** The country that the report names most beside the holder; of its own sentence alone if it names none else. */
    private @Nullable String mostNamed(CodedSentence sentence, int[] holders) {
        for (String country : countries) {
            if (!isHolder(sentence, country, holders)) {
                return country;
            }
        }
        return null;
    }

    private boolean isHolder(CodedSentence sentence, String code, int[] holders) {
        for (int head : holders) {
            Mention mention = sentence.mention(head);
            if (mention != null && isSame(mention.actor(), code)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSame(Actor actor, String code) {
        return code.equals(finder.code(actor));
    }
}
