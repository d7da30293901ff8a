package org.dragoman.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.sql.PostgresLedger;
import org.dragoman.ledger.sql.SqliteLedger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger a command uses. */
final class LedgerOption {
    @Option(
            names = "--ledger",
            paramLabel = "FILE-OR-ADDRESS",
            description = {
                "The ledger: one file (default: dragoman/news.ledger in your data folder),",
                "or a database: jdbc:postgresql://server/database?user=name."
            })
    @Nullable
    String given;

    /** Where the ledger is, as it may be shown to anybody. */
    String place() {
        return given != null && PostgresLedger.isAddress(given)
                ? PostgresLedger.shown(given)
                : file().toAbsolutePath().toString();
    }

    private Path file() {
        return given == null ? dataFolder().resolve("dragoman").resolve("news.ledger") : Path.of(given);
    }

    Ledger open() {
        return given == null ? SqliteLedger.open(file()) : open(given);
    }

    /** The ledger of a command that only asks; one that is not there yet is more likely a slip than wanted. */
    Ledger openThere() {
        boolean address = given != null && given.startsWith("jdbc:");
        if (!address && !file().toFile().exists()) {
            throw new UsageException("There is no ledger " + file()
                    + ". Name another with --ledger, or make one with: dragoman read FILE");
        }
        return open();
    }

    /** The ledger in a file or at the address of a database. */
    static Ledger open(String given) {
        if (PostgresLedger.isAddress(given)) {
            return PostgresLedger.open(given);
        }
        if (given.startsWith("jdbc:")) {
            throw new UsageException("--ledger " + PostgresLedger.shown(given)
                    + ": ledgers are kept in files and in PostgreSQL. Give the name of a file or an address like"
                    + " jdbc:postgresql://server/database?user=name.");
        }
        return SqliteLedger.open(Path.of(given));
    }

    private static Path dataFolder() {
        String xdg = System.getenv("XDG_DATA_HOME");
        // As the shell has it; Java asks a list of users, in which that of a container need not be.
        String set = System.getenv("HOME");
        String home = set == null || set.isBlank() ? System.getProperty("user.home") : set;
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
