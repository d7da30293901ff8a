package org.dragoman.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.coding.Reading;
import org.dragoman.text.Span;
import org.dragoman.time.TimeMention;
import tools.jackson.databind.JsonNode;

/** Reports of TimeBank with their time expressions: spans that overlap count as found, values where both overlap. */
final class TimebankScorer implements Scorer {

    /** An expression of the gold. */
    private record Wanted(Span span, String type, String value, String text) {}

    @Override
    public String title() {
        return "TimeBank times";
    }

    @Override
    public Score score(GoldRow row, Reading reading) {
        Score score = new Score();
        List<Wanted> wanted = new ArrayList<>();
        for (JsonNode each : row.gold().path("timexes").values()) {
            wanted.add(new Wanted(
                    new Span(each.path("begin").asInt(), each.path("end").asInt()),
                    each.path("type").asString(""),
                    each.path("value").asString(""),
                    each.path("text").asString("")));
        }
        List<TimeMention> read = reading.detail().times();
        List<Integer> strict =
                Extents.pairs(wanted, read, (want, time) -> want.span().equals(time.span()));
        List<Integer> pairs = Extents.pairs(wanted, read, (want, time) -> Extents.dice(want.span(), time.span()) > 0);
        score.addFound("span", right(pairs), read.size(), wanted.size());
        score.addFound("exact span", right(strict), read.size(), wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            Wanted want = wanted.get(i);
            score.add(want.type() + ": recall", pairs.get(i) >= 0);
            if (pairs.get(i) < 0) {
                score.miss("missed", want.text() + " = " + want.value());
                continue;
            }
            TimeMention time = read.get(pairs.get(i));
            boolean same = time.value().equals(want.value());
            score.add("value where found", same);
            score.add(want.type() + ": value where found", same);
            score.add("type where found", time.type().name().equals(want.type()));
            if (!same) {
                score.miss("value wrong", want.text() + " = " + want.value() + ", not " + time.value());
            }
        }
        return score;
    }

    private static long right(List<Integer> pairs) {
        return pairs.stream().filter(pair -> pair >= 0).count();
    }
}
