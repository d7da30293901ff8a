package org.dragoman.cli;

import java.util.concurrent.Callable;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks the ledger for the reports that it holds. */
@Command(
        name = "reports",
        mixinStandardHelpOptions = true,
        description = "The reports that the ledger holds, newest first.",
        footer = {"", "Example:", "  dragoman reports --text \"arms embargo\" --since 2012-01-01"})
final class ReportsCommand implements Callable<Integer> {
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
        Columns table = new Columns("key", "published", "title", "publisher", "events", "positions", "quotations");
        try (Ledger ledger = ledgerOption.openThere()) {
            for (KeptReport report : ledger.reports(questions.page(false))) {
                table.add(
                        report.key(),
                        report.published() == null ? "" : report.published().toString(),
                        text(report.title()),
                        text(report.publisher()),
                        String.valueOf(report.events()),
                        String.valueOf(report.positions()),
                        String.valueOf(report.quotations()));
            }
        }
        tables.print(table, spec.commandLine().getOut());
        return Main.OK;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
