package org.dragoman;

import java.util.Map;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.codebook.Cameo;
import org.dragoman.council.SecurityCouncil;
import org.dragoman.lexicon.CueLexicon;
import org.dragoman.lexicon.FrameLexicon;
import org.dragoman.lexicon.WordClasses;
import org.dragoman.place.Gazetteer;

/**
 * All that a reading knows of the world and of words, loaded and validated.
 *
 * @param actors who there is, on which dates
 * @param places where there is what
 * @param words closed classes of words that grammar needs
 * @param events frames of events
 * @param stances frames of being for and against
 * @param measures frames of measures
 * @param relations frames of friendship and enmity, which are no acts
 * @param cues words of saying
 * @param cameo the codebook of events
 * @param confidence how much each feature of the reading of an event or a position says for it, in log-odds
 * @param council the Security Council through its years
 */
public record Lexica(
        ActorLexicon actors,
        Gazetteer places,
        WordClasses words,
        FrameLexicon events,
        FrameLexicon stances,
        FrameLexicon measures,
        FrameLexicon relations,
        CueLexicon cues,
        Cameo cameo,
        Map<String, Double> confidence,
        SecurityCouncil council) {

    /** The wider kind of each kind of measure that has one. */
    public Map<String, String> parents() {
        return measures.headers("measure", "parent");
    }
}
