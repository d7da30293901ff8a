package org.dragoman.cli;

import java.util.function.Consumer;
import org.dragoman.coding.Quotation;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import picocli.CommandLine.Command;

/** Asks the ledger for quotations. */
@Command(
        name = "quotations",
        mixinStandardHelpOptions = true,
        description = "Who said what, newest first.",
        footer = {"", "Example:", "  dragoman quotations --speaker Lavrov --text sanctions"})
final class QuotationsCommand extends QuestionCommand<Quotation> {

    @Override
    void ask(Ledger ledger, Query query, Consumer<Kept<Quotation>> each) {
        ledger.quotations(query, each);
    }

    @Override
    Columns columns() {
        return new Columns("id", "date", "speaker", "kind", "content");
    }

    @Override
    void row(Columns table, Kept<Quotation> kept) {
        Quotation entry = kept.entry();
        table.add(
                shortened(kept.id()),
                date(entry),
                entry.speaker().actor().name(),
                entry.kind().label(),
                entry.content());
    }
}
