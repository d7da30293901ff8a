package org.dragoman.knowledge;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a GeoNames dump that the user has (allCountries, a country's file, cities500 to cities15000: nineteen cells between
 * tabs, see the dump's readme) into places of a knowledge folder.
 */
public final class GeoNames {
    /** The table of imported places, below a knowledge folder. */
    public static final String FILE = "places/geonames.tsv";

    private static final int CELLS = 19;
    private static final int NAME = 1;
    private static final int ASCII = 2;
    private static final int OTHERS = 3;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final int KIND = 6;
    private static final int FEATURE = 7;
    private static final int COUNTRY = 8;
    private static final int PEOPLE = 14;

    private final Map<String, String> codes = new HashMap<>();
    private final long least;
    private int read;
    private int kept;
    private int broken;

    private GeoNames(long least) {
        this.least = least;
        for (String two : Locale.getISOCountries()) {
            codes.put(two, new Locale("", two).getISO3Country());
        }
        codes.put("XK", "XKX");
    }

    /** What an import read and kept: lines of the dump, places kept, lines that were no GeoNames lines. */
    public record Tally(int read, int kept, int broken) {}

    /**
     * Imports a dump; what an earlier import wrote is replaced.
     *
     * @param least fewest people of a town that is kept; provinces and districts always are
     * @throws IOException if the dump cannot be read or the folder not be written
     * @throws KnowledgeException if the file is no dump
     */
    public static Tally load(Path dump, Path folder, long least) throws IOException {
        GeoNames names = new GeoNames(least);
        List<String> lines = names.lines(dump);
        if (names.kept == 0) {
            throw new KnowledgeException(List.of(dump + ": holds no place of a GeoNames dump (" + names.read
                    + " lines read). Give an unpacked allCountries.txt, cities500.txt or a country's file."));
        }
        lines.sort((one, other) ->
                Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));
        Path file = folder.resolve(FILE);
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(ImportedPlaces.HEAD + "\n");
            out.write("# Places of GeoNames (geonames.org), Creative Commons Attribution 4.0.\n");
            for (String line : lines) {
                out.write(line + "\n");
            }
        }
        return new Tally(names.read, names.kept, names.broken);
    }

    private List<String> lines(Path dump) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(dump, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                read++;
                String[] cells = line.split("\t", -1);
                if (cells.length != CELLS) {
                    broken++;
                } else {
                    place(cells, lines);
                }
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new KnowledgeException(
                    List.of(dump + ":" + (read + 1) + ": is not UTF-8. Give the dump as it was unpacked."));
        }
        return lines;
    }

    private void place(String[] cells, List<String> lines) {
        String country = codes.get(cells[COUNTRY]);
        Integer rank = rank(cells);
        if (country == null || rank == null || !isDegrees(cells[LATITUDE], 90) || !isDegrees(cells[LONGITUDE], 180)) {
            return;
        }
        kept++;
        String name = cells[ASCII].isBlank() ? cells[NAME] : cells[ASCII];
        for (String each : names(cells, rank)) {
            lines.add(String.join(
                    "\t",
                    each.toLowerCase(Locale.ROOT),
                    name,
                    country,
                    cells[LATITUDE],
                    cells[LONGITUDE],
                    rank.toString()));
        }
    }

    /** A well-known place's other names in Latin letters count too. */
    private static Set<String> names(String[] cells, int rank) {
        Set<String> names = new LinkedHashSet<>();
        names.add(cells[NAME]);
        names.add(cells[ASCII]);
        if (rank <= 6) {
            names.addAll(List.of(cells[OTHERS].split(",")));
        }
        names.removeIf(name -> name.length() < 4 || !name.chars().allMatch(GeoNames::isLatin));
        return names;
    }

    private static boolean isLatin(int c) {
        return c == ' '
                || c == '-'
                || c == '\''
                || (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /** The rank of what is kept: provinces 5, towns by size 4 to 9; null for what is left out. */
    private @Nullable Integer rank(String[] cells) {
        if (cells[KIND].equals("A")) {
            return cells[FEATURE].equals("ADM1") ? (Integer) 5 : cells[FEATURE].equals("ADM2") ? (Integer) 7 : null;
        }
        if (!cells[KIND].equals("P")) {
            return null;
        }
        long people = cells[PEOPLE].chars().allMatch(Character::isDigit) && !cells[PEOPLE].isEmpty()
                ? Long.parseLong(cells[PEOPLE])
                : 0;
        if (people < least) {
            return null;
        }
        return people >= 1_000_000 ? 4 : people >= 100_000 ? 6 : people >= 15_000 ? 7 : people >= 1_000 ? 8 : 9;
    }

    private static boolean isDegrees(String text, int most) {
        try {
            return Math.abs(Double.parseDouble(text)) <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
