package org.dragoman.position;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.jspecify.annotations.Nullable;

/** The positions that a report has told so far, for those who side with their holders. One for each reading. */
final class Stands {
    private final List<Position> told = new ArrayList<>();

    void add(List<Position> positions) {
        told.addAll(positions);
    }

    /** The latest position for or against a measure of a known kind whose holder is wanted; null if there is none. */
    @Nullable
    Position latest(Predicate<Position> wanted) {
        for (int i = told.size() - 1; i >= 0; i--) {
            Position each = told.get(i);
            boolean taken = each.stance() == Stance.SUPPORT || each.stance() == Stance.OPPOSE;
            if (taken && !each.measure().isOther() && wanted.test(each)) {
                return each;
            }
        }
        return null;
    }
}
