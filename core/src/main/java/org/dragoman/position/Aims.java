package org.dragoman.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.ResolvedReport;
import org.dragoman.coding.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Whom a measure bears on when its own words do not say so: the partner, whom the same measure bore on before, whom the
 * measures of the report bear on, whom it names most. One for each reading.
 */
final class Aims {
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
    /** What others do to one, so that who rejects it may be whom it hits. */
    private static final Set<String> SUFFERED = Set.of(
            "military-intervention",
            "air-strikes",
            "sanctions",
            "arms-embargo",
            "trade-embargo",
            "travel-ban",
            "asset-freeze",
            "tariffs",
            "trade-restrictions",
            "blockade",
            "inspections",
            "resolution");
    /** What is done against one and the same party as a rule: whom one of them bears on the others do too. */
    private static final Set<String> PRESSURE = Set.of(
            "military-intervention",
            "air-strikes",
            "no-fly-zone",
            "sanctions",
            "arms-embargo",
            "trade-embargo",
            "travel-ban",
            "asset-freeze",
            "blockade",
            "condemnation",
            "resolution",
            "inspections",
            "leader-departure");
    /** Who passes measures is not whom they bear on. */
    static final String COUNCIL = "UNO";

    /** What a state settles at home, so that its word on it is on its own. */
    private static final Set<String> DOMESTIC = Set.of(
            "power-sharing",
            "constitutional-reform",
            "martial-law",
            "elections",
            "crackdown",
            "media-restrictions",
            "nuclear-programme",
            "missile-programme",
            "release-of-prisoners",
            "settlements",
            "climate-action",
            "inspections");
    /** What one asks for oneself. */
    private static final Set<String> GIVEN = Set.of("humanitarian-aid", "economic-aid", "military-aid");
    /** What two parties do together: the target is the other one. */
    private static final Set<String> MUTUAL =
            Set.of("treaty", "trade-agreement", "diplomatic-relations", "summit", "nuclear-agreement");
    /** What is held with one party about another: whom one talk was held with says nothing of the next. */
    private static final Set<String> TALKS = Set.of("negotiations", "mediation", "summit");

    /** Whom a kind of measure bore on last, and in which sentence. */
    private record Borne(int sentence, Set<String> targets) {}

    private final MeasureFinder finder;
    private final Theatre theatre;
    private final List<String> countries;
    private final Map<String, Borne> byKind = new HashMap<>();
    private @Nullable String last;

    /** Nothing aimed yet in a report whose measures bear on this theatre. */
    Aims(MeasureFinder finder, ResolvedReport report, Theatre theatre) {
        this.finder = finder;
        this.theatre = theatre;
        this.countries = mostNamed(report);
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

    /** Whom measures bore on last; null if none has had a target. */
    @Nullable
    String last() {
        return last;
    }

    /** The country that a text put to the vote is most likely about; null if the report names none. */
    @Nullable
    String subject(CodedSentence sentence, int[] holders) {
        Predicate<String> other = party -> !party.equals(COUNCIL) && !isHolder(sentence, party, holders);
        String target = theatre.any(other);
        return target != null ? target : mostNamed(other);
    }

    /**
     * The measure with each party that it bears on, itself alone if none is known.
     *
     * @param asked whether the holders call for it: who asks for help without saying for whom needs it
     */
    List<FoundMeasure> aim(CodedSentence sentence, FoundMeasure found, int[] holders, Stance stance, boolean asked) {
        String kind = found.measure().kind();
        String own = found.measure().target();
        boolean abroad = ABROAD.contains(kind) && stance == Stance.SUPPORT;
        boolean outward = abroad || GIVEN.contains(kind);
        if (own != null && outward && last != null && isHolder(sentence, own, holders)) {
            return List.of(isHolder(sentence, last, holders) ? found : found.aimedAt(last));
        }
        if (own != null) {
            remember(kind, own, sentence);
            return List.of(found);
        }
        String needy = asked && GIVEN.contains(kind) ? state(sentence, holders) : null;
        if (needy != null) {
            return List.of(found.aimedAt(needy));
        }
        String partner = MUTUAL.contains(kind) ? partner(sentence, holders) : null;
        if (partner != null) {
            byKind.putIfAbsent(kind, borne(sentence, partner));
            return List.of(found.aimedAt(partner));
        }
        Predicate<String> usable =
                party -> !party.equals(found.author()) && !(abroad && isHolder(sentence, party, holders));
        List<String> before = before(kind, usable);
        if (!before.isEmpty()) {
            return before.stream().map(found::aimedAt).toList();
        }
        String target = guessed(sentence, found, holders, stance, asked, usable);
        if (target == null) {
            return List.of(found);
        }
        last = last == null ? target : last;
        return List.of(found.aimedAt(target));
    }

    private List<String> before(String kind, Predicate<String> usable) {
        Borne borne = byKind.get(kind);
        return borne == null
                ? List.of()
                : borne.targets().stream().filter(usable).toList();
    }

    private @Nullable String guessed(
            CodedSentence sentence,
            FoundMeasure found,
            int[] holders,
            Stance stance,
            boolean asked,
            Predicate<String> usable) {
        String kind = found.measure().kind();
        boolean oppose = SUFFERED.contains(kind) && stance == Stance.OPPOSE;
        Predicate<String> other = usable.and(party -> oppose || !isHolder(sentence, party, holders));
        Predicate<String> named =
                usable.and(party -> oppose && found.author() != null || !isHolder(sentence, party, holders));
        String target = TALKS.contains(kind) ? null : theatre.of(kind, usable);
        target = target == null && PRESSURE.contains(kind) ? theatre.among(PRESSURE, other) : target;
        target = target == null ? theatre.often(other) : target;
        target = target == null && last != null && usable.test(last) ? last : target;
        target = target == null ? theatre.any(other) : target;
        if (target == null && DOMESTIC.contains(kind) && !asked) {
            return state(sentence, holders);
        }
        return target == null ? mostNamed(named) : target;
    }

    private void remember(String kind, String target, CodedSentence sentence) {
        Borne borne = byKind.get(kind);
        if (borne != null && borne.sentence() == sentence.sentence().index()) {
            borne.targets().add(target);
        } else {
            byKind.put(kind, borne(sentence, target));
        }
        if (!DOMESTIC.contains(kind)) {
            last = target;
        }
    }

    private static Borne borne(CodedSentence sentence, String target) {
        Set<String> targets = new LinkedHashSet<>();
        targets.add(target);
        return new Borne(sentence.sentence().index(), targets);
    }

    /** Whether this is held with one party about another. */
    static boolean isTalk(String kind) {
        return TALKS.contains(kind);
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

    /** The country that the report names most among those that are wanted; null if there is none. */
    private @Nullable String mostNamed(Predicate<String> wanted) {
        return countries.stream().filter(wanted).findFirst().orElse(null);
    }

    /** The first state among the holders; null if there is none. */
    private static @Nullable String state(CodedSentence sentence, int[] holders) {
        for (int head : holders) {
            Mention mention = sentence.mention(head);
            if (mention != null && mention.actor().country() != null) {
                return mention.actor().country();
            }
        }
        return null;
    }

    private boolean isHolder(CodedSentence sentence, String code, int[] holders) {
        List<Actor> actors = new ArrayList<>();
        for (int head : holders) {
            Mention mention = sentence.mention(head);
            if (mention != null) {
                actors.add(mention.actor());
            }
        }
        return actors.stream().anyMatch(actor -> isSame(actor, code));
    }

    private boolean isSame(Actor actor, String code) {
        return code.equals(finder.code(actor));
    }
}
