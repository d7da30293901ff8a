package org.dragoman.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.council.Seat;
import org.dragoman.council.SecurityCouncil;
import org.dragoman.council.Veto;
import org.jspecify.annotations.Nullable;

/**
 * Loads the Security Council: {@code council/members.tsv} (country, from, to, seat, note) and {@code council/vetoes.tsv}
 * (date, draft, target, measure, subject, vetoed by, also against, abstained, tally). A user's files add to the shipped ones.
 * A tally such as {@code 9-2-4} counts who was for it, against it and abstained; it must agree with the lists and the seats,
 * and says that all votes are told.
 */
public final class CouncilKnowledge {
    private static final String NOBODY = "-";
    private static final Pattern TALLY = Pattern.compile("(\\d+)-(\\d+)-(\\d+)");

    private final Predicate<String> countries;
    private final Predicate<String> kinds;
    private final Problems problems;
    private final List<Seat> seats = new ArrayList<>();
    private final List<Veto> vetoes = new ArrayList<>();
    private final Set<String> terms = new HashSet<>();

    private CouncilKnowledge(Predicate<String> countries, Predicate<String> kinds, Problems problems) {
        this.countries = countries;
        this.kinds = kinds;
        this.problems = problems;
    }

    /**
     * Loads the council of all sources; what is wrong goes to {@code problems}.
     *
     * @param countries tells whether there is a country of a code
     * @param kinds tells whether there is a kind of measure of that name
     */
    public static SecurityCouncil load(
            List<KnowledgeSource> sources, Predicate<String> countries, Predicate<String> kinds, Problems problems) {
        CouncilKnowledge knowledge = new CouncilKnowledge(countries, kinds, problems);
        for (KnowledgeSource source : sources) {
            TextTable.read(source, "council/members.tsv", 4, 5, problems, knowledge::seat);
        }
        for (KnowledgeSource source : sources) {
            TextTable.read(source, "council/vetoes.tsv", 8, 9, problems, knowledge::veto);
        }
        return new SecurityCouncil(knowledge.seats, knowledge.vetoes);
    }

    private void seat(TextTable.Row row) {
        LocalDate from = date(row, 1);
        boolean open = row.cell(2).equals(NOBODY);
        LocalDate to = open ? null : date(row, 2);
        boolean permanent = row.cell(3).equals("permanent");
        if (!permanent && !row.cell(3).equals("elected")) {
            problem(row, "the seat is \"" + row.cell(3) + "\". Write permanent or elected.");
            return;
        }
        if (!isCountry(row, row.cell(0)) || from == null || (to == null && !open)) {
            return;
        }
        if (to != null && to.isBefore(from)) {
            problem(row, "the seat ends before it begins. Write the first day, then the last.");
            return;
        }
        if (!terms.add(row.cell(0) + from)) {
            problem(row, row.cell(0) + " takes its seat of " + from + " twice. Delete one line.");
            return;
        }
        seats.add(new Seat(row.cell(0), from, to, permanent));
    }

    private void veto(TextTable.Row row) {
        LocalDate date = date(row, 0);
        String target = given(row, 2);
        String measure = given(row, 3);
        boolean known = (target == null || isCountry(row, target)) && (measure == null || isKind(row, measure));
        List<String> vetoedBy = members(row, 5, date);
        List<String> against = members(row, 6, date);
        List<String> abstained = members(row, 7, date);
        if (date == null || !known) {
            return;
        }
        if (vetoedBy.isEmpty()) {
            problem(row, "nobody vetoed it. Name the permanent members that did, with | between them.");
            return;
        }
        Set<String> named = new HashSet<>();
        List<String> twice = Stream.of(vetoedBy, against, abstained)
                .flatMap(List::stream)
                .filter(code -> !named.add(code))
                .toList();
        if (!twice.isEmpty()) {
            problem(row, String.join(", ", twice) + " voted twice. Name each member once.");
            return;
        }
        boolean permanent = vetoedBy.stream().allMatch(code -> isPermanent(code, date));
        if (!permanent) {
            problem(row, "only permanent members veto: " + String.join(", ", vetoedBy) + " on " + date + ".");
            return;
        }
        boolean complete = isCounted(row, date, vetoedBy.size() + against.size(), abstained.size());
        vetoes.add(new Veto(date, row.cell(1), target, measure, row.cell(4), vetoedBy, against, abstained, complete));
    }

    /** Whether a tally tells all votes; one that does not agree with the lists and the seats is a problem. */
    private boolean isCounted(TextTable.Row row, LocalDate date, int against, int abstained) {
        String tally = row.cell(8);
        if (tally.isEmpty() || tally.equals(NOBODY)) {
            return false;
        }
        int members = (int) seats.stream().filter(seat -> seat.isHeldOn(date)).count();
        String right = (members - against - abstained) + "-" + against + "-" + abstained;
        if (!TALLY.matcher(tally).matches()) {
            problem(
                    row,
                    "the tally is \"" + tally + "\". Write for-against-abstaining, such as 9-2-4, or - if not all votes"
                            + " are known.");
        } else if (!tally.equals(right)) {
            problem(
                    row,
                    "the tally is " + tally + ", but the lists and the " + members + " seats of " + date + " give "
                            + right + ". Mend the tally or the lists.");
        }
        return true;
    }

    private static @Nullable String given(TextTable.Row row, int column) {
        return row.cell(column).equals(NOBODY) ? null : row.cell(column);
    }

    private List<String> members(TextTable.Row row, int column, @Nullable LocalDate date) {
        if (row.cell(column).equals(NOBODY)) {
            return List.of();
        }
        List<String> members = row.list(column);
        for (String code : members) {
            if (date != null && seats.stream().noneMatch(seat -> seat.country().equals(code) && seat.isHeldOn(date))) {
                problem(row, code + " was no member on " + date + ". Mend the code, or add its seat to members.tsv.");
            }
        }
        return members;
    }

    private boolean isPermanent(String code, LocalDate date) {
        return seats.stream()
                .anyMatch(seat -> seat.permanent() && seat.country().equals(code) && seat.isHeldOn(date));
    }

    private boolean isCountry(TextTable.Row row, String code) {
        if (!countries.test(code)) {
            problem(row, "unknown country \"" + code + "\". Use a code of actors/countries.tsv, or add it there.");
            return false;
        }
        return true;
    }

    private boolean isKind(TextTable.Row row, String kind) {
        if (!kinds.test(kind)) {
            problem(row, "unknown measure \"" + kind + "\". Use a kind of measures/measures.frames.");
            return false;
        }
        return true;
    }

    private @Nullable LocalDate date(TextTable.Row row, int column) {
        try {
            return LocalDate.parse(row.cell(column));
        } catch (DateTimeParseException e) {
            problem(row, "\"" + row.cell(column) + "\" is no day. Write it as 2012-01-25.");
            return null;
        }
    }

    private void problem(TextTable.Row row, String message) {
        problems.add(row.file(), row.line(), message);
    }
}
