package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.coding.Measure;
import org.dragoman.coding.Position;
import org.dragoman.coding.ToldPosition;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Query;
import org.dragoman.position.History;
import picocli.CommandLine.Command;

/** Asks the ledger for positions. */
@Command(
        name = "positions",
        mixinStandardHelpOptions = true,
        description = "Where everyone stands, newest first.",
        footer = {"", "Example:", "  dragoman positions --holder RUS --measure sanctions --target SYR --history"})
final class PositionsCommand extends QuestionCommand<Position> {

    @Override
    void ask(Ledger ledger, Query query, Consumer<Kept<Position>> each) {
        ledger.positions(query, each);
    }

    @Override
    Columns columns() {
        return new Columns("id", "date", "holder", "stance", "measure", "target", "act", "speaker");
    }

    @Override
    void row(Columns table, Kept<Position> kept) {
        Position entry = kept.entry();
        String target = entry.measure().target() == null ? "" : entry.measure().target();
        String speaker = entry.speaker() == null ? "" : entry.speaker().actor().name();
        table.add(
                shortened(kept.id()),
                date(entry),
                entry.holder().actor().name(),
                entry.stance().label(),
                measure(entry.measure()),
                target,
                entry.act(),
                speaker);
    }

    /** The kind, and of what is of no kind the words. */
    private static String measure(Measure measure) {
        return measure.isOther() ? measure.kind() + ": " + measure.label() : measure.kind();
    }

    @Override
    void history(List<Kept<Position>> entries, PrintWriter out) {
        List<ToldPosition> told = entries.stream()
                .map(kept -> new ToldPosition(
                        kept.entry(), kept.report().key(), kept.report().published()))
                .toList();
        for (History line : History.of(told)) {
            out.println();
            String target = line.target() == null ? "" : " (" + line.target() + ")";
            out.println(line.holder() + " on " + line.measure() + target + ": "
                    + line.last().label() + (line.since() == null ? "" : " since " + line.since())
                    + (line.isUnchanged() ? ", unchanged" : ""));
            line.changes()
                    .forEach(step -> out.println("  changed on " + step.day() + " to "
                            + step.position().stance().label() + ": "
                            + step.position().evidence().text()));
            line.contradictions().forEach(pair -> {
                out.println("  contradicts itself on " + pair.one().day() + ":");
                for (ToldPosition step : List.of(pair.one(), pair.other())) {
                    out.println("    " + step.position().stance().label() + ", " + step.report() + ": "
                            + step.position().evidence().text());
                }
            });
        }
    }
}
