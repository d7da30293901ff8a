package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dragoman.cli.evaluation.Evaluation;
import org.dragoman.cli.evaluation.GoldSet;
import org.dragoman.cli.evaluation.Outcome;
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
        description = {"Reads the rows of a gold set and prints how well the reading does, with 95 %% intervals."},
        footer = {
            "",
            "Examples:",
            "  dragoman evaluate --set plv --errors wrong.tsv rows.jsonl",
            "  dragoman evaluate --set examples --gold gold.jsonl reports.jsonl"
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
        if (set == null || file == null) {
            throw new UsageException("evaluate needs --set and a file: dragoman evaluate --set plv rows.jsonl");
        }
        if (set == GoldSet.EXAMPLES && gold == null) {
            throw new UsageException("the set \"examples\" needs its gold beside the reports: add --gold FILE.");
        }
        Outcome outcome = new Evaluation(engineOptions.engine(), threads).run(set, file, gold, limit);
        PrintWriter out = spec.commandLine().getOut();
        outcome.print(out);
        out.flush();
        writeErrors(outcome);
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
