package org.dragoman.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.ledger.KeptReading;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Story;
import org.dragoman.ledger.story.StoryKeeper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds which reports tell one story in nearly the same words. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the reports that tell one story in nearly the same words.",
            "Such are agency copies, re-sent and lightly edited reports. The likeness is the share of the runs of four"
                    + " words that a report has in common with the one it was joined to. `read` does this for the days"
                    + " of the reports that it adds; `stories` goes through all."
        },
        footer = {"", "Example:", "  dragoman stories --format csv"})
final class StoriesCommand implements Callable<Integer> {
    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Mixin
    private final TableOptions tables = new TableOptions();

    @Option(names = "--separate", description = "Takes all stories apart: every report stands for itself again.")
    private boolean separate;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Ledger ledger = ledgerOption.openThere()) {
            StoryKeeper keeper = new StoryKeeper(ledger);
            if (separate) {
                keeper.separate();
                spec.commandLine().getErr().println("Every report stands for itself again.");
            } else {
                show(ledger, keeper.gather());
            }
        }
        return Main.OK;
    }

    private void show(Ledger ledger, List<Story> stories) {
        Columns table = new Columns("story", "likeness", "key", "published", "publisher", "title");
        int number = 0;
        for (Story story : stories) {
            number++;
            for (Story.Member member : story.members()) {
                Optional<KeptReport> report = ledger.reading(member.report()).map(KeptReading::report);
                table.add(
                        String.valueOf(number),
                        String.format(Locale.ROOT, "%.2f", member.likeness()),
                        report.map(KeptReport::key).orElse(member.report()),
                        text(report.map(KeptReport::published).orElse(null)),
                        text(report.map(KeptReport::publisher).orElse(null)),
                        text(report.map(KeptReport::title).orElse(null)));
            }
        }
        tables.print(table, spec.commandLine().getOut(), "No report in the ledger is a copy of another.");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
