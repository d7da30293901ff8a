package org.dragoman.cli.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dragoman.Lexica;
import org.dragoman.ledger.ReadBy;
import org.jspecify.annotations.Nullable;

/**
 * Every gold set that is there, scored and written as one Markdown page: {@code benchmarks/SCORECARD.md}. The same
 * program, knowledge and gold give the same page to the byte.
 *
 * <p>A set is there when a folder of gold, or its {@code data} folder, holds the file that {@link GoldSet} names.
 */
public final class Scorecard {
    private static final String OPEN = "open while rules were written: development figures, not those of unseen text";
    private static final String MPQA_OPEN =
            "open; no rule was written for it, and most of its attitudes are no positions";
    private static final String DEVELOPED =
            "reports that the rules of positions were developed on, coded before any of them";
    private static final String HELD_OUT =
            "reports coded before any rule saw them, and never looked at row by row: the nearest to unseen text here";
    private static final String RECORDS =
            "the public tables of members and vetoes against the knowledge; nothing is read";
    private static final String OWN =
            "reports written for this project and coded by one coder before the program read them; "
                    + "their errors have been looked at since: they show what was learned as much as what is known";

    private final Evaluation evaluation;
    private final Lexica lexica;
    private final ReadBy readBy;
    private final Consumer<String> progress;
    private final List<Section> sections = new ArrayList<>();

    /**
     * A card of what {@code evaluation} reads and of what {@code lexica} know; {@code progress} is told of each set before it is
     * scored.
     */
    public Scorecard(Evaluation evaluation, Lexica lexica, ReadBy readBy, Consumer<String> progress) {
        this.evaluation = evaluation;
        this.lexica = lexica;
        this.readBy = readBy;
        this.progress = progress;
    }

    private record Section(String title, String standing, String rows, List<Figure> figures, List<String> remarks) {

        static Section of(String title, String standing, Outcome outcome) {
            return new Section(title, standing, outcome.rows(), outcome.figures(), List.of());
        }
    }

    /**
     * Scores all the gold of the project's own folder and of a shared one, if there is one.
     *
     * @return how many sets there were
     * @throws IllegalArgumentException if a file is no gold, with the place
     */
    public int score(Path own, @Nullable Path shared) throws IOException, InterruptedException {
        add("Own reports", OWN, GoldSet.EXAMPLES, own, "");
        add("Own positions, developed on", DEVELOPED, GoldSet.POSITIONS, own, "positions-");
        add("Own positions, held out", HELD_OUT, GoldSet.POSITIONS, own, "held-out-");
        add("Own wire reports, developed on", DEVELOPED, GoldSet.EXAMPLES, own, "wire-");
        add("Own wire reports, unseen", HELD_OUT, GoldSet.EXAMPLES, own, "unseen-");
        if (shared != null) {
            add("Shared reports", OPEN, GoldSet.EXAMPLES, shared.resolve("examples"), "");
            Path data = Files.isDirectory(shared.resolve("data")) ? shared.resolve("data") : shared;
            for (GoldSet set : GoldSet.values()) {
                if (!set.isBeside()) {
                    add(set.scorer().title(), set == GoldSet.MPQA ? MPQA_OPEN : OPEN, set, data, "");
                }
            }
            addCouncil(data);
        }
        return sections.size();
    }

