package org.dragoman.cli.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dragoman.codebook.Cameo;
import org.dragoman.coding.Event;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Reading;
import org.dragoman.coding.Stance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whole reports with gold positions (holder, measure, target, stance), events (source, target, CAMEO root) and direct
 * quotations (surname, first words). What only one of two coders saw is neither asked for nor held against a reading.
 */
final class ExamplesScorer implements Scorer {
    private final boolean positionsOnly;

    /** A scorer of whole reports, or of those whose gold has positions only, which says nothing of events. */
    ExamplesScorer(boolean positionsOnly) {
        this.positionsOnly = positionsOnly;
    }

    private static final Map<String, String> BROADER = Map.of(
            "travel-ban", "sanctions",
            "asset-freeze", "sanctions",
            "arms-embargo", "sanctions",
            "trade-embargo", "sanctions",
            "air-strikes", "military-intervention",
            "no-fly-zone", "military-intervention",
            "troop-deployment", "military-intervention");

    @Override
    public List<Mean> means() {
        return positionsOnly
                ? List.of()
                : List.of(new Mean("headline", List.of("position core F1", "event quad F1", "quotation F1")));
    }

    @Override
    public Score score(GoldRow row, Reading reading) {
        Score score = new Score();
        JsonNode also = row.gold().path("also");
        Compared positions = compared(row, reading);
        addPositions(score, reading, positions);
        if (positionsOnly) {
            return score;
        }
        Compared events = new Compared(events(reading), lists(row.gold().path("events")), lists(also.path("events")));
        events.add(score, "event root", e -> e);
        events.add(score, "event quad", ExamplesScorer::quad);
        events.add(score, "event dyad", e -> e.subList(0, 2));
        quotations(score, reading, row.gold().path("quotes"));
        factualities(score, reading, events);
        return score;
    }

    private static void addPositions(Score score, Reading reading, Compared positions) {
        positions.add(score, "position full", p -> p);
        positions.add(score, "position core", ExamplesScorer::core);
        positions.add(score, "position holder+stance", p -> List.of(p.get(0), p.get(3)));
        for (Stance stance : Stance.values()) {
            if (stance != Stance.WITHHELD) {
                positions.only(3, stance.label()).add(score, stance.label() + ": position core", ExamplesScorer::core);
            }
        }
        judged(reading, positions).forEach((position, right) -> {
            score.add(position.factuality().label() + ": position core right", right);
            Reliability.add(score, "position core", position.confidence(), right);
        });
    }

    /** The positions of a reading that the gold judges, with whether it has them: holder, kind and stance. */
    static Map<Position, Boolean> judged(GoldRow row, Reading reading) {
        return judged(reading, compared(row, reading));
    }

    private static Map<Position, Boolean> judged(Reading reading, Compared positions) {
        Set<List<String>> wanted = Compared.seen(positions.wanted(), ExamplesScorer::core);
        Set<List<String>> free = Compared.seen(positions.free(), ExamplesScorer::core);
        Map<Position, Boolean> judged = new LinkedHashMap<>();
        for (Position each : reading.positions()) {
            List<String> core = core(row(each));
            if (each.stance() != Stance.WITHHELD && (wanted.contains(core) || !free.contains(core))) {
                judged.put(each, wanted.contains(core));
            }
        }
        return judged;
    }

    private static Compared compared(GoldRow row, Reading reading) {
        JsonNode also = row.gold().path("also");
        return new Compared(positions(reading), lists(row.gold().path("positions")), lists(also.path("positions")));
    }

    private static List<String> core(List<String> position) {
        String kind = position.get(1);
        return List.of(position.get(0), BROADER.getOrDefault(kind, kind), position.get(3));
    }

    private static List<String> row(Position position) {
        return List.of(
                party(PloverLabels.party(position.holder())),
                position.measure().kind(),
                party(position.measure().target()),
                position.stance().label());
    }

