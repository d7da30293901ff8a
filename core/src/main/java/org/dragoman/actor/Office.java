package org.dragoman.actor;

import java.util.List;
import java.util.Objects;

/**
 * A public office.
 *
 * @param key its name in lower case: "foreign minister"
 * @param sector sector of who holds it
 * @param rank 1 for heads of state and government, 2 for others whose surname alone is known to every reader, 3 and more
 *     for the rest
 * @param unique whether a state or an organisation has one holder at a time
 * @param also offices that a country may have instead, in the order in which they are tried
 */
public record Office(String key, String sector, int rank, boolean unique, List<String> also) {

    public Office {
        Objects.requireNonNull(key);
        Objects.requireNonNull(sector);
        also = List.copyOf(also);
    }
}
