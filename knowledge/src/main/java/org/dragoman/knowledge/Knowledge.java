package org.dragoman.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.Lexica;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.council.SecurityCouncil;
import org.dragoman.lexicon.CueLexicon;
import org.dragoman.place.Gazetteer;

/** The front door of the knowledge: loads and validates all of it. */
public final class Knowledge {

    private Knowledge() {}

    /**
     * The knowledge that ships with the program.
     *
     * @throws KnowledgeException if it has any problem, with all of them
     */
    public static Lexica load() {
        return load(List.of());
    }

    /**
     * The shipped knowledge with folders of the user's laid over it, later ones last.
     *
     * @throws KnowledgeException if any of it has a problem, with all of them
     */
    public static Lexica load(List<Path> folders) {
        List<KnowledgeSource> sources = new ArrayList<>();
        sources.add(KnowledgeSource.shipped());
        folders.forEach(folder -> sources.add(KnowledgeSource.folder(folder)));
        Problems problems = new Problems();
        ActorLexicon actors = ActorKnowledge.load(sources, problems);
        Gazetteer places = PlaceKnowledge.load(sources, problems);
        FrameKnowledge frames = FrameKnowledge.load(sources, problems);
        CueLexicon cues = CueTable.load(sources, problems);
        Set<String> kinds = frames.measures().frames().stream()
                .map(frame -> frame.header("measure"))
                .collect(Collectors.toSet());
        SecurityCouncil council =
                CouncilKnowledge.load(sources, code -> actors.country(code) != null, kinds::contains, problems);
        problems.throwIfAny();
        return new Lexica(
                actors,
                places,
                frames.words(),
                frames.events(),
                frames.stances(),
                frames.measures(),
                cues,
                frames.cameo(),
                council);
    }
}
