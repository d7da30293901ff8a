package org.dragoman.coding;

import java.util.Locale;

/** Where a holder stands on a measure. */
public enum Stance {
    SUPPORT,
    OPPOSE,
    /** Abstains, is undecided, leaves it to others. */
    NEUTRAL,
    /** Has not backed, did not comment, would not say. */
    WITHHELD;

    /** The lower-case word of the output contract. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
