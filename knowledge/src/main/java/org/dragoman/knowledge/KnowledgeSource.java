package org.dragoman.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where knowledge files come from: the jar, or a folder of the user's.
 *
 * <p>Files are known by their path below the root, with slashes: {@code actors/countries.tsv}.
 */
public interface KnowledgeSource {

    /** What messages call a file of this source. */
    String label(String path);

    /** Paths of all files below {@code folder}, sorted; of all files for an empty one. */
    List<String> files(String folder);

    /** The bytes of a file, null if this source has none of that path. */
    byte @Nullable [] read(String path);

    /** The knowledge that ships with the program. */
    static KnowledgeSource shipped() {
        return new Shipped();
    }

    /**
     * A folder of the user's.
     *
     * @throws KnowledgeException if it is no folder
     */
    static KnowledgeSource folder(Path root) {
        if (!Files.isDirectory(root)) {
            throw new KnowledgeException(
                    List.of(root + ": is no folder. Give the folder that holds your knowledge files."));
        }
        return new Folder(root);
    }

    /** The resources beside this class; {@code INDEX} lists them, because a jar cannot be listed portably. */
    final class Shipped implements KnowledgeSource {
        private final List<String> index = index();

        private Shipped() {}

        @Override
        public String label(String path) {
            return path;
        }

        @Override
        public List<String> files(String folder) {
            return folder.isEmpty()
                    ? index
                    : index.stream()
                            .filter(path -> path.startsWith(folder + "/"))
                            .toList();
        }

        @Override
        public byte @Nullable [] read(String path) {
            try (InputStream in = KnowledgeSource.class.getResourceAsStream(path)) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }

        private List<String> index() {
            byte[] bytes = read("INDEX");
            if (bytes == null) {
                throw new IllegalStateException("the knowledge jar has no INDEX: build the module knowledge again");
            }
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** A folder on disk. */
    final class Folder implements KnowledgeSource {
        private final Path root;

        private Folder(Path root) {
            this.root = root;
        }

        @Override
        public String label(String path) {
            return root.resolve(path).toString();
        }

        @Override
        public List<String> files(String folder) {
            Path base = root.resolve(folder);
            if (!Files.isDirectory(base)) {
                return List.of();
            }
            try (Stream<Path> walk = Files.walk(base)) {
                List<String> found = new ArrayList<>();
                walk.filter(Files::isRegularFile)
                        .map(path -> root.relativize(path).toString().replace('\\', '/'))
                        .filter(path -> path.endsWith(".tsv") || path.endsWith(".frames"))
                        .sorted()
                        .forEach(found::add);
                return found;
            } catch (IOException e) {
                throw new UncheckedIOException(base.toString(), e);
            }
        }

        @Override
        public byte @Nullable [] read(String path) {
            Path file = root.resolve(path);
            if (!Files.isRegularFile(file)) {
                return null;
            }
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new KnowledgeException(List.of(file + ": cannot be read: " + e.getMessage()));
            }
        }
    }
}
