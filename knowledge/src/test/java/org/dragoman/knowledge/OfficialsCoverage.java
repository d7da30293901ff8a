package org.dragoman.knowledge;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorLexicon;
import org.jspecify.annotations.Nullable;

/**
 * A tool, not a test: how many of a list of officials the shipped knowledge has, by office and by region.
 *
 * <pre>{@code
 * mvn -q -pl knowledge -am test-compile
 * java -cp knowledge/target/test-classes:knowledge/target/classes:core/target/classes \
 *     org.dragoman.knowledge.OfficialsCoverage officials.tsv missing.tsv
 * }</pre>
 *
 * <p>The list is tab-separated: country code, name, office, from and to as yyyymmdd. Rows whose dates are no days, or that
 * begin before 1985, are left out. A row is known when somebody of that country goes by the whole name or its last word; it
 * is dated right when that person is in an office in the middle of the term.
 */
final class OfficialsCoverage {
    private final ActorLexicon lexicon;
    private final Map<String, int[]> byOffice = new TreeMap<>();
    private final Map<String, int[]> byRegion = new TreeMap<>();
    private final Map<String, String> regions = regions();
    private final List<String> missing = new ArrayList<>();

    private OfficialsCoverage(ActorLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Takes the list and, if wanted, a file for the rows that are missing. */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("give the list of officials, and a file for those missing");
        }
        Problems problems = new Problems();
        ActorLexicon lexicon = ActorKnowledge.load(List.of(KnowledgeSource.shipped()), problems);
        problems.throwIfAny();
        OfficialsCoverage coverage = new OfficialsCoverage(lexicon);
        Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8).forEach(coverage::add);
        coverage.print(System.out);
        if (args.length > 1) {
            Files.write(Path.of(args[1]), coverage.missing, StandardCharsets.UTF_8);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 4 || cells[0].equals("country")) {
            return;
        }
        LocalDate from = day(cells[3]);
        LocalDate to = cells.length < 5 || cells[4].isBlank() ? from : day(cells[4]);
        if (from == null
                || to == null
                || from.getYear() < 1985
                || to.isBefore(from)
                || lexicon.country(cells[0]) == null) {
            return;
        }
        LocalDate middle = from.plusDays((to.toEpochDay() - from.toEpochDay()) / 2);
        boolean known = false;
        boolean dated = false;
        for (String name : names(cells[1])) {
            for (Actor actor : lexicon.lookup(name, middle)) {
                boolean same = cells[0].equals(actor.country()) && actor.kind() == Actor.Kind.PERSON;
                known |= same;
                dated |= same && actor.office() != null && !actor.office().startsWith("former");
            }
        }
        count(byOffice, kind(cells[2]), known, dated);
        if (!kind(cells[2]).equals("other")) {
            count(byRegion, regions.getOrDefault(cells[0], "unknown"), known, dated);
        }
        if (!known) {
            missing.add(line);
        }
    }

    private static void count(Map<String, int[]> all, String key, boolean known, boolean dated) {
        int[] counts = all.computeIfAbsent(key, unused -> new int[3]);
        counts[0]++;
        counts[1] += known ? 1 : 0;
        counts[2] += dated ? 1 : 0;
    }

    /** The file of officials in which each country stands. */
    private static Map<String, String> regions() {
        Map<String, String> regions = new TreeMap<>();
        KnowledgeSource shipped = KnowledgeSource.shipped();
        for (String path : shipped.files("actors/officials")) {
            String region = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
            if (!region.equals("organisations")) {
                TextTable.read(shipped, path, 5, 7, new Problems(), row -> regions.putIfAbsent(row.cell(0), region));
            }
        }
        return regions;
    }

    private static List<String> names(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .strip();
        return List.of(
                name, plain, plain.substring(plain.lastIndexOf(' ') + 1), plain.substring(plain.lastIndexOf('-') + 1));
    }

    private static String kind(String office) {
        String lower = office.toLowerCase(java.util.Locale.ROOT);
        if (lower.contains("deputy") || lower.contains("vice")) {
            return "other";
        }
        for (String key :
                List.of("prime minister", "foreign", "defen", "president", "united nations", "king", "emir")) {
            if (lower.contains(key) && !lower.contains("bank")) {
                return key.equals("defen") ? "defence" : key;
            }
        }
        return lower.contains("un amb") ? "united nations" : "other";
    }

    private static @Nullable LocalDate day(String digits) {
        try {
            return LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
            return null;
        }
    }

    private void print(PrintStream out) {
        out.println("By office:");
        print(out, byOffice);
        out.println("By region, heads of state and government, foreign and defence ministers:");
        print(out, byRegion);
    }

    private static void print(PrintStream out, Map<String, int[]> all) {
        all.forEach((key, counts) -> out.printf(
                java.util.Locale.ROOT,
                "%-16s %5d rows, known %.3f, in office then %.3f%n",
                key,
                counts[0],
                counts[1] / (double) counts[0],
                counts[2] / (double) counts[0]));
    }
}
