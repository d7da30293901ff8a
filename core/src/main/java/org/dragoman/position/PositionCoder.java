package org.dragoman.position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.dragoman.actor.Actor;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Position;
import org.dragoman.coding.ResolvedReport;
import org.dragoman.coding.Stance;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.grammar.FrameMatcher;
import org.dragoman.lexicon.FrameLexicon;
import org.dragoman.lexicon.Trigger;
import org.dragoman.lexicon.WordClasses;

/**
 * Reads positions off resolved sentences: a stance word names the holder and the measure, or the holder carries a measure
 * out, or sides with who did. Pure and thread safe.
 */
public final class PositionCoder {
    private static final BiConsumer<Trigger, Supplier<String>> UNHEARD = (trigger, reason) -> {};

    private final FrameMatcher stances;
    private final MeasureFinder measures;
    private final Statements statements;
    private final Deeds deeds;
    private final Siding siding;

    /**
     * A coder for these frames.
     *
     * @param stances words of being for and against
     * @param measures what one can be for or against
     * @param words classes of words that grammar needs
     * @param confidence how much each feature of a reading says for it, in log-odds
     * @param principals gives the state or organisation behind an actor
     */
    public PositionCoder(
            FrameLexicon stances,
            FrameLexicon measures,
            WordClasses words,
            Map<String, Double> confidence,
            UnaryOperator<Actor> principals) {
        this.stances = new FrameMatcher(stances);
        this.measures = new MeasureFinder(measures, stances, principals);
        Parties parties = new Parties(this.measures, principals);
        Entries entries = new Entries(parties, new Confidence(confidence), words);
        this.statements = new Statements(
                new References(this.measures, words), new FreeMeasures(this.measures, words), parties, entries, words);
        this.deeds = new Deeds(this.measures, entries);
        this.siding = new Siding(parties, entries, words);
    }

    /** All positions of a report, in the order of its sentences. */
    public List<Position> code(ResolvedReport report, List<CodedSentence> sentences) {
        List<Position> positions = new ArrayList<>();
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
        List<FrameMatch> open = new ArrayList<>();
        for (FrameMatch match : stances.match(sentence.syntax(), sentence::isActor, nearly)) {
            if (isDeed(named, match.predicate())) {
                continue;
            }
            List<Position> taken = Wording.isSiding(match) ? List.of() : statements.positions(sentence, match, topic);
            if (taken.isEmpty()) {
                open.add(match);
            }
            taken.forEach(position -> positions.putIfAbsent(key(position), position));
        }
        for (FrameMatch match : named) {
            if (Deeds.isDeed(match)) {
                deeds.positions(sentence, match, topic)
                        .forEach(position -> positions.putIfAbsent(key(position), position));
            }
        }
        // Who sides with another sides with what the sentence has told of him by now, be it his deed.
        topic.stands().add(List.copyOf(positions.values()));
        for (FrameMatch match : open) {
            List<Position> taken = Wording.isSiding(match)
                    ? siding.positions(sentence, match, topic)
                    : elsewhere(sentence, match, topic);
            taken = taken.isEmpty() && FreeMeasures.isFree(match) ? statements.free(sentence, match, topic) : taken;
            taken.forEach(position -> positions.putIfAbsent(key(position), position));
        }
        topic.leave(sentence);
        topic.stands().add(List.copyOf(positions.values()));
        return List.copyOf(positions.values());
    }

    /** "criticised Beijing for censoring the press": where one frame of a word finds no measure the next ones may. */
    private List<Position> elsewhere(CodedSentence sentence, FrameMatch tried, Topic topic) {
        FrameMatch other = stances.next(sentence.syntax(), tried, sentence::isActor);
        while (other != null) {
            List<Position> taken = Wording.isSiding(other)
                    ? siding.positions(sentence, other, topic)
                    : statements.positions(sentence, other, topic);
            if (!taken.isEmpty()) {
                return taken;
            }
            other = stances.next(sentence.syntax(), other, sentence::isActor);
        }
        return List.of();
    }

    /** "suspended arms sales" is read as the deed that it is, not as a stance on arms sales beside it. */
    private static boolean isDeed(List<FrameMatch> named, int predicate) {
        return named.stream().anyMatch(match -> match.predicate() == predicate && Deeds.isDeed(match));
    }

    private static String key(Position position) {
        Actor holder = position.holder().actor();
        return (holder.code() == null ? holder.name() : holder.code())
                + '>'
                + position.measure().concept()
                + '>'
                + position.measure().target()
                + '>'
                + (position.stance() == Stance.WITHHELD);
    }
}
