package org.dragoman.cli;

import java.util.concurrent.Callable;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says that an entry is right. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Says that an entry is right. It stays even if a later reading does not find it.",
        footer = {"", "Example:", "  dragoman accept pc63d7cee --by ana --why \"as quoted\""})
final class AcceptCommand implements Callable<Integer> {
    @Mixin
    private final VerdictOptions verdict = new VerdictOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Ledger ledger = verdict.open()) {
            String id = verdict.entry(ledger).id();
            ledger.correct(Correction.accept(id, verdict.by(), verdict.now(), verdict.why()));
            spec.commandLine().getOut().println("accepted " + id);
        }
        return Main.OK;
    }
}
