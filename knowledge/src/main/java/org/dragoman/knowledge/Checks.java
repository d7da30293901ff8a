package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.actor.Period;

/** What must hold between the lines of the actor tables; what does not becomes a problem with its file and line. */
final class Checks {
    /** Years as dates leave open up to a year between one holder and the next, and rivals may both claim an office. */
    private static final int LEEWAY = 366;

    /** The sectors of CAMEO and PLOVER that actors of the news have. */
    private static final Set<String> SECTORS = Set.of(
            "AGR", "BUS", "COP", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV", "GOV", "HLH", "HRI", "IGO", "IMG", "INS",
            "ISM", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "MNC", "NGO", "OPP", "PRE", "PRM", "PTY", "REB", "REF",
            "REL", "SEP", "SOC", "SPY", "UAF", "UNK");

    private final Problems problems;
    private final Map<String, List<Named>> names = new HashMap<>();
    private final Map<String, List<String>> sole = new HashMap<>();
    private final Map<String, List<Dated>> terms = new HashMap<>();

    Checks(Problems problems) {
        this.problems = problems;
    }

    /** Whose a name is and when. */
    private record Named(String whose, Period period, String where) {}

    /** Who held an office and when. */
    private record Dated(Period period, String name, String file, int line) {}

    boolean isSector(TextTable.Row row, String sector) {
        if (SECTORS.contains(sector)) {
            return true;
        }
        problems.add(row.file(), row.line(), "\"" + sector + "\" is no sector. Use one of CAMEO's, such as REB.");
        return false;
    }

    /** Notes all names of a body; {@code country} is its code, or - for none. */
    void names(TextTable.Row row, String name, List<String> others, String country, Period period) {
        name(row, name, country, period, name);
        for (String other : others) {
            if (!other.equals(name)) {
                name(row, other, country, period, name);
            }
        }
    }

    /** Two that exist at one time in one country cannot share a name: nobody could tell which is meant. */
    void name(TextTable.Row row, String name, String country, Period period, String whose) {
        List<Named> known = names.computeIfAbsent(country + ' ' + name, key -> new ArrayList<>(1));
        for (Named other : known) {
            if (!other.whose().equals(whose) && shared(other.period(), period) > LEEWAY) {
                problems.add(
                        row.file(),
                        row.line(),
                        "\"" + name + "\" is a name of \"" + other.whose() + "\" already (" + other.where()
                                + "). Leave it to one of the two, or give them periods that do not meet.");
                return;
            }
        }
        known.add(new Named(whose, period, row.file() + ":" + row.line()));
    }

    /**
     * Reads how many hold an office at a time: {@code many}, {@code one} (of several the latest is meant) or {@code sole},
     * with the codes of states where several share it behind commas.
     *
     * @return an empty list for many, else something
     */
    List<String> holders(TextTable.Row row) {
        List<String> words = List.of(row.cell(3).split(",", -1));
        switch (words.get(0)) {
            case "many" -> {
                return List.of();
            }
            case "one" -> {
                return words;
            }
            case "sole" -> {
                sole.putIfAbsent(row.cell(0), words);
                return words;
            }
            default -> {
                problems.add(row.file(), row.line(), "\"" + row.cell(3) + "\" holders? Write many, one or sole.");
                return List.of();
            }
        }
    }

    /** Notes a term: code, office, name. */
    void term(TextTable.Row row, Period period) {
        List<String> words = sole.get(row.cell(1));
        if (words != null && !words.contains(row.cell(0))) {
            terms.computeIfAbsent(row.cell(0) + '\t' + row.cell(1), key -> new ArrayList<>())
                    .add(new Dated(period, row.cell(2), row.file(), row.line()));
        }
    }

    /** Tells of every two persons who hold one sole office together for more than a year. */
    void overlaps() {
        terms.keySet().stream().sorted().forEach(key -> {
            List<Dated> holders = terms.getOrDefault(key, List.of());
            holders.sort(Comparator.comparingInt(dated -> dated.period().from()));
            for (int i = 0; i < holders.size(); i++) {
                for (int j = i + 1; j < holders.size(); j++) {
                    overlap(key, holders.get(i), holders.get(j));
                }
            }
        });
    }

    /** How many days two periods share; negative if they do not meet. */
    private static long shared(Period one, Period other) {
        return (long) Math.min(one.to(), other.to()) - Math.max(one.from(), other.from());
    }

    private void overlap(String key, Dated one, Dated other) {
        if (shared(one.period(), other.period()) > LEEWAY && !one.name().equals(other.name())) {
            problems.add(
                    other.file(),
                    other.line(),
                    "\"" + other.name() + "\" is " + key.replace('\t', ' ') + " while \"" + one.name() + "\" is ("
                            + one.file() + ":" + one.line() + "). Mend the dates, or add the code to the office's "
                            + "\"sole\" in offices.tsv if they share it.");
        }
    }
}
