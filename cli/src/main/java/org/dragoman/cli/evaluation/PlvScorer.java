package org.dragoman.cli.evaluation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.dragoman.coding.Event;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Reading;
import org.jspecify.annotations.Nullable;

/** Sentences with one PLOVER relation each: its type, and the words of source and target. */
final class PlvScorer implements Scorer {

    @Override
    public String title() {
        return "PLOVER relations";
    }

    @Override
    public Score score(GoldRow row, Reading reading) {
        Score score = new Score();
        List<Event> read = PloverLabels.counted(reading);
        String wanted = PloverLabels.type(row.wanted("event"));
        List<Event> right = read.stream()
                .filter(event -> PloverLabels.type(event).equals(wanted))
                .toList();
        labels(score, read, wanted);
        boolean dyad = right.stream().anyMatch(event -> joins(event, row));
        score.add("dyad, any type", read.stream().anyMatch(event -> joins(event, row)));
        score.add("type and dyad", dyad);
        if (!right.isEmpty()) {
            score.add("dyad where type found", dyad);
            score.add("source token F1 where type found", best(right, e -> f1(e.source(), row.wanted("source"))), 1);
            score.add("target token F1 where type found", best(right, e -> f1(e.target(), row.wanted("target"))), 1);
        }
        score.add(wanted + ": recall", !right.isEmpty());
        PloverLabels.addFactualities(score, reading, wanted);
        read.forEach(each -> Reliability.add(
                score, "event type", each.confidence(), PloverLabels.type(each).equals(wanted)));
        if (!dyad) {
            score.miss(kind(read, right), wanted + ": " + row.wanted("source") + " > " + row.wanted("target"));
        }
        return score;
    }

    private static void labels(Score score, List<Event> read, String wanted) {
        Set<String> types = new TreeSet<>();
        read.forEach(event -> types.add(PloverLabels.type(event)));
        boolean found = types.contains(wanted);
        score.add("recall", found);
        score.add("precision", found ? 1 : 0, types.size());
        score.add("rows with any event", !types.isEmpty());
        types.forEach(type -> score.add(type + ": precision", type.equals(wanted)));
    }

    private static String kind(List<Event> read, List<Event> right) {
        if (read.isEmpty()) {
            return "nothing read";
        }
        return right.isEmpty() ? "other type" : "other dyad";
    }

    private static boolean joins(Event event, GoldRow row) {
        return Wording.overlaps(event.source(), row.wanted("source"))
                && Wording.overlaps(event.target(), row.wanted("target"));
    }

    private static double best(List<Event> events, ToDoubleFunction<Event> measure) {
        return events.stream().mapToDouble(measure).max().orElse(0);
    }

    private static double f1(@Nullable Participant participant, String phrase) {
        return participant == null ? 0 : Wording.f1(participant.text(), phrase);
    }
}
