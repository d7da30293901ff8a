package org.dragoman.cli;

import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Kept;
import picocli.CommandLine.Command;

/** Says that an entry is wrong. */
@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        description = "Says that an entry is wrong: it is shown no longer, nor when it is read again.",
        footer = {"", "Example:", "  dragoman reject pc63d7cee --by ana --why \"another minister\""})
final class RejectCommand extends VerdictCommand {
    @Override
    Correction said(Kept<?> kept, VerdictOptions verdict) {
        return Correction.reject(kept.id(), verdict.by(), verdict.now(), verdict.why());
    }
}
