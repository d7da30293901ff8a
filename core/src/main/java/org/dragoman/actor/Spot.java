package org.dragoman.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a sentence that stand in the lexicon.
 *
 * @param first index of the first token
 * @param last index of the last token
 * @param senses all that they can mean
 * @param named whether one of the senses is a name: a state, a body or a person
 */
record Spot(int first, int last, List<Sense> senses, boolean named) {

    <T extends Sense> @Nullable T sense(Class<T> type) {
        for (Sense sense : senses) {
            if (type.isInstance(sense)) {
                return type.cast(sense);
            }
        }
        return null;
    }
}
