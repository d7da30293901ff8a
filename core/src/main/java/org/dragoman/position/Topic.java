package org.dragoman.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Measure;
import org.dragoman.coding.ResolvedReport;
import org.dragoman.coding.Stance;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/**
 * What a report has told of measures so far, so that "the talks", "such a step" and "the accord" find what they mean and
 * whom it bears on. One for each reading.
 */
final class Topic {
    /** What a vote is on when nothing else is told. */
    private static final String DRAFT = "resolution";

    /** What "the accord" or "the deal" may mean. */
    private static final Set<String> AGREEMENTS = Set.of(
            "treaty",
            "nuclear-agreement",
            "trade-agreement",
            "ceasefire",
            "power-sharing",
            "climate-action",
            "disarmament");

    /** What a body votes on by its name, without a draft being told of: "would vote in favour" after a bid to join. */
    private static final Set<String> VOTABLE = Set.of(
            "membership",
            "recognition",
            "independence",
            "treaty",
            "constitutional-reform",
            "trade-agreement",
            "nuclear-agreement");

    /** What "the draft" and "the text" may be of. */
    private static final Set<String> WRITTEN =
            Set.of("constitutional-reform", "treaty", "nuclear-agreement", "trade-agreement", "climate-action");

    private static final Set<String> WRITINGS = Set.of("draft", "text");

    /** How many sentences back a measure is still in mind, and how many a stand on it outweighs a later mention. */
    private static final int REACH = 6;

    private static final int NEAR = 3;

    private final MeasureFinder finder;
    private final Aims aims;
    private final List<Told> told = new ArrayList<>();
    private List<FoundMeasure> here = List.of();
    private final Drafts drafts = new Drafts();
    private final Stands stands = new Stands();

    /** An empty memory for one report whose measures bear on this theatre. */
    Topic(MeasureFinder finder, ResolvedReport report, Theatre theatre) {
        this.finder = finder;
        this.aims = new Aims(finder, report, theatre);
    }

