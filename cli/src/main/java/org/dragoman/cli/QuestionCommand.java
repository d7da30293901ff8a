package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dragoman.coding.Entry;
import org.dragoman.formats.JsonReadings;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A question to the ledger for one kind of entry, answered as a table or as JSON.
 *
 * @param <E> the kind of entry
 */
abstract class QuestionCommand<E extends Entry> implements Callable<Integer> {
    private static final int SHOWN_DIGITS = 9;

    private enum Format {
        TABLE,
        JSON,
        CSV
    }

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Mixin
    private final QueryOptions questions = new QueryOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json or csv (default: table).")
    private Format format = Format.TABLE;

    @Option(names = "--wide", description = "Show the sentence that proves each.")
    private boolean wide;

    @Option(names = "--history", description = "The oldest first; of positions also what changed when.")
    private boolean history;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Hands over the entries that a query asks for, one by one. */
    abstract void ask(Ledger ledger, Query query, Consumer<Kept<E>> each);

    /** An empty table with this kind's columns. */
    abstract Columns columns();

    /** Adds one entry's row to the table. */
    abstract void row(Columns table, Kept<E> kept);

    /** What is to be said of all the entries together when their history is asked for; nothing unless overridden. */
    void history(List<Kept<E>> entries, PrintWriter out) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = ledgerOption.openThere()) {
            Query query = questions.page(history);
            if (format == Format.JSON) {
                ask(ledger, query, kept -> out.println(JsonReadings.plain().write(kept.entry())));
                out.flush();
            } else if (format == Format.CSV) {
                Columns table = columns();
                ask(ledger, query, kept -> row(table, kept));
                table.csv(out);
            } else {
                List<Kept<E>> entries = new ArrayList<>();
                ask(ledger, query, entries::add);
                table(entries).print(out);
                if (history) {
                    history(entries, out);
                    out.flush();
                }
            }
        }
        return Main.OK;
    }

    private Columns table(List<Kept<E>> entries) {
        Columns table = columns();
        for (Kept<E> kept : entries) {
            row(table, kept);
            if (wide) {
                table.below(kept.entry().evidence().text());
            }
        }
        return table;
    }

    /** The beginning of an id: enough to tell entries apart, and every command takes it. */
    static String shortened(String id) {
        return id.substring(0, Math.min(SHOWN_DIGITS, id.length()));
    }

    /** The entry's date, or a question mark. */
    static String date(Entry entry) {
        String value = entry.date().value();
        return value == null ? "?" : value;
    }
}