    /** How often events of each factuality are in the gold, by parties and quad class, counted or not. */
    private static void factualities(Score score, Reading reading, Compared events) {
        Set<List<String>> quads = Compared.seen(events.wanted(), ExamplesScorer::quad);
        Set<List<String>> free = Compared.seen(events.free(), ExamplesScorer::quad);
        for (Event each : reading.events()) {
            if (each.target() != null) {
                List<String> quad = quad(row(each));
                score.add(each.factuality().label() + ": event quad right", quads.contains(quad));
                if (isStated(each) && (quads.contains(quad) || !free.contains(quad))) {
                    Reliability.add(score, "event quad", each.confidence(), quads.contains(quad));
                }
            }
        }
    }

    private static boolean isStated(Event event) {
        return event.factuality() == Factuality.ASSERTED || event.factuality() == Factuality.REPORTED;
    }

    private static List<String> quad(List<String> event) {
        return List.of(event.get(0), event.get(1), String.valueOf(Cameo.quad(event.get(2))));
    }

    private static List<String> row(Event event) {
        return List.of(
                party(PloverLabels.party(event.source())),
                party(PloverLabels.party(event.target())),
                event.cameo().substring(0, 2));
    }

    private static List<List<String>> positions(Reading reading) {
        List<List<String>> out = new ArrayList<>();
        for (Position each : reading.positions()) {
            if (each.stance() != Stance.WITHHELD) {
                out.add(row(each));
            }
        }
        return out;
    }

    private static List<List<String>> events(Reading reading) {
        List<List<String>> out = new ArrayList<>();
        for (Event each : reading.events()) {
            if (isStated(each) && each.target() != null) {
                out.add(row(each));
            }
        }
        return out;
    }

    private static String party(@Nullable String code) {
        return code == null ? "-" : code;
    }

    private static List<List<String>> lists(JsonNode rows) {
        List<List<String>> out = new ArrayList<>();
        for (JsonNode row : rows.values()) {
            List<String> values = new ArrayList<>();
            row.values().forEach(value -> values.add(value.asString("-")));
            out.add(values);
        }
        return out;
    }

    private static void quotations(Score score, Reading reading, JsonNode gold) {
        Set<JsonNode> left = new LinkedHashSet<>(gold.values());
        int right = 0;
        int found = 0;
        for (Quotation each : reading.quotations()) {
            if (each.kind() != Quotation.Kind.INDIRECT) {
                boolean fits = left.removeIf(wanted -> fits(each, wanted));
                right += fits ? 1 : 0;
                found++;
            }
        }
        score.addFound("quotation", right, found, gold.size());
        left.forEach(wanted -> score.miss("quotation missed", wanted.toString()));
    }

    private static boolean fits(Quotation quotation, JsonNode wanted) {
        return plain(quotation.content()).startsWith(plain(wanted.path(1).asString("")))
                && plain(quotation.speaker().actor().name())
                        .contains(plain(wanted.path(0).asString("")));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replaceAll("[^a-z0-9 ]", "")
                .strip();
    }

    /** What was read, what is wanted, and what is free. */
    private record Compared(List<List<String>> read, List<List<String>> wanted, List<List<String>> free) {

        /** The rows whose cell has this value. */
        Compared only(int cell, String value) {
            return new Compared(only(read, cell, value), only(wanted, cell, value), only(free, cell, value));
        }

        private static List<List<String>> only(List<List<String>> rows, int cell, String value) {
            return rows.stream().filter(row -> row.get(cell).equals(value)).toList();
        }

        void add(Score score, String name, UnaryOperator<List<String>> view) {
            Set<List<String>> want = seen(wanted, view);
            Set<List<String>> extra = seen(free, view);
            Set<List<String>> found = seen(read, view);
            found.removeIf(each -> extra.contains(each) && !want.contains(each));
            Set<List<String>> right = new LinkedHashSet<>(found);
            right.retainAll(want);
            score.addFound(name, right.size(), found.size(), want.size());
            if (name.equals("position core") || name.equals("event quad")) {
                want.stream().filter(w -> !found.contains(w)).forEach(w -> score.miss(name + " missed", w.toString()));
                found.stream().filter(f -> !want.contains(f)).forEach(f -> score.miss(name + " wrong", "not " + f));
            }
        }

        private static Set<List<String>> seen(List<List<String>> rows, UnaryOperator<List<String>> view) {
            Set<List<String>> out = new LinkedHashSet<>();
            rows.forEach(row -> out.add(view.apply(row)));
            return out;
        }
    }
}
