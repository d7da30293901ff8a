package org.dragoman.position;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.coding.CodedSentence;

/** The states and organisations behind the actors of a sentence. */
final class Parties {
    private final MeasureFinder measures;
    private final UnaryOperator<Actor> principals;

    Parties(MeasureFinder measures, UnaryOperator<Actor> principals) {
        this.measures = measures;
        this.principals = principals;
    }

    /** The state or organisation that an actor speaks for, itself if it speaks for none. */
    Actor principal(Actor actor) {
        return principals.apply(actor);
    }

    /** The code of the state or organisation behind an actor, its name if it has none. */
    String code(Actor actor) {
        String code = measures.code(actor);
        return code == null ? actor.name() : code;
    }

    /** The same for each actor that these words head a mention of. */
    List<String> codes(CodedSentence sentence, int[] heads) {
        List<String> codes = new ArrayList<>();
        for (int head : heads) {
            Mention mention = sentence.mention(head);
            if (mention != null) {
                mention.actors().forEach(actor -> codes.add(code(actor)));
            }
        }
        return codes;
    }
}