    /** Whom the measures of the report bear on. */
    Aims aims() {
        return aims;
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

    /**
     * A measure that the report has told.
     *
     * @param sentence in which sentence
     * @param stated whether somebody took a stand on it there
     * @param done whether that stand was a deed
     * @param holders the codes of those who took it
     */
    private record Told(
            FoundMeasure measure,
            String lemma,
            boolean plural,
            int sentence,
            boolean stated,
            boolean done,
            List<String> holders) {}

    private static Told told(
            CodedSentence sentence, FoundMeasure measure, boolean stated, boolean done, List<String> holders) {
        boolean here = measure.sentence() == sentence.sentence().index();
        Token token = here ? sentence.sentence().tree().token(measure.head()) : null;
        return new Told(
                measure,
                token == null ? "" : token.lemma().toLowerCase(Locale.ROOT),
                token != null && token.tag().equals("NNS"),
                sentence.sentence().index(),
                stated,
                done,
                holders);
    }

    /** Begins a sentence that names these measures, in the order of its words. */
    void enter(CodedSentence sentence, List<FoundMeasure> named) {
        drafts.enter(sentence, named);
        here = named;
    }

    /** Ends a sentence: what it named is there for the next ones. */
    void leave(CodedSentence sentence) {
        for (FoundMeasure measure : here) {
            told.add(told(sentence, measure, false, false, List.of()));
        }
        here = List.of();
    }

    /**
     * The measure with the parties that it bears on, kept for what takes it up later.
     *
     * @param asked whether the holders call for it
     * @param done whether the holders carry it out
     */
    List<FoundMeasure> aim(
            CodedSentence sentence, FoundMeasure found, int[] holders, Stance stance, boolean asked, boolean done) {
        List<FoundMeasure> aimed = aims.aim(sentence, found, holders, stance, asked);
        List<String> codes = finder.states(sentence, holders);
        aimed.forEach(each -> {
            boolean aside = isAside(sentence, each);
            told.add(told(sentence, each, !aside, done && !aside, codes));
        });
        return aimed;
    }

    /** "backed the pact even though it was leaving the bloc": what is told by the way is not what the next words take up. */
    private static boolean isAside(CodedSentence sentence, FoundMeasure measure) {
        if (measure.sentence() != sentence.sentence().index()) {
            return false;
        }
        Tree tree = sentence.sentence().tree();
        for (int at = measure.head(); tree.head(at) >= 0; at = tree.head(at)) {
            boolean clause = tree.token(at).isRelation("advcl") && tree.child(at, "nsubj") >= 0
                    || tree.token(at).relation().equals("acl:relcl");
            if (clause) {
                return true;
            }
        }
        return false;
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

    /** "the move", "the decision": the last measure that somebody carried out, else the last that was told. */
    @Nullable
    FoundMeasure deed(CodedSentence sentence, int head) {
        for (int i = told.size() - 1; i >= 0; i--) {
            Told each = told.get(i);
            if (sentence.sentence().index() - each.sentence() > NEAR) {
                break;
            }
            if (each.done()) {
                return each.measure();
            }
        }
        return before(sentence, head);
    }

    /** "the American step", "the bloc's decision": the last measure that this party took a stand on; null if there is none. */
    @Nullable
    FoundMeasure of(String author) {
        for (int i = told.size() - 1; i >= 0; i--) {
            Told each = told.get(i);
            if (each.stated() && each.holders().contains(author)) {
                return each.measure();
            }
        }
        return null;
    }

    /** What "it" or "they" takes up: the last measure told in that number, else the last of all; null if none was told. */
    @Nullable
    FoundMeasure numbered(CodedSentence sentence, int head, boolean plural) {
        FoundMeasure stated = numbered(sentence, head, plural, true);
        FoundMeasure named = stated != null ? stated : numbered(sentence, head, plural, false);
        if (named != null) {
            return named;
        }
        FoundMeasure before = before(sentence, head);
        boolean near = before != null && sentence.sentence().index() - before.sentence() <= NEAR;
        return near ? before : null;
    }

    private @Nullable FoundMeasure numbered(CodedSentence sentence, int head, boolean plural, boolean stated) {
        int now = sentence.sentence().index();
        for (int i = told.size() - 1; i >= 0 && now - told.get(i).sentence() <= 1; i--) {
            Told each = told.get(i);
            boolean taken = each.measure().sentence() < now && each.stated();
            boolean before = each.sentence() < now
                    || taken
                    || each.measure().head() < head && !each.lemma().isEmpty() && !each.done();
            if (before && each.plural() == plural && (each.stated() || !stated)) {
                return completed(each.measure());
            }
        }
        return null;
    }

    /**
     * What is voted on: the last draft told; where the report tells of none, the last measure that can be put to a vote;
     * else a resolution on whom the report is about. Null if nothing was told.
     */
    @Nullable
    FoundMeasure draft(CodedSentence sentence, int head, int[] holders) {
        FoundMeasure draft = latest(sentence, head, measure -> measure.kind().equals(DRAFT));
        if (draft != null) {
            return draft;
        }
        FoundMeasure votable = latest(sentence, head, measure -> VOTABLE.contains(measure.kind()));
        if (votable != null) {
            return votable;
        }
        FoundMeasure last = before(sentence, head);
        FoundMeasure about = last == null ? untold(sentence, head) : last;
        String told = about.measure().target();
        String target = told == null ? aims.subject(sentence, holders) : told;
        return target == null
                ? null
                : new FoundMeasure(
                        new Measure(DRAFT, target, about.measure().label()),
                        about.head(),
                        about.sentence(),
                        false,
                        true,
                        null,
                        about.rule());
    }

    /** A draft that no word has named yet. */
    private FoundMeasure untold(CodedSentence sentence, int head) {
        return new FoundMeasure(
                new Measure(DRAFT, aims.last(), DRAFT),
                head,
                sentence.sentence().index(),
                false,
                true,
                null,
                "measure." + DRAFT);
    }

    /** A general word that was told in particular before: "the strike" of an air strike, "the accord" of a nuclear one. */
    FoundMeasure inParticular(CodedSentence sentence, FoundMeasure found) {
        if (found.ownTarget()) {
            return found;
        }
        String kind = found.measure().kind();
        String noun = sentence.sentence().tree().token(found.head()).lemma().toLowerCase(Locale.ROOT);
        if (kind.equals(DRAFT) && WRITINGS.contains(noun)) {
            FoundMeasure written = latest(
                    sentence,
                    found.head(),
                    measure -> measure.kind().equals(DRAFT) || WRITTEN.contains(measure.kind()));
            return written == null || written.measure().kind().equals(DRAFT) ? found : written;
        }
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
                same,
                found.head(),
                found.sentence(),
                found.undone(),
                same.target() != null,
                found.author(),
                before.rule());
    }

    private @Nullable FoundMeasure latest(CodedSentence sentence, int head, Predicate<Measure> wanted) {
        FoundMeasure near = null;
        for (FoundMeasure measure : here) {
            if (measure.head() < head && wanted.test(measure.measure())) {
                near = measure;
            }
        }
        FoundMeasure asked = here(sentence, head, wanted);
        if (asked != null && (near == null || asked.head() > near.head())) {
            return asked;
        }
        return near != null ? completed(near) : earlier(sentence.sentence().index(), wanted);
    }

    /** "asked Mexico to hand him over, but Mexico refused": what somebody took a stand on earlier in the sentence. */
    private @Nullable FoundMeasure here(CodedSentence sentence, int head, Predicate<Measure> wanted) {
        int now = sentence.sentence().index();
        for (int i = told.size() - 1; i >= 0 && told.get(i).sentence() == now; i--) {
            Told each = told.get(i);
            boolean before = each.stated()
                    && each.measure().sentence() == now
                    && each.measure().head() < head;
            if (before && wanted.test(each.measure().measure())) {
                return each.measure();
            }
        }
        return null;
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
}
