package org.dragoman.cli;

import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import picocli.CommandLine.Command;

/** Asks the ledger for the reports that it holds. */
@Command(
        name = "reports",
        mixinStandardHelpOptions = true,
        description = "The reports that the ledger holds, newest first.",
        footer = {"", "Example:", "  dragoman reports --text \"arms embargo\" --since 2012-01-01"})
final class ReportsCommand extends ListCommand {

    @Override
    Columns answer(Ledger ledger, Query query) {
        Columns table = new Columns("key", "published", "title", "publisher", "events", "positions", "quotations");
        for (KeptReport report : ledger.reports(query)) {
            table.add(
                    report.key(),
                    text(report.published()),
                    text(report.title()),
                    text(report.publisher()),
                    text(report.events()),
                    text(report.positions()),
                    text(report.quotations()));
        }
        return table;
    }
}
