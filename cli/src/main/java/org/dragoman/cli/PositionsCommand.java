package org.dragoman.cli;

import java.util.function.Consumer;
import org.dragoman.coding.Position;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import picocli.CommandLine.Command;

/** Asks the ledger for positions. */
@Command(
        name = "positions",
        mixinStandardHelpOptions = true,
        description = "Where everyone stands, newest first.",
        footer = {"", "Example:", "  dragoman positions --holder RUS --measure sanctions --target SYR --history"})
final class PositionsCommand extends QuestionCommand<Position> {

    @Override
    void ask(Ledger ledger, Query query, Consumer<Kept<Position>> each) {
        ledger.positions(query, each);
    }

    @Override
    Columns columns() {
        return new Columns("id", "date", "holder", "stance", "measure", "target", "act", "speaker");
    }

    @Override
    void row(Columns table, Kept<Position> kept) {
        Position entry = kept.entry();
        String target = entry.measure().target() == null ? "" : entry.measure().target();
        String speaker = entry.speaker() == null ? "" : entry.speaker().actor().name();
        table.add(
                kept.id(),
                date(entry),
                entry.holder().actor().name(),
                entry.stance().label(),
                entry.measure().kind(),
                target,
                entry.act(),
                speaker);
    }
}
