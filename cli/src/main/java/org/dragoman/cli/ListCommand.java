package org.dragoman.cli;

import java.util.concurrent.Callable;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A question to the ledger that is answered by a list of something else than entries. */
abstract class ListCommand implements Callable<Integer> {
    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Mixin
    private final QueryOptions questions = new QueryOptions();

    @Mixin
    private final TableOptions tables = new TableOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** What the ledger answers. */
    abstract Columns answer(Ledger ledger, Query query);

    @Override
    public Integer call() {
        try (Ledger ledger = ledgerOption.openThere()) {
            tables.print(
                    answer(ledger, questions.page(false)), spec.commandLine().getOut());
        }
        return Main.OK;
    }

    /** What is not known, as an empty cell. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
