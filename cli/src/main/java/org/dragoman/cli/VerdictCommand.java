package org.dragoman.cli;

import java.util.concurrent.Callable;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Keeps what a person says of one entry, and confirms it. */
abstract class VerdictCommand implements Callable<Integer> {
    @Mixin
    private final VerdictOptions verdict = new VerdictOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** What is said of the entry. */
    abstract Correction said(Kept<?> kept, VerdictOptions verdict);

    @Override
    public final Integer call() {
        try (Ledger ledger = verdict.open()) {
            Kept<?> kept = verdict.entry(ledger);
            Correction correction = said(kept, verdict);
            ledger.correct(correction);
            spec.commandLine()
                    .getOut()
                    .println(correction.verdict().name().toLowerCase(java.util.Locale.ROOT) + " " + kept.id());
        }
        return Main.OK;
    }
}
