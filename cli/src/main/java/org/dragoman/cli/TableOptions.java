package org.dragoman.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How a table of counts is shown. */
final class TableOptions {
    private enum Format {
        TABLE,
        JSON,
        CSV
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json or csv (default: table).")
    private Format format = Format.TABLE;

    void print(Columns table, PrintWriter out) {
        print(table, out, Columns.NOTHING);
    }

    /** Prints the rows; a table for people without any says {@code nothing}. */
    void print(Columns table, PrintWriter out, String nothing) {
        switch (format) {
            case TABLE -> table.print(out, nothing);
            case JSON -> table.json(out);
            case CSV -> table.csv(out);
        }
    }
}
