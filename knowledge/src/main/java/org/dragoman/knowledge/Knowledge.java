package org.dragoman.knowledge;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.dragoman.Lexica;
import org.dragoman.actor.ActorLexicon;
import org.dragoman.council.SecurityCouncil;
import org.dragoman.lexicon.CueLexicon;
import org.dragoman.place.Gazetteer;

/** The front door of the knowledge: loads and validates all of it. */
public final class Knowledge {
    private static final int VERSION_BYTES = 6;

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
        Strays strays = new Strays(sources.get(0));
        sources.stream().skip(1).forEach(source -> strays.check(source, problems));
        // Actors are half of all lines: what needs none of them is read meanwhile.
        Problems ofPlaces = new Problems();
        Problems ofFrames = new Problems();
        CompletableFuture<Gazetteer> reading =
                CompletableFuture.supplyAsync(() -> PlaceKnowledge.load(sources, ofPlaces));
        CompletableFuture<FrameKnowledge> framing =
                CompletableFuture.supplyAsync(() -> FrameKnowledge.load(sources, ofFrames));
        ActorLexicon actors = ActorKnowledge.load(sources, problems);
        Gazetteer places = joined(reading);
        FrameKnowledge frames = joined(framing);
        problems.addAll(ofPlaces);
        problems.addAll(ofFrames);
        Map<String, Double> confidence = ConfidenceTable.load(sources, problems);
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
                frames.relations(),
                cues,
                frames.cameo(),
                confidence,
                council);
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * What the knowledge of these folders over the shipped one is known by: twelve digits that change with every change of a
     * file, so that a ledger can tell readings by other knowledge apart.
     */
    public static String version(List<Path> folders) {
        MessageDigest digest = sha256();
        List<KnowledgeSource> sources = new ArrayList<>();
        sources.add(KnowledgeSource.shipped());
        folders.forEach(folder -> sources.add(KnowledgeSource.folder(folder)));
        for (KnowledgeSource source : sources) {
            for (String path : source.files("")) {
                byte[] bytes = source.read(path);
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(bytes == null ? new byte[0] : bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
