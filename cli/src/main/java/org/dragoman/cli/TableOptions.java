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
        switch (format) {
            case TABLE -> table.print(out);
            case JSON -> table.json(out);
            case CSV -> table.csv(out);
        }
    }
}
