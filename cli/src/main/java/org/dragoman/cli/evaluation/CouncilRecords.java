package org.dragoman.cli.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.Lexica;
import org.dragoman.actor.Actor;
import org.dragoman.council.Seat;
import org.dragoman.council.Veto;

/**
 * Compares what is known of the Security Council with public tables of its elected members ({@code year,country}) and of its
 * vetoes ({@code date,draft,meeting,agenda,vetoed_by}), row by row. Only the years and days that a table spans are compared.
 * Differences that were looked into stand with their reasons in {@code council-differences.tsv} beside this class.
 */
final class CouncilRecords {
    static final String MEMBERS = "unsc-elected-members.csv";
    static final String VETOES = "unsc-vetoes-to-2010.csv";
    private static final String DIFFERENCES = "council-differences.tsv";

    private final Lexica lexica;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> slips = new HashMap<>();
    private final Map<String, String> onlyHere = new HashMap<>();

    CouncilRecords(Lexica lexica) {
        this.lexica = lexica;
        readDifferences();
    }

    /**
     * What came of one table.
     *
     * @param scores one for each row of the table and each row that only we have
     * @param unexplained what differs without a known reason, said for people
     */
    record Compared(List<Score> scores, List<String> unexplained) {}

    /** Whether a folder holds both tables. */
    static boolean areIn(Path folder) {
        return Files.isRegularFile(folder.resolve(MEMBERS)) && Files.isRegularFile(folder.resolve(VETOES));
    }

    /** Compares both tables of a folder. */
    Compared compare(Path folder) throws IOException {
        List<Score> scores = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();
        compareMembers(folder.resolve(MEMBERS), scores, unexplained);
        compareVetoes(folder.resolve(VETOES), scores, unexplained);
        return new Compared(scores, unexplained);
    }

    // ---- members ----

    private void compareMembers(Path file, List<Score> scores, List<String> unexplained) throws IOException {
        TreeSet<String> there = new TreeSet<>();
        TreeSet<Integer> years = new TreeSet<>();
        for (NamedCsvRecord row : rows(file)) {
            int year = Integer.parseInt(row.getField("year"));
            years.add(year);
            there.add(year + " " + code(row.getField("country")));
        }
        TreeSet<String> here = new TreeSet<>();
        for (int year : years) {
            // A seat changes hands at the turn of a year, the first ones of 1946 in the middle of January.
            for (LocalDate day : List.of(LocalDate.of(year, 2, 1), LocalDate.of(year, 12, 1))) {
                lexica.council().membersOn(day).stream()
                        .filter(seat -> !seat.permanent())
                        .map(Seat::country)
                        .forEach(country -> here.add(year + " " + country));
            }
        }
        compare("elected member", there, here, scores, unexplained);
    }

    // ---- vetoes ----

    private void compareVetoes(Path file, List<Score> scores, List<String> unexplained) throws IOException {
        List<String> there = new ArrayList<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (NamedCsvRecord row : rows(file)) {
            days.add(LocalDate.parse(row.getField("date")));
            List<String> states = Arrays.stream(row.getField("vetoed_by").split(";"))
                    .map(name -> code(name.strip()))
                    .sorted()
                    .toList();
            there.add(row.getField("date") + " " + row.getField("draft") + " " + states);
        }
        List<String> here = lexica.council().vetoes().stream()
                .filter(veto -> !days.isEmpty()
                        && !veto.date().isBefore(days.first())
                        && !veto.date().isAfter(days.last()))
                .map(CouncilRecords::row)
                .toList();
        compare("veto", there, here, scores, unexplained);
    }

    private static String row(Veto veto) {
        return veto.date() + " " + veto.draft() + " "
                + veto.vetoedBy().stream().sorted().toList();
    }

    // ---- row by row ----

    /** Rows may be there more than once: several drafts fell in one meeting and bear its number. */
    private void compare(
            String what,
            Collection<String> there,
            Collection<String> here,
            List<Score> scores,
            List<String> unexplained) {
        Map<String, Integer> left = new TreeMap<>();
        here.forEach(row -> left.merge(row, 1, Integer::sum));
        for (String row : there) {
            boolean same = take(left, row);
            String ours = slips.get(row);
            boolean explained = !same && ours != null && take(left, ours);
            scores.add(score(what, same, explained));
            if (!same && !explained) {
                unexplained.add(what + " that is not known here: " + row);
            }
        }
        left.forEach((row, times) -> {
            for (int i = 0; i < times; i++) {
                boolean explained = onlyHere.containsKey(row);
                scores.add(score(what, false, explained));
                if (!explained) {
                    unexplained.add(what + " that only is known here: " + row);
                }
            }
        });
    }

    private static boolean take(Map<String, Integer> left, String row) {
        boolean any = left.containsKey(row);
        left.computeIfPresent(row, (key, times) -> times == 1 ? null : times - 1);
        return any;
    }

    private static Score score(String what, boolean same, boolean explained) {
        Score score = new Score();
        score.add(what + ", the same", same);
        score.add(what + ", the same or explained", same || explained);
        return score;
    }

    // ---- names and known differences ----

    private String code(String name) {
        String own = names.get(name);
        String plain = name.replaceAll(" \\(.*", "");
        return own != null
                ? own
                : lexica.actors().lookup(plain, null).stream()
                        .map(Actor::code)
                        .findFirst()
                        .orElse(plain);
    }

    private void readDifferences() {
        try (InputStream in = CouncilRecords.class.getResourceAsStream(DIFFERENCES)) {
            if (in == null) {
                throw new IllegalStateException("the jar has no " + DIFFERENCES + ": build the module cli again");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line : lines.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    difference(line.split("\t", -1), line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(DIFFERENCES, e);
        }
    }

    private void difference(String[] cells, String line) {
        if (cells.length != 4) {
            throw new IllegalStateException(DIFFERENCES + ": \"" + line + "\" needs four cells");
        }
        switch (cells[0]) {
            case "name" -> names.put(cells[1], cells[2]);
            case "slip" -> slips.put(cells[1], cells[2]);
            case "here" -> onlyHere.put(cells[2], cells[3]);
            default -> throw new IllegalStateException(DIFFERENCES + ": \"" + cells[0] + "\" is no kind of difference");
        }
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
