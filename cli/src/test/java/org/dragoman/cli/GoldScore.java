package org.dragoman.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.coding.Stance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares readings with what a coder recorded: hits, finds and wants of each kind, summed over reports.
 *
 * <p>What stands under {@code also} in the gold neither earns nor costs anything.
 */
final class GoldScore {
    private static final Set<String> SANCTIONS = Set.of("travel-ban", "asset-freeze", "arms-embargo", "trade-embargo");
    private static final Set<String> INTERVENTIONS = Set.of("air-strikes", "no-fly-zone", "troop-deployment");

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /** Hits, finds and wants of one kind of entry. */
    static final class Tally {
        private int right;
        private int found;
        private int wanted;

        private void add(Set<?> finds, Set<?> wants) {
            Set<Object> common = new HashSet<>(finds);
            common.retainAll(wants);
            right += common.size();
            found += finds.size();
            wanted += wants.size();
        }

        /** Twice the hits by finds and wants: the harmonic mean of precision and recall. */
        double f1() {
            return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "F1 %.3f (%d right of %d found, %d wanted)", f1(), right, found, wanted);
        }
    }

    /** Adds a report's reading and its line of gold. */
    void add(Reading reading, JsonNode gold) {
        compare(
                "positions",
                positions(reading),
                rows(gold.path("positions")),
                rows(gold.path("also").path("positions")),
                row -> List.of(row.get(0), family(row.get(1)), row.get(3)));
        compare(
                "events",
                events(reading),
                rows(gold.path("events")),
                rows(gold.path("also").path("events")),
                row -> List.of(row.get(0), row.get(1), quad(row.get(2))));
        quotations(reading, rows(gold.path("quotes")));
    }

    /** The tally of {@code positions}, {@code events} or {@code quotations}. */
    Tally of(String kind) {
        return tallies.computeIfAbsent(kind, key -> new Tally());
    }

    private void compare(
            String kind,
            Set<List<String>> finds,
            Set<List<String>> wants,
            Set<List<String>> free,
            UnaryOperator<List<String>> coarse) {
        Set<List<String>> wanted = each(wants, coarse);
        Set<List<String>> found = each(finds, coarse);
        Set<List<String>> unasked = each(free, coarse);
        unasked.removeAll(wanted);
        found.removeAll(unasked);
        of(kind).add(found, wanted);
    }

    private static Set<List<String>> positions(Reading reading) {
        Set<List<String>> rows = new HashSet<>();
        for (Position position : reading.positions()) {
            if (position.stance() != Stance.WITHHELD) {
                String target = position.measure().target();
                rows.add(List.of(
                        country(position.holder().actor()),
                        position.measure().kind(),
                        target == null ? "" : target,
                        position.stance().name().toLowerCase(Locale.ROOT)));
            }
        }
        return rows;
    }

    private static Set<List<String>> events(Reading reading) {
        Set<List<String>> rows = new HashSet<>();
        for (Event event : reading.events()) {
            boolean told = event.factuality() == Factuality.ASSERTED || event.factuality() == Factuality.REPORTED;
            if (told && event.target() != null) {
                rows.add(List.of(
                        country(event.source().actor()),
                        country(event.target().actor()),
                        event.cameo().substring(0, 2)));
            }
        }
        return rows;
    }

    /** A quotation is right when it opens with the gold's words and the speaker's name holds the gold's surname. */
    private void quotations(Reading reading, Set<List<String>> wants) {
        Set<Object> finds = new HashSet<>();
        for (Quotation quotation : reading.quotations()) {
            if (quotation.kind() != Quotation.Kind.INDIRECT) {
                finds.add(wants.stream()
                        .filter(want -> matches(quotation, want))
                        .<Object>map(want -> want)
                        .findFirst()
                        .orElse(quotation));
            }
        }
        of("quotations").add(finds, wants);
    }

    private static boolean matches(Quotation quotation, List<String> want) {
        return plain(quotation.content()).startsWith(plain(want.get(1)))
                && plain(quotation.speaker().actor().name()).contains(plain(want.get(0)));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replaceAll("[^a-z0-9 ]", "")
                .strip();
    }

    private static String country(Actor actor) {
        String code = first(actor.country(), actor.code());
        return code.substring(0, Math.min(3, code.length()));
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other != null ? other : "";
    }

    private static String family(String kind) {
        return SANCTIONS.contains(kind) ? "sanctions" : INTERVENTIONS.contains(kind) ? "military-intervention" : kind;
    }

    private static String quad(String root) {
        int number = Integer.parseInt(root);
        return number <= 5 ? "1" : number <= 8 ? "2" : number <= 13 ? "3" : "4";
    }

    private static Set<List<String>> each(Set<List<String>> rows, UnaryOperator<List<String>> coarse) {
        Set<List<String>> all = new HashSet<>();
        rows.forEach(row -> all.add(coarse.apply(row)));
        return all;
    }

    private static Set<List<String>> rows(JsonNode array) {
        Set<List<String>> rows = new HashSet<>();
        for (JsonNode row : array) {
            rows.add(row.valueStream().map(JsonNode::asString).toList());
        }
        return rows;
    }
}
