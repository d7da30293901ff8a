package org.dragoman.position;

import java.util.List;
import org.dragoman.coding.CodedSentence;
import org.dragoman.coding.Measure;
import org.dragoman.text.Tree;
import org.jspecify.annotations.Nullable;

/** What the drafts of a report would do, so that a vote on one can say what it was about. One for each reading. */
final class Drafts {
    private static final String DRAFT = "resolution";

    private @Nullable Measure content;

    /** Takes note of what the drafts of a sentence would do: "a draft that would impose sanctions", "it imposes …". */
    void enter(CodedSentence sentence, List<FoundMeasure> named) {
        for (FoundMeasure draft : named) {
            Measure found = draft.measure().kind().equals(DRAFT) ? content(sentence, draft, named) : null;
            if (found != null) {
                content = found;
            }
        }
    }

    private static @Nullable Measure content(CodedSentence sentence, FoundMeasure draft, List<FoundMeasure> named) {
        Tree tree = sentence.sentence().tree();
        boolean subject = tree.token(draft.head()).isRelation("nsubj") && tree.head(draft.head()) >= 0;
        for (FoundMeasure each : named) {
            boolean other = !each.measure().kind().equals(DRAFT);
            boolean inside = tree.dominates(draft.head(), each.head());
            boolean said = subject
                    && (each.head() == tree.head(draft.head()) || tree.dominates(tree.head(draft.head()), each.head()));
            if (other && (inside || said)) {
                return each.measure();
            }
        }
        return null;
    }

    /** What the draft would do that a position is about; null for other measures and if the report does not say. */
    @Nullable
    Measure about(Measure voted) {
        Measure found = content;
        if (!voted.kind().equals(DRAFT) || found == null) {
            return null;
        }
        return found.target() == null ? new Measure(found.kind(), voted.target(), found.label()) : found;
    }
}
