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
    private static final String OWN =
            "reports written for this project and coded by one coder before the program read them; "
                    + "their errors have been looked at since: they show what was learned as much as what is known";

    private final Evaluation evaluation;
    private final ReadBy readBy;
    private final Consumer<String> progress;
    private final List<Section> sections = new ArrayList<>();

    /** A card of what {@code evaluation} reads; {@code progress} is told of each set before it is scored. */
    public Scorecard(Evaluation evaluation, ReadBy readBy, Consumer<String> progress) {
        this.evaluation = evaluation;
        this.readBy = readBy;
        this.progress = progress;
    }

    private record Section(String title, String standing, Outcome outcome) {}

    /**
     * Scores all the gold of the project's own folder and of a shared one, if there is one.
     *
     * @return how many sets there were
     * @throws IllegalArgumentException if a file is no gold, with the place
     */
    public int score(Path own, @Nullable Path shared) throws IOException, InterruptedException {
        add("Own reports", OWN, GoldSet.EXAMPLES, own);
        if (shared != null) {
            add("Shared reports", OPEN, GoldSet.EXAMPLES, shared.resolve("examples"));
            for (GoldSet set : GoldSet.values()) {
                if (set != GoldSet.EXAMPLES) {
                    Path data = shared.resolve("data");
                    add(set.scorer().title(), OPEN, set, Files.isDirectory(data) ? data : shared);
                }
            }
        }
        return sections.size();
    }

    private void add(String title, String standing, GoldSet set, Path folder) throws IOException, InterruptedException {
        Path gold = set == GoldSet.EXAMPLES ? folder.resolve("gold.jsonl") : null;
        for (String name : set.files()) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file) && (gold == null || Files.isRegularFile(gold))) {
                progress.accept(title + ": " + file);
                sections.add(new Section(title, standing, evaluation.run(set, file, gold, Integer.MAX_VALUE)));
                return;
            }
        }
    }

    /** Writes the page. */
    public void write(PrintWriter out) {
        out.println("# Scorecard");
        out.println();
        out.println("Written by `dragoman evaluate --scorecard`; edits are lost. " + readBy + ".");
        out.println();
        out.println("- Intervals are 95 % percentile intervals of a bootstrap over rows.");
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
            out.println("| " + section.title() + " | " + section.outcome().rows() + " | " + section.standing() + " |");
        }
        sections.forEach(section -> write(out, section));
        out.flush();
    }

    private static void write(PrintWriter out, Section section) {
        List<Figure> whole = new ArrayList<>();
        Map<String, List<Figure>> classes = new TreeMap<>();
        Map<String, List<Figure>> factualities = new TreeMap<>();
        for (Figure figure : section.outcome().figures()) {
            if (figure.group().isEmpty()) {
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
