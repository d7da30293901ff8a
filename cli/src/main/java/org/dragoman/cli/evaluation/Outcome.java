package org.dragoman.cli.evaluation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** What the scoring of one set gave. Immutable. */
public final class Outcome {
    private final GoldSet set;
    private final List<Evaluation.Scored> rows;
    private final List<Figure> figures;

    Outcome(GoldSet set, List<Evaluation.Scored> rows, List<Figure> figures) {
        this.set = set;
        this.rows = List.copyOf(rows);
        this.figures = List.copyOf(figures);
    }

    List<Figure> figures() {
        return figures;
    }

    GoldSet set() {
        return set;
    }

    List<String> ids() {
        return rows.stream().map(Evaluation.Scored::id).toList();
    }

    List<Score> scores() {
        return rows.stream().map(Evaluation.Scored::score).toList();
    }

    private long failed() {
        return rows.stream().filter(Evaluation.Scored::failed).count();
    }

    /** "1050 rows", and how many of them could not be read, if any. */
    String rows() {
        return rows.size() + " rows" + (failed() == 0 ? "" : ", " + failed() + " of them could not be read");
    }

    /** The figures as a table for people. */
    public void print(PrintWriter out) {
        out.println(set.label() + ": " + rows());
        out.printf(Locale.ROOT, "%-36s %6s  %-13s  %s%n", "figure", "value", "95 %", "right of all");
        for (Figure figure : figures) {
            Figure each = figure.withSpread();
            out.printf(
                    Locale.ROOT,
                    "%-36s %6.3f  %.3f–%.3f    %s%n",
                    each.name(),
                    each.value(),
                    each.low(),
                    each.high(),
                    each.sums());
        }
    }

    /** The wrong rows as tab-separated values: id, what went wrong, gold, what was read, text. */
    public void printErrors(PrintWriter out) {
        out.println("id\twhat\tgold\tread\ttext");
        for (Evaluation.Scored row : rows) {
            for (Score.Miss miss : row.score().misses()) {
                out.println(String.join(
                        "\t",
                        row.id(),
                        miss.what(),
                        cell(miss.gold()),
                        cell(read(row.reading())),
                        cell(row.reading().report().text())));
            }
        }
    }

    private static String cell(String value) {
        return value.replaceAll("\\s+", " ").strip();
    }

    private static String read(Reading reading) {
        StringJoiner all = new StringJoiner(" | ");
        for (Event e : reading.events()) {
            all.add(e.plover().type() + " " + e.cameo() + ": " + who(e.source()) + " > " + who(e.target()) + " ("
                    + e.factuality().label() + ", " + e.rule() + ")");
        }
        for (Position p : reading.positions()) {
            all.add(p.stance().label() + " " + p.measure().kind() + " "
                    + p.measure().target() + ": " + who(p.holder()) + " ("
                    + p.factuality().label() + ", " + p.rule() + ")");
        }
        for (Quotation q : reading.quotations()) {
            all.add(q.kind().label() + ": " + who(q.speaker()) + ": " + q.content() + " (" + q.rule() + ")");
        }
        for (TimeMention t : reading.detail().times()) {
            all.add("time: " + t.text() + " = " + t.value());
        }
        return all.toString();
    }

    private static String who(@Nullable Participant participant) {
        return participant == null
                ? "-"
                : participant.text() + " [" + participant.actor().code() + "]";
    }
}