    private void add(String title, String standing, GoldSet set, Path folder, String prefix)
            throws IOException, InterruptedException {
        Path gold = set.isBeside() ? folder.resolve(prefix + "gold.jsonl") : null;
        List<String> names = set.isBeside() ? List.of(prefix + "reports.jsonl") : set.files();
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file) && (gold == null || Files.isRegularFile(gold))) {
                progress.accept(title + ": " + file);
                sections.add(Section.of(title, standing, evaluation.run(set, file, gold, Integer.MAX_VALUE)));
                return;
            }
        }
    }

    private void addCouncil(Path folder) throws IOException {
        if (CouncilRecords.areIn(folder)) {
            progress.accept("Security Council: " + folder);
            CouncilRecords.Compared compared = new CouncilRecords(lexica).compare(folder);
            sections.add(new Section(
                    "Security Council",
                    RECORDS,
                    compared.scores().size() + " rows",
                    Bootstrap.figures(compared.scores(), List.of()),
                    compared.unexplained()));
        }
    }

    /** Writes the page. */
    public void write(PrintWriter out) {
        out.println("# Scorecard");
        out.println();
        out.println("Written by `dragoman evaluate --scorecard`; edits are lost. " + readBy + ".");
        out.println();
        out.println(
                "- Intervals are 95 % percentile intervals of a bootstrap over rows; where all rows are alike, Wilson's.");
        out.println(
                "- Every set but those held out and unseen was open to those who wrote the rules; errors on it were looked at.");
        out.println(
                "  Expect of reports of your own what those two sets show, and wider intervals than those of large sets.");
        out.println(
                "- Where a row has one label for a whole sentence, precision is a lower bound: a second event that the");
        out.println("  sentence does tell counts as wrong.");
        out.println(
                "- Only the own reports are part of the project. A set that was not there when the page was written is not");
        out.println("  on it.");
        out.println("- \"By factuality\" says how often an entry of that factuality has what the gold has. Sets that");
        out.println(
                "  code only what happened hold a negated or possible act wrong; such entries are in no other figure.");
        out.println();
        out.println("| set | rows | what it is worth |");
        out.println("|---|---|---|");
        for (Section section : sections) {
            out.println("| " + section.title() + " | " + section.rows() + " | " + section.standing() + " |");
        }
        sections.forEach(section -> write(out, section));
        out.flush();
    }

    private static void write(PrintWriter out, Section section) {
        List<Figure> whole = new ArrayList<>();
        List<Figure> reliability = new ArrayList<>();
        Map<String, List<Figure>> classes = new TreeMap<>();
        Map<String, List<Figure>> factualities = new TreeMap<>();
        for (Figure each : section.figures()) {
            Figure figure = each.withSpread();
            if (figure.isEmpty()) {
                continue;
            }
            if (Reliability.is(figure)) {
                reliability.add(figure);
            } else if (figure.group().isEmpty()) {
                whole.add(figure);
            } else if (figure.isFactuality()) {
                factualities
                        .computeIfAbsent(figure.group(), name -> new ArrayList<>())
                        .add(figure);
            } else {
                classes.computeIfAbsent(figure.group(), name -> new ArrayList<>())
                        .add(figure);
            }
        }
        out.println();
        out.println("## " + section.title());
        table(out, "figure", whole);
        grouped(out, "By class", classes);
        grouped(out, "By factuality", factualities);
        reliability(out, reliability);
        if (!section.remarks().isEmpty()) {
            out.println();
            section.remarks().forEach(remark -> out.println("- " + remark));
        }
    }

    private static void reliability(PrintWriter out, List<Figure> figures) {
        List<String> rows = Reliability.rows(figures);
        if (!rows.isEmpty()) {
            out.println();
            out.println("### How far to trust the confidence");
            out.println();
            out.println("| entry | confidence | entries | stated on average | right | 95 % |");
            out.println("|---|---|---|---|---|---|");
            rows.forEach(out::println);
        }
    }

    private static void grouped(PrintWriter out, String title, Map<String, List<Figure>> groups) {
        List<Figure> rows = new ArrayList<>();
        groups.values().forEach(rows::addAll);
        if (!rows.isEmpty()) {
            out.println();
            out.println("### " + title);
            table(out, "class", rows);
        }
    }

    private static void table(PrintWriter out, String head, List<Figure> figures) {
        out.println();
        out.println("| " + head + " | value | 95 % | right of all |");
        out.println("|---|---|---|---|");
        for (Figure each : figures) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f–%.3f | %s |%n",
                    each.name(),
                    each.value(),
                    each.low(),
                    each.high(),
                    each.sums());
        }
    }
}
