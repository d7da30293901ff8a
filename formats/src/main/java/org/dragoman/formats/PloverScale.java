package org.dragoman.formats;

import java.util.Locale;

/** The sixteen types of PLOVER 2.0 with their score, their group and the CAMEO code that is nearest. */
enum PloverScale {
    AGREE(2.5, 1, "030"),
    CONSULT(2.5, 1, "040"),
    SUPPORT(5, 1, "050"),
    CONCEDE(4.5, 1, "080"),
    COOPERATE(9.5, 2, "060"),
    AID(10, 2, "070"),
    RETREAT(6.5, 2, "080"),
    REQUEST(0, 3, "100"),
    ACCUSE(-3, 3, "110"),
    REJECT(-2, 3, "120"),
    THREATEN(-3.5, 3, "130"),
    PROTEST(-5, 4, "140"),
    MOBILIZE(-5.5, 4, "150"),
    SANCTION(-6, 4, "160"),
    COERCE(-7, 4, "170"),
    ASSAULT(-9, 4, "180");

    private final double score;
    private final int quad;
    private final String cameo;

    PloverScale(double score, int quad, String cameo) {
        this.score = score;
        this.quad = quad;
        this.cameo = cameo;
    }

    /** From -9 for an assault to 10 for aid. */
    double score() {
        return score;
    }

    /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    int quad() {
        return quad;
    }

    /** The code of the CAMEO root that is nearest, unspecified. */
    String cameo() {
        return cameo;
    }

    /**
     * A type by its name in any case of letters.
     *
     * @throws IllegalArgumentException if PLOVER 2.0 has no such type
     */
    static PloverScale of(String type) {
        try {
            return valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("PLOVER 2.0 has no type \"" + type + "\"", e);
        }
    }
}
