package org.dragoman.english.model;

/** Chooses the root among the words that the transitions left without a head. */
final class Roots {
    private Roots() {}

    /** The first word without a head that governs most words; there always is one. */
    static int choose(Words words, Arcs arcs) {
        int best = -1;
        int most = -1;
        for (int i = 0; i < arcs.size; i++) {
            int governed = arcs.lefts[i] + arcs.rights[i];
            if (!arcs.hasHead(i) && governed > most) {
                most = governed;
                best = i;
            }
        }
        return best;
    }
}
