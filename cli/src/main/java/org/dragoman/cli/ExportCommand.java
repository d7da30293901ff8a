package org.dragoman.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dragoman.coding.Event;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.formats.GoldLines;
import org.dragoman.formats.JsonReadings;
import org.dragoman.formats.PloverLines;
import org.dragoman.formats.network.NetworkBuilder;
import org.dragoman.formats.network.NetworkForm;
import org.dragoman.formats.table.DnaStatements;
import org.dragoman.formats.table.EntryTable;
import org.dragoman.formats.table.EventForm;
import org.dragoman.formats.table.EventLines;
import org.dragoman.formats.table.ParquetTable;
import org.dragoman.ledger.KeptReading;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what the ledger holds to a file for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what the ledger holds to a file, in the form that others read.",
            "Forms:",
            "  jsonl                    whole readings, as `code` prints them (filtered by report only)",
            "  gold                     what persons accepted or corrected, as gold for `evaluate`",
            "  csv, positions,          events, positions or quotations as a table with their proofs",
            "  quotations",
            "  parquet                  one of these tables as Parquet, see --kind",
            "  plover                   events as PLOVER records in JSON Lines",
            "  gdelt1, gdelt2, icews,   events that are told as facts, in the columns of these data sets",
            "  polecat, phoenix",
            "  dna                      positions as statements of Discourse Network Analyzer",
            "  graphml, gexf, pajek,    networks of actors and measures; see --network, --normalise and",
            "  ucinet                   --threshold",
            "The file appears when it is complete; an interrupted export leaves the old one."
        },
        footer = {
            "",
            "Examples:",
            "  dragoman export --format gdelt2 --since 2012-01-01 events.tsv",
            "  dragoman export --format gexf --network congruence --measure sanctions camps.gexf"
        })
final class ExportCommand implements Callable<Integer> {
    private enum Format {
        JSONL,
        GOLD,
        CSV,
        POSITIONS,
        QUOTATIONS,
        PARQUET,
        PLOVER,
        GDELT1,
        GDELT2,
        ICEWS,
        POLECAT,
        PHOENIX,
        DNA,
        GRAPHML,
        GEXF,
        PAJEK,
        UCINET
    }

    /** The kinds of entries, as they are typed. */
    private enum Kind {
        EVENTS,
        POSITIONS,
        QUOTATIONS
    }

    /** The ties of a network, as they are typed. */
    private enum Ties {
        TWO_MODE,
        CONGRUENCE,
        CONFLICT,
        SUBTRACT
    }

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Mixin
    private final QueryOptions questions = new QueryOptions();

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "The form, see above.")
    private Format format = Format.JSONL;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What a Parquet file holds: events, positions or quotations (default: events).")
    private Kind kind = Kind.EVENTS;

    @Option(names = "--detail", description = "With the text and sentences of each report (jsonl).")
    private boolean detail;

    @Option(
            names = "--network",
            paramLabel = "TIES",
            description = "two_mode (actors with measures), congruence, conflict or subtract (default: two_mode).")
    private Ties ties = Ties.TWO_MODE;

    @Option(
            names = "--normalise",
            paramLabel = "HOW",
            description = "Ties between actors: none, average, jaccard or cosine (default: none).")
    private NetworkBuilder.Normalisation normalisation = NetworkBuilder.Normalisation.NONE;

    @Option(
            names = "--threshold",
            paramLabel = "W",
            description = "Leave out ties weaker than this, and who then has none.")
    private double threshold;

    @Parameters(paramLabel = "FILE", description = "Where to write.")
    private Path file = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (Ledger ledger = ledgerOption.openThere()) {
            if (format == Format.PARQUET) {
                parquet(ledger, unfinished);
            } else {
                try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                    write(ledger, out);
                }
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return Main.OK;
    }

    private void parquet(Ledger ledger, Path out) throws IOException {
        Query query = questions.everything();
        switch (kind) {
            case EVENTS -> {
                try (ParquetTable<Event> table = ParquetTable.begin(EntryTable.EVENTS, out)) {
                    ledger.events(query, table::add);
                }
            }
            case POSITIONS -> {
                try (ParquetTable<Position> table = ParquetTable.begin(EntryTable.POSITIONS, out)) {
                    ledger.positions(query, table::add);
                }
            }
            case QUOTATIONS -> {
                try (ParquetTable<Quotation> table = ParquetTable.begin(EntryTable.QUOTATIONS, out)) {
                    ledger.quotations(query, table::add);
                }
            }
        }
    }

    private void write(Ledger ledger, Writer out) throws IOException {
        switch (format) {
            case JSONL -> {
                JsonReadings json = detail ? JsonReadings.detailed() : JsonReadings.plain();
                ledger.readings(
                        questions.everything(),
                        kept -> line(
                                out, json.write(kept.reading(), kept.report().id())));
            }
            case GOLD -> ledger.readings(questions.everything(), reading -> gold(out, reading));
            case CSV -> ledger.events(questions.everything(), EntryTable.EVENTS.csv(out));
            case POSITIONS -> ledger.positions(questions.everything(), EntryTable.POSITIONS.csv(out));
            case QUOTATIONS -> ledger.quotations(questions.everything(), EntryTable.QUOTATIONS.csv(out));
            case PLOVER -> ledger.events(questions.everything(), kept -> line(out, PloverLines.write(kept)));
            case PARQUET -> throw new IllegalStateException("Parquet is written to a file, not as text");
            case DNA -> {
                DnaStatements statements = DnaStatements.begin(out);
                ledger.positions(questions.everything(), statements::add);
            }
            case GDELT1, GDELT2, ICEWS, POLECAT, PHOENIX -> events(ledger, EventForm.valueOf(format.name()), out);
            case GRAPHML, GEXF, PAJEK, UCINET -> network(ledger, NetworkForm.valueOf(format.name()), out);
        }
    }

    private void events(Ledger ledger, EventForm form, Writer out) {
        EventLines lines = EventLines.begin(form, out);
        ledger.events(questions.everything(), lines::add);
        if (lines.leftOut() > 0) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "Left out: %,d %s told as planned, demanded, possible or denied, for which %s has no place.%n",
                            lines.leftOut(),
                            lines.leftOut() == 1 ? "event" : "events",
                            form.name().toLowerCase(Locale.ROOT));
        }
    }

    private void network(Ledger ledger, NetworkForm form, Writer out) throws IOException {
        NetworkBuilder builder = new NetworkBuilder();
        ledger.positions(questions.everything(), kept -> builder.add(kept.entry()));
        form.write(
                builder.build(NetworkBuilder.Kind.valueOf(ties.name()), normalisation)
                        .above(threshold),
                out);
    }

    private static void gold(Writer out, KeptReading kept) {
        String line = GoldLines.of(kept);
        if (!line.isEmpty()) {
            line(out, line);
        }
    }

    private static void line(Writer out, String line) {
        try {
            out.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
