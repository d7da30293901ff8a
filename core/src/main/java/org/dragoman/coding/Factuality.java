package org.dragoman.coding;

import java.util.Locale;

/** How the report presents what an entry tells. */
public enum Factuality {
    /** As a fact, in the report's own voice. */
    ASSERTED,
    /** As somebody's word; the entry names whose. */
    REPORTED,
    /** Somebody says that it is not so. */
    DENIED,
    /** It did not happen. */
    NEGATED,
    /** It is announced or expected. */
    FUTURE,
    /** It may have happened or may happen. */
    POSSIBLE,
    /** Somebody asks for it. */
    DEMANDED,
    /** Only if something else holds. */
    CONDITIONAL,
    /** Long before the report: background. */
    HISTORICAL;

    /** The lower-case word of the output contract. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
