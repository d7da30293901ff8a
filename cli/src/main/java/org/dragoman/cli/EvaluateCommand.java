package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dragoman.cli.evaluation.Comparison;
import org.dragoman.cli.evaluation.Evaluation;
import org.dragoman.cli.evaluation.GivenReadings;
import org.dragoman.cli.evaluation.GoldSet;
import org.dragoman.cli.evaluation.Outcome;
import org.dragoman.cli.evaluation.Scorecard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gold in, figures out. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the rows of a gold set and prints how well the reading does.",
            "Each figure has its 95 %% interval."
        },
        footer = {
            "",
            "Examples:",
            "  dragoman evaluate --set plv --errors wrong.tsv rows.jsonl",
            "  dragoman evaluate --set examples --gold gold.jsonl reports.jsonl",
            "  dragoman evaluate --set positions --gold positions-gold.jsonl positions-reports.jsonl",
            "  dragoman evaluate --set examples --gold gold.jsonl --compare other.jsonl reports.jsonl",
            "  dragoman evaluate --scorecard benchmarks/SCORECARD.md --shared ../shared"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private final EngineOptions engineOptions = new EngineOptions();

    @Option(names = "--set", paramLabel = "SET", description = "Kind of gold: ${COMPLETION-CANDIDATES}.")
    private @Nullable GoldSet set;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The rows: JSON Lines, plain or .gz.")
    private @Nullable Path file;

    @Option(names = "--gold", paramLabel = "FILE", description = "The gold, when it stands beside the reports.")
    private @Nullable Path gold;

    @Option(
            names = "--readings",
            paramLabel = "FILE",
            description = "Score these readings, as code prints them, instead of reading the rows.")
    private @Nullable Path readings;

    @Option(
            names = "--compare",
            paramLabel = "FILE",
            description = "Score another system's readings of the same rows too, and print both side by side.")
    private @Nullable Path compare;

    @Option(
            names = "--scorecard",
            paramLabel = "FILE",
            description = "Score every gold set that is there and write one Markdown page.")
    private @Nullable Path scorecard;

    @Option(
            names = "--own",
            paramLabel = "DIR",
            description = "The project's own gold for the scorecard (default: ${DEFAULT-VALUE}).")
    private Path own = Path.of("examples");

    @Option(
            names = "--shared",
            paramLabel = "DIR",
            description = "More gold for the scorecard: a folder with data/ and examples/.")
    private @Nullable Path shared;

    @Option(names = "--limit", paramLabel = "N", description = "Read the first N rows only.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--errors", paramLabel = "FILE", description = "Write the wrong rows here, tab-separated.")
    private @Nullable Path errors;

    @Option(names = "--threads", paramLabel = "N", description = "Rows read at once (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (scorecard != null) {
            return writeScorecard(scorecard);
        }
        if (set == null || file == null) {
            throw new UsageException("evaluate needs --set and a file: dragoman evaluate --set plv rows.jsonl");
        }
        if (set.isBeside() && gold == null) {
            throw new UsageException(
                    "the set \"" + set.label() + "\" needs its gold beside the reports: add --gold FILE.");
        }
        Outcome outcome = evaluation(readings).run(set, file, gold, limit);
        PrintWriter out = spec.commandLine().getOut();
        if (compare == null) {
            outcome.print(out);
        } else {
            new Comparison(outcome, evaluation(compare).run(set, file, gold, limit)).print(out);
        }
        out.flush();
        writeErrors(outcome);
        return Main.OK;
    }

    private Evaluation evaluation(@Nullable Path given) throws IOException {
        return given == null
                ? new Evaluation(engineOptions.engine(), engineOptions.lexica(), threads)
                : new Evaluation(GivenReadings.of(given));
    }

    private int writeScorecard(Path page) throws IOException, InterruptedException {
        if (set != null || file != null || readings != null || compare != null) {
            throw new UsageException(
                    "--scorecard scores every set that is there: leave out --set, --readings, --compare "
                            + "and the file, and say where gold is by --own and --shared.");
        }
        PrintWriter err = spec.commandLine().getErr();
        Scorecard card = new Scorecard(evaluation(null), engineOptions.lexica(), engineOptions.readBy(), line -> {
            err.println(line);
            err.flush();
        });
        if (card.score(own, shared) == 0) {
            throw new UsageException(own + ": holds no gold (reports.jsonl and gold.jsonl)"
                    + (shared == null ? "" : ", and neither does " + shared)
                    + ". Run it at the root of the project, or give the folder by --own.");
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(page, StandardCharsets.UTF_8))) {
            card.write(out);
        }
        return Main.OK;
    }

    private void writeErrors(Outcome outcome) throws IOException {
        if (errors != null) {
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(errors, StandardCharsets.UTF_8))) {
                outcome.printErrors(out);
            }
        }
    }
}
