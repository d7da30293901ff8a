package org.dragoman.position;

import java.util.List;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.dragoman.grammar.FrameMatch;
import org.dragoman.lexicon.Role;
import org.dragoman.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/** "sided with Moscow", "followed suit": the position of whom they side with, or of whoever took one last. */
final class Siding {
    private final Parties parties;
    private final Entries entries;
    private final WordClasses words;

    Siding(Parties parties, Entries entries, WordClasses words) {
        this.parties = parties;
        this.entries = entries;
        this.words = words;
    }

    /** The positions that a frame of siding tells, empty if whom they side with has taken none. */
    List<Position> positions(CodedSentence sentence, FrameMatch match, Topic topic) {
        Wording wording = Wording.of(sentence, match, words);
        if (!wording.isHeld() || wording.standing().weaklyNegated()) {
            return List.of();
        }
        Position taken = followed(sentence, match, topic);
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
        boolean same = match.frame().header("stance").equals("same")
                != wording.standing().negated();
        Stance stance = same ? taken.stance() : taken.stance().contrary();
        Claim claim = new Claim(match, match.predicate(), wording.standing(), found, stance, wording.act(sentence));
        return entries.positions(sentence, claim, topic);
    }

    private @Nullable Position followed(CodedSentence sentence, FrameMatch match, Topic topic) {
        List<String> holders = parties.codes(sentence, match.heads(Role.SOURCE));
        List<String> leaders = parties.codes(sentence, match.heads(Role.TARGET));
        if (leaders.isEmpty() && match.heads(Role.TARGET).length > 0) {
            return null; // "has stood by him": with somebody, but nobody knows with whom
        }
        return topic.stands()
                .latest(each -> leaders.isEmpty()
                        ? !holders.contains(parties.code(each.holder().actor()))
                        : leaders.contains(parties.code(each.holder().actor())));
    }
}
