package org.dragoman.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.sql.SqliteLedger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger a command uses. */
final class LedgerOption {
    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "The ledger, one file (default: dragoman/news.ledger in your data folder).")
    @Nullable
    Path file;

    /** The file of the ledger. */
    Path path() {
        if (file != null && file.toString().startsWith("jdbc:")) {
            throw new UsageException("--ledger takes a file, not " + file
                    + ": this version keeps ledgers in SQLite files only. Give the name of a file.");
        }
        return file == null ? dataFolder().resolve("dragoman").resolve("news.ledger") : file;
    }

    Ledger open() {
        return SqliteLedger.open(path());
    }

    /** The ledger of a command that only asks; one that is not there yet is more likely a slip than wanted. */
    Ledger openThere() {
        if (!path().toFile().exists()) {
            throw new UsageException("There is no ledger " + path()
                    + ". Name another with --ledger, or make one with: dragoman read FILE");
        }
        return open();
    }

    private static Path dataFolder() {
        String xdg = System.getenv("XDG_DATA_HOME");
        String home = System.getProperty("user.home");
        if (xdg != null && !xdg.isBlank()) {
            return Path.of(xdg);
        }
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String local = System.getenv("LOCALAPPDATA");
        if (os.startsWith("windows") && local != null) {
            return Path.of(local);
        }
        return os.startsWith("mac")
                ? Path.of(home, "Library", "Application Support")
                : Path.of(home, ".local", "share");
    }
}
