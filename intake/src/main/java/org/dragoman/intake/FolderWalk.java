package org.dragoman.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report files below a folder, by name, so that two runs agree.
 *
 * <p>Hidden files, files of other kinds and linked folders are passed over.
 */
final class FolderWalk implements Iterator<FileDeliveries.Named> {

    private final Path root;
    private final Run run;
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private @Nullable Path ahead;

    FolderWalk(Path root, Run run) throws IOException {
        this.root = root;
        this.run = run;
        open.push(children(root));
        advance();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public FileDeliveries.Named next() {
        Path file = ahead;
        if (file == null) {
            throw new NoSuchElementException("no more files in " + root);
        }
        advance();
        String key = root.relativize(file).toString().replace('\\', '/');
        return new FileDeliveries.Named(file.toString(), key);
    }

    private void advance() {
        ahead = null;
        while (ahead == null && !open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                continue;
            }
            Path path = open.element().next();
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                enter(path);
            } else if (Files.isRegularFile(path) && Formats.isReport(name(path))) {
                ahead = path;
            }
        }
    }

    /** A folder that may not be listed does not keep the others from being read. */
    private void enter(Path folder) {
        try {
            open.push(children(folder));
        } catch (IOException e) {
            run.notice(folder + ": folder left out, " + Failures.message(e));
        }
    }

    private static Iterator<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(path -> !name(path).startsWith("."))
                    .sorted(Comparator.comparing(FolderWalk::name))
                    .toList();
            return sorted.iterator();
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
