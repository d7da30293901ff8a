package org.dragoman.cli;

import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Kept;
import picocli.CommandLine.Command;

/** Says that an entry is right. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Says that an entry is right. It stays even if a later reading does not find it.",
        footer = {"", "Example:", "  dragoman accept pc63d7cee --by ana --why \"as quoted\""})
final class AcceptCommand extends VerdictCommand {
    @Override
    Correction said(Kept<?> kept, VerdictOptions verdict) {
        return Correction.accept(kept.id(), verdict.by(), verdict.now(), verdict.why());
    }
}
