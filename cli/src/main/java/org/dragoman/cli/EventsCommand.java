package org.dragoman.cli;

import java.util.function.Consumer;
import org.dragoman.coding.Event;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import picocli.CommandLine.Command;

/** Asks the ledger for events. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Who did what to whom, newest first.",
        footer = {"", "Example:", "  dragoman events --source RUS --target SYR --since 2012-01-01 --wide"})
final class EventsCommand extends QuestionCommand<Event> {

    @Override
    void ask(Ledger ledger, Query query, Consumer<Kept<Event>> each) {
        ledger.events(query, each);
    }

    @Override
    Columns columns() {
        return new Columns("id", "date", "source", "target", "code", "type", "factuality", "reports");
    }

    @Override
    void row(Columns table, Kept<Event> kept) {
        Event entry = kept.entry();
        String target = entry.target() == null ? "" : entry.target().actor().name();
        table.add(
                shortened(kept.id()),
                date(entry),
                entry.source().actor().name(),
                target,
                entry.cameo(),
                entry.plover().type(),
                entry.factuality().label(),
                String.valueOf(kept.witnesses()));
    }
}
