package org.dragoman.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks the ledger who takes part. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        description = "Who takes part in what the ledger holds, the most active first.",
        footer = {"", "Example:", "  dragoman actors --measure sanctions --since 2012-01-01"})
final class ActorsCommand implements Callable<Integer> {
    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Mixin
    private final QueryOptions questions = new QueryOptions();

    @Mixin
    private final TableOptions tables = new TableOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Columns table = new Columns("code", "name", "office", "events", "positions", "quotations");
        try (Ledger ledger = ledgerOption.openThere()) {
            List<ActorCount> counts = ledger.actors(questions.page(false));
            for (ActorCount count : counts) {
                table.add(
                        text(count.actor().code()),
                        count.actor().name(),
                        text(count.actor().office()),
                        String.valueOf(count.events()),
                        String.valueOf(count.positions()),
                        String.valueOf(count.quotations()));
            }
        }
        tables.print(table, spec.commandLine().getOut());
        return Main.OK;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
