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

    /** Against for for and for for against; who takes no side takes none of the contrary either. */
    public Stance contrary() {
        return switch (this) {
            case SUPPORT -> OPPOSE;
            case OPPOSE -> SUPPORT;
            case NEUTRAL, WITHHELD -> this;
        };
    }

    /** The lower-case word of the output contract. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
