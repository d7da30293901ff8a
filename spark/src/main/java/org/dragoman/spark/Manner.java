package org.dragoman.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.KnowledgeSource;
import org.dragoman.library.Dragoman;
import org.jspecify.annotations.Nullable;

/**
 * How the reports of a job are read. It travels to the executors in place of an engine: the user's knowledge goes with it as
 * bytes, so that no executor needs the folders. Immutable.
 */
final class Manner implements Serializable {
    private static final long serialVersionUID = 1L;

    private final @Nullable LocalDate published;
    private final String knowledge;
    private final ArrayList<HashMap<String, byte[]>> folders;

    private Manner(@Nullable LocalDate published, String knowledge, ArrayList<HashMap<String, byte[]>> folders) {
        this.published = published;
        this.knowledge = knowledge;
        this.folders = folders;
    }

    /** Reports as they come, read by the knowledge that ships with the program. */
    static Manner plain() {
        return of(null, List.of());
    }

    /**
     * Takes in folders of knowledge and checks them, before any executor is asked.
     *
     * @param published day of publication of reports that give none
     * @param folders knowledge that lies over the shipped one, the last on top
     * @throws org.dragoman.knowledge.KnowledgeException if they hold a problem, with all of them
     */
    static Manner of(@Nullable LocalDate published, List<Path> folders) {
        ArrayList<HashMap<String, byte[]>> contents = new ArrayList<>();
        for (Path folder : folders) {
            contents.add(content(KnowledgeSource.folder(folder)));
        }
        if (!folders.isEmpty()) {
            Knowledge.load(folders);
        }
        return new Manner(published, Knowledge.version(folders), contents);
    }

    private static HashMap<String, byte[]> content(KnowledgeSource source) {
        HashMap<String, byte[]> files = new HashMap<>();
        for (String path : source.files("")) {
            byte[] bytes = source.read(path);
            if (bytes != null) {
                files.put(path, bytes);
            }
        }
        return files;
    }

    /** Day of publication of reports that give none. */
    @Nullable
    LocalDate published() {
        return published;
    }

    /** What the knowledge is known by; see {@link Knowledge#version}. */
    String knowledge() {
        return knowledge;
    }

    /** Loads parser and knowledge on the machine where they are needed. */
    Dragoman load() {
        if (folders.isEmpty()) {
            return Dragoman.load();
        }
        try {
            Path root = Files.createTempDirectory("dragoman-knowledge");
            try {
                Dragoman.Setup setup = Dragoman.setup();
                int number = 0;
                for (Map<String, byte[]> files : folders) {
                    setup = setup.knowledge(write(files, root.resolve(String.valueOf(number++))));
                }
                return setup.load();
            } finally {
                delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the job's knowledge cannot be written to a temporary folder of this executor; give it room", e);
        }
    }

    private static Path write(Map<String, byte[]> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
