package org.dragoman.cli.evaluation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** PLOVER's gold standard records: type, and the codes of source and target. */
final class GsrScorer implements Scorer {

    @Override
    public String title() {
        return "PLOVER gold standard records";
    }

    @Override
    public Score score(GoldRow row, Reading reading) {
        Score score = new Score();
        List<Event> read = PloverLabels.counted(reading);
        String type = PloverLabels.type(row.wanted("event"));
        Set<String> sources = codes(row.gold().path("source"));
        Set<String> targets = codes(row.gold().path("target"));
        labels(score, read, type);
        side(score, "source country", sources, read.stream().anyMatch(event -> is(event.source(), sources)));
        side(score, "target country", targets, read.stream().anyMatch(event -> is(event.target(), targets)));
        side(score, "source country named", sources, names(reading, sources));
        side(score, "target country named", targets, names(reading, targets));
        boolean triple = read.stream()
                .anyMatch(event -> PloverLabels.type(event).equals(type)
                        && (sources.isEmpty() || is(event.source(), sources))
                        && (targets.isEmpty() || is(event.target(), targets)));
        score.add("full triple", triple);
        score.add(
                type + ": recall",
                read.stream().anyMatch(e -> PloverLabels.type(e).equals(type)));
        PloverLabels.addFactualities(score, reading, type);
        read.forEach(each -> Reliability.add(
                score, "event type", each.confidence(), PloverLabels.type(each).equals(type)));
        if (!triple) {
            score.miss(read.isEmpty() ? "nothing read" : "other triple", type + ": " + sources + " > " + targets);
        }
        return score;
    }

    /** Whether any mention of an actor has one of the codes, coded as an event or not: what finding actors alone is worth. */
    private static boolean names(Reading reading, Set<String> codes) {
        return reading.detail().mentions().stream()
                .flatMap(mention -> mention.actors().stream().map(actor -> new Participant(actor, mention.text())))
                .anyMatch(participant -> is(participant, codes));
    }

    private static void labels(Score score, List<Event> read, String wanted) {
        Set<String> types = new TreeSet<>();
        read.forEach(event -> types.add(PloverLabels.type(event)));
        score.add("type recall", types.contains(wanted));
        score.add("type precision", types.contains(wanted) ? 1 : 0, types.size());
    }

    private static void side(Score score, String name, Set<String> wanted, boolean right) {
        if (!wanted.isEmpty()) {
            score.add(name, right);
        }
    }

    /** The codes wanted on one side; two slips of the set are put right. */
    private static Set<String> codes(JsonNode actors) {
        Set<String> codes = new TreeSet<>();
        for (JsonNode actor : actors.values()) {
            String code = actor.path("code").asString("");
            switch (code) {
                case "" -> {}
                case "ITL" -> codes.add("ITA");
                case "JAP" -> codes.add("JPN");
                default -> codes.add(code);
            }
        }
        return codes;
    }

    /** The set knows organisations only as such ({@code IGO}). */
    private static boolean is(@Nullable Participant participant, Set<String> codes) {
        String party = PloverLabels.party(participant);
        return (party != null && codes.contains(party))
                || (participant != null
                        && participant.actor().kind() == Actor.Kind.ORGANISATION
                        && codes.contains("IGO"));
    }
}
