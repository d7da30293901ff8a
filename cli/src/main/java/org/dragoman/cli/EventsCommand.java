package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dragoman.coding.Event;
import org.dragoman.formats.JsonReadings;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks the ledger for events. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Who did what to whom, newest first.",
        footer = {"", "Example:", "  dragoman events --source RUS --target SYR --since 2012-01-01 --wide"})
final class EventsCommand implements Callable<Integer> {
    private enum Format {
        TABLE,
        JSON
    }

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Mixin
    private final QueryOptions questions = new QueryOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json (default: table).")
    private Format format = Format.TABLE;

    @Option(names = "--wide", description = "Show the sentence that proves each.")
    private boolean wide;

    @Option(names = "--history", description = "The oldest first.")
    private boolean history;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = ledgerOption.openThere()) {
            Query query = questions.page(history);
            if (format == Format.JSON) {
                ledger.events(query, kept -> out.println(JsonReadings.plain().write(kept.entry())));
                out.flush();
            } else {
                table(ledger, query).print(out);
            }
        }
        return Main.OK;
    }

    private Columns table(Ledger ledger, Query query) {
        Columns table = new Columns("id", "date", "source", "target", "code", "type", "factuality", "reports");
        ledger.events(query, kept -> {
            row(table, kept);
            if (wide) {
                table.below(kept.entry().evidence().text());
            }
        });
        return table;
    }

    private static void row(Columns table, Kept<Event> kept) {
        Event entry = kept.entry();
        String date = entry.date().value() == null ? "?" : entry.date().value();
        String target = entry.target() == null ? "" : entry.target().actor().name();
        table.add(
                kept.id(),
                date,
                entry.source().actor().name(),
                target,
                entry.cameo(),
                entry.plover().type(),
                entry.factuality().label(),
                String.valueOf(kept.witnesses()));
    }
}
