package org.dragoman.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.dragoman.formats.EventTable;
import org.dragoman.formats.JsonReadings;
import org.dragoman.ledger.KeptReading;
import org.dragoman.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what the ledger holds to a file for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what the ledger holds: jsonl (whole readings, filtered by report only) or csv (events).",
            "The file appears when it is complete; an interrupted export leaves the old one."
        },
        footer = {"", "Example:", "  dragoman export --format csv --source RUS events.csv"})
final class ExportCommand implements Callable<Integer> {
    private enum Format {
        JSONL,
        CSV
    }

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Mixin
    private final QueryOptions questions = new QueryOptions();

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "jsonl or csv.")
    private Format format = Format.JSONL;

    @Option(names = "--detail", description = "With the text and sentences of each report (jsonl).")
    private boolean detail;

    @Parameters(paramLabel = "FILE", description = "Where to write.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (Ledger ledger = ledgerOption.openThere();
                Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            if (format == Format.CSV) {
                EventTable table = EventTable.begin(out);
                ledger.events(questions.everything(), table::add);
            } else {
                ledger.readings(questions.everything(), reading -> line(out, reading));
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return Main.OK;
    }

    private void line(Writer out, KeptReading kept) {
        JsonReadings json = detail ? JsonReadings.detailed() : JsonReadings.plain();
        try {
            out.write(json.write(kept.reading(), kept.report().id()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
