package org.dragoman.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dragoman.coding.Event;
import org.dragoman.coding.Reading;
import org.dragoman.formats.JsonReadings;
import org.dragoman.formats.PloverLines;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.ReadBy;
import org.dragoman.ledger.Tally;
import org.dragoman.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes readings into the ledger that were made elsewhere. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes readings that were made elsewhere into the ledger.",
            "Readings are what `code` or `export --format jsonl` wrote; only those made with --detail carry",
            "the text of their report. With --format plover each file of PLOVER records is gathered by",
            "report before it is kept."
        },
        footer = {"", "Example:", "  dragoman import --ledger team.ledger readings.jsonl.gz"})
final class ImportCommand implements Callable<Integer> {
    private static final int BATCH = 200;

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    private enum Format {
        JSONL,
        PLOVER
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl or plover (default: jsonl).")
    private Format format = Format.JSONL;

    @Option(names = "--read-by", paramLabel = "NAME", description = "What read them (default: import).")
    private String readBy = "import";

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "JSON Lines, plain or .gz.")
    private List<Path> files = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Tally tally = Tally.NONE;
    private int failed;

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = ledgerOption.open()) {
            for (Path file : files) {
                take(ledger, file);
            }
            ledger.merge();
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d new, %,d replaced, %,d already known, %,d failed; %,d entries.%n",
                        tally.added(),
                        tally.replaced(),
                        tally.known(),
                        failed,
                        tally.entries());
        spec.commandLine().getOut().flush();
        return failed == 0 ? Main.OK : Main.SOME_FAILED;
    }

    private void take(Ledger ledger, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(file + ": is no file. Give readings as JSON Lines.");
        }
        ReadBy by = new ReadBy(readBy, "as imported");
        if (format == Format.PLOVER) {
            Map<String, Gathered> reports = new LinkedHashMap<>();
            lines(file, line -> {
                PloverLines.Line read = PloverLines.read(line);
                reports.computeIfAbsent(read.reportId(), id -> new Gathered(read.report(), new ArrayList<>()))
                        .events
                        .addAll(read.events());
            });
            List<Deposit> batch = new ArrayList<>();
            reports.forEach((id, gathered) -> keep(ledger, batch, new Deposit(id, gathered.reading()), by));
            flush(ledger, batch, by);
            return;
        }
        List<Deposit> batch = new ArrayList<>();
        lines(file, line -> {
            JsonReadings.Line read = JsonReadings.detailed().read(line);
            keep(ledger, batch, new Deposit(read.id(), read.reading()), by);
        });
        flush(ledger, batch, by);
    }

    /** What the records of one report tell. */
    private record Gathered(Report report, List<Event> events) {
        Reading reading() {
            Reading.Detail nothing = new Reading.Detail(List.of(), List.of(), List.of(), List.of());
            return new Reading(report, null, null, List.of(), events, List.of(), List.of(), nothing);
        }
    }

    private void keep(Ledger ledger, List<Deposit> batch, Deposit deposit, ReadBy by) {
        batch.add(deposit);
        if (batch.size() == BATCH) {
            flush(ledger, batch, by);
        }
    }

    private void flush(Ledger ledger, List<Deposit> batch, ReadBy by) {
        tally = tally.plus(ledger.put(batch, by));
        batch.clear();
    }

    private void lines(Path file, Consumer<String> each) throws IOException {
        try (BufferedReader lines = open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    if (!line.isBlank()) {
                        each.accept(line);
                    }
                } catch (IllegalArgumentException e) {
                    failed++;
                    spec.commandLine().getErr().println(file + ":" + number + ": " + e.getMessage());
                }
            }
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
