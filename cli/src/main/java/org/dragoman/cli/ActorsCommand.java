package org.dragoman.cli;

import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import picocli.CommandLine.Command;

/** Asks the ledger who takes part. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        description = "Who takes part in what the ledger holds, the most active first.",
        footer = {"", "Example:", "  dragoman actors --measure sanctions --since 2012-01-01"})
final class ActorsCommand extends ListCommand {

    @Override
    Columns answer(Ledger ledger, Query query) {
        Columns table = new Columns("code", "name", "office", "events", "positions", "quotations");
        for (ActorCount count : ledger.actors(query)) {
            table.add(
                    text(count.actor().code()),
                    count.actor().name(),
                    text(count.actor().office()),
                    text(count.events()),
                    text(count.positions()),
                    text(count.quotations()));
        }
        return table;
    }
}
