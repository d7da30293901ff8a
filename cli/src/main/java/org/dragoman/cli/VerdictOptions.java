package org.dragoman.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every verdict of a person on an entry says. */
final class VerdictOptions {
    @Parameters(paramLabel = "ID", description = "The entry, by its id or the beginning of it.")
    private String id = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who says so (default: the user of this machine).")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--why", paramLabel = "REASON", description = "The reason, for those who come later.")
    private String why = "";

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    Ledger open() {
        return ledgerOption.openThere();
    }

    Kept<?> entry(Ledger ledger) {
        return ledger.entry(id)
                .orElseThrow(() -> new UsageException("There is no entry \"" + id + "\" in " + ledgerOption.place()
                        + ". The commands events, positions and quotations show ids."));
    }

    String by() {
        return by;
    }

    String why() {
        return why;
    }

    Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
