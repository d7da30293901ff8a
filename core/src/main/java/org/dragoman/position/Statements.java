package org.dragoman.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.lexicon.Role;
import org.dragoman.lexicon.WordClasses;

/** Positions that are stated: a stance word names the holder and the measure. */
final class Statements {
    /** What a state lets in. */
    private static final Set<String> ADMITTED =
            Set.of("inspections", "observers", "humanitarian-access", "peacekeeping", "mediation");

    private final References references;
    private final FreeMeasures free;
    private final Parties parties;
    private final Entries entries;
    private final WordClasses words;

    Statements(References references, FreeMeasures free, Parties parties, Entries entries, WordClasses words) {
        this.references = references;
        this.free = free;
        this.parties = parties;
        this.entries = entries;
        this.words = words;
    }

    /** The positions that a stance frame tells, empty if its words hold none or name no measure. */
    List<Position> positions(CodedSentence sentence, FrameMatch match, Topic topic) {
        return positions(sentence, match, topic, () -> references.meant(sentence, match, topic));
    }

    /** The positions that it tells on a measure of no known kind, empty if its words hold none or name nothing that is done. */
    List<Position> free(CodedSentence sentence, FrameMatch match, Topic topic) {
        return positions(sentence, match, topic, () -> free.find(sentence, match)).stream()
                .filter(position -> position.stance() == Stance.SUPPORT || position.stance() == Stance.OPPOSE)
                .toList();
    }

    private List<Position> positions(
            CodedSentence sentence, FrameMatch match, Topic topic, Supplier<List<FoundMeasure>> meant) {
        Wording wording = Wording.of(sentence, match, words);
        Stance stance = wording.stance();
        if (stance == null || wording.isAllayed() || !wording.isHeld()) {
            return List.of();
        }
        List<Position> positions = new ArrayList<>();
        String act = wording.act(sentence);
        for (FoundMeasure found : meant.get()) {
            if (match.trigger().has("ban") && !found.undone() && !isAdmitted(sentence, match, found)) {
                continue;
            }
            for (FoundMeasure aimed : aimed(sentence, match, found, topic, found.turn(stance), act)) {
                Claim claim = new Claim(match, wording.predicate(), wording.standing(), aimed, aimed.turn(stance), act);
                positions.addAll(entries.positions(sentence, claim, topic));
            }
        }
        return positions;
    }

    private List<FoundMeasure> aimed(
            CodedSentence sentence, FrameMatch match, FoundMeasure found, Topic topic, Stance stance, String act) {
        if (found.measure().isOther()) {
            return List.of(found);
        }
        int[] holders = match.heads(Role.SOURCE);
        boolean answers =
                match.slot(Role.MEASURE).equals("if") && found.measure().target() == null;
        boolean asked = act.equals("call-for") && !found.undone();
        return topic.aim(sentence, answers ? answered(sentence, found, holders) : found, holders, stance, asked, false);
    }

    /** "threatened to cut the gas if new sanctions were imposed": who threatens would be hit. */
    private FoundMeasure answered(CodedSentence sentence, FoundMeasure found, int[] holders) {
        List<String> codes = parties.codes(sentence, holders);
        return codes.isEmpty() ? found : found.aimedAt(codes.get(0));
    }

    /** "said aid convoys could enter": whoever may forbid it lets it happen. */
    private boolean isAdmitted(CodedSentence sentence, FrameMatch match, FoundMeasure found) {
        String target = found.measure().target();
        return ADMITTED.contains(found.measure().kind())
                && (target == null
                        || parties.codes(sentence, match.heads(Role.SOURCE)).contains(target));
    }
}
