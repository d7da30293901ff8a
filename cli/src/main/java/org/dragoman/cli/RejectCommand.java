package org.dragoman.cli;

import java.util.concurrent.Callable;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says that an entry is wrong. */
@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        description = "Says that an entry is wrong: it is no longer shown, also when the report is read again.",
        footer = {"", "Example:", "  dragoman reject pc63d7cee --by ana --why \"another minister\""})
final class RejectCommand implements Callable<Integer> {
    @Mixin
    private final VerdictOptions verdict = new VerdictOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Ledger ledger = verdict.open()) {
            String id = verdict.entry(ledger).id();
            ledger.correct(Correction.reject(id, verdict.by(), verdict.now(), verdict.why()));
            spec.commandLine().getOut().println("rejected " + id);
        }
        return Main.OK;
    }
}
