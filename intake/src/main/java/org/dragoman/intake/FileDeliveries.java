package org.dragoman.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The reports of files and folders, one file open at a time. */
final class FileDeliveries extends Deliveries {

    private static final String STANDARD_INPUT = "-";

    private final Deque<Iterator<Named>> pending = new ArrayDeque<>();
    private final Run run;
    private @Nullable InputStream open;
    private @Nullable Deliveries current;

    FileDeliveries(Iterator<String> paths, Run run) {
        this.run = run;
        pending.push(new NamedPaths(paths));
    }

    /** The reports of one stream, which is closed at the end. */
    static Deliveries of(String key, String place, InputStream stream, Run run) {
        FileDeliveries deliveries = new FileDeliveries(Collections.emptyIterator(), run);
        deliveries.open = stream;
        try {
            Input input = Input.open(key, place, stream);
            deliveries.current = Formats.of(input).open(input, run);
            return deliveries;
        } catch (IOException | InputFailure e) {
            deliveries.release();
            return Deliveries.of(new Delivery.Undelivered(key, Failures.message(e), place));
        }
    }

    @Override
    @Nullable
    Delivery read() {
        while (true) {
            if (current != null && current.hasNext()) {
                return current.next();
            }
            release();
            Named next = nextFile();
            if (next == null) {
                return null;
            }
            Delivery atOnce = start(next);
            if (atOnce != null) {
                return atOnce;
            }
        }
    }

    private @Nullable Named nextFile() {
        while (!pending.isEmpty()) {
            if (pending.element().hasNext()) {
                return pending.element().next();
            }
            pending.pop();
        }
        return null;
    }

    /** Opens a file or a folder; a delivery only if that failed or if there is but one, at an address. */
    private @Nullable Delivery start(Named file) {
        if (file.isAddress()) {
            return run.fetch(file.path());
        }
        try {
            if (file.isStandardInput()) {
                return read(file, run.standardInput());
            }
            Path path = Path.of(file.path());
            return Files.isDirectory(path) ? enter(path) : read(file, Files.newInputStream(path));
        } catch (IOException | InvalidPathException | InputFailure e) {
            release();
            return new Delivery.Undelivered(file.key(), Failures.message(e), file.place());
        }
    }

    private @Nullable Delivery read(Named file, InputStream raw) throws IOException {
        open = file.isStandardInput() ? null : raw;
        Input input = Input.open(file.key(), file.place(), raw);
        current = Formats.of(input).open(input, run);
        return null;
    }

    private @Nullable Delivery enter(Path folder) throws IOException {
        FolderWalk walk = new FolderWalk(folder, run);
        if (!walk.hasNext()) {
            throw new InputFailure("no reports in this folder; it needs files that end in " + Formats.known());
        }
        pending.push(walk);
        return null;
    }

    @Override
    void release() {
        try (InputStream closing = open;
                Deliveries ending = current) {
            open = null;
            current = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file to read: where it is, and what it is known by. */
    record Named(String path, String key) {

        boolean isStandardInput() {
            return path.equals(STANDARD_INPUT);
        }

        boolean isAddress() {
            return path.regionMatches(true, 0, "http://", 0, 7) || path.regionMatches(true, 0, "https://", 0, 8);
        }

        String place() {
            return isStandardInput() ? "standard input" : path;
        }
    }

    private record NamedPaths(Iterator<String> paths) implements Iterator<Named> {

        @Override
        public boolean hasNext() {
            return paths.hasNext();
        }

        @Override
        public Named next() {
            String path = paths.next();
            return new Named(path, path.substring(path.replace('\\', '/').lastIndexOf('/') + 1));
        }
    }
}
