package org.dragoman.formats;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.Stance;
import org.dragoman.ledger.Correction.Verdict;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What persons said of a report's entries as a line of gold: accepted and corrected entries are asked for; what nobody judged
 * is free. A report of which nobody said anything has no line.
 */
public final class GoldLines {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int FIRST_WORDS = 5;

    private GoldLines() {}

    /** The line of a report, empty if nobody judged any of its entries. */
    public static String of(KeptReading kept) {
        boolean judged = kept.positions().stream().anyMatch(GoldLines::isJudged)
                || kept.events().stream().anyMatch(GoldLines::isJudged)
                || kept.quotations().stream().anyMatch(GoldLines::isJudged);
        if (!judged) {
            return "";
        }
        ObjectNode line = MAPPER.createObjectNode();
        line.put("id", kept.report().key());
        ObjectNode also = MAPPER.createObjectNode();
        rows(line.putArray("positions"), kept.positions(), true);
        events(line.putArray("events"), kept.events(), true);
        quotations(line.putArray("quotes"), kept.quotations());
        line.putObject("dates");
        rows(also.putArray("positions"), kept.positions(), false);
        events(also.putArray("events"), kept.events(), false);
        line.set("also", also);
        return MAPPER.writeValueAsString(line);
    }

    private static boolean isJudged(Kept<?> kept) {
        return kept.verdict() != null;
    }

    private static boolean isWanted(Kept<?> kept, boolean judged) {
        return judged ? kept.verdict() != null && kept.verdict() != Verdict.REJECTED : kept.verdict() == null;
    }

    private static void rows(ArrayNode out, List<Kept<Position>> positions, boolean judged) {
        Set<List<String>> rows = new LinkedHashSet<>();
        for (Kept<Position> kept : positions) {
            Position position = kept.entry();
            if (isWanted(kept, judged) && position.stance() != Stance.WITHHELD) {
                rows.add(List.of(
                        party(position.holder()),
                        position.measure().kind(),
                        text(position.measure().target()),
                        position.stance().label()));
            }
        }
        add(out, rows);
    }

    private static void events(ArrayNode out, List<Kept<Event>> events, boolean judged) {
        Set<List<String>> rows = new LinkedHashSet<>();
        for (Kept<Event> kept : events) {
            Event event = kept.entry();
            boolean fact = event.factuality() == Factuality.ASSERTED || event.factuality() == Factuality.REPORTED;
            if (isWanted(kept, judged) && fact && event.target() != null) {
                rows.add(List.of(
                        party(event.source()),
                        party(event.target()),
                        event.cameo().substring(0, 2)));
            }
        }
        add(out, rows);
    }

    private static void quotations(ArrayNode out, List<Kept<Quotation>> quotations) {
        Set<List<String>> rows = new LinkedHashSet<>();
        for (Kept<Quotation> kept : quotations) {
            if (isWanted(kept, true) && kept.entry().kind() != Quotation.Kind.INDIRECT) {
                String name = kept.entry().speaker().actor().name();
                String[] words = kept.entry().content().split("\\s+");
                rows.add(List.of(
                        name.substring(name.lastIndexOf(' ') + 1),
                        String.join(" ", List.of(words).subList(0, Math.min(FIRST_WORDS, words.length)))));
            }
        }
        add(out, rows);
    }

    private static void add(ArrayNode out, Set<List<String>> rows) {
        for (List<String> row : rows) {
            ArrayNode cells = out.addArray();
            row.forEach(cells::add);
        }
    }

    private static String party(@Nullable Participant participant) {
        Actor actor = participant == null ? null : participant.actor();
        String code = actor == null ? null : actor.country() != null ? actor.country() : actor.code();
        return code == null ? "-" : code.substring(0, Math.min(3, code.length()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
