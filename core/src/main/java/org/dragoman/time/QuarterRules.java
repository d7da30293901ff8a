package org.dragoman.time;

import static org.dragoman.time.Item.Kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quarters, halves and fiscal years, and the periods of year before that reports of results compare with. */
final class QuarterRules {
    private QuarterRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("fiscal? ORD fiscal? quarter", QuarterRules::quarter),
                Rule.of("ORD fiscal? quarter ,? of|in? YEAR", QuarterRules::quarterOfYear),
                Rule.of(
                        "ORD fiscal? quarter of|in? the? rel:this|last|next|previous|current fiscal? year",
                        QuarterRules::relative),
                Rule.of("rel:this|last|next|previous? year 's fiscal? ORD? quarter", QuarterRules::relative),
                Rule.of("YEAR 's? fiscal? ORD quarter", QuarterRules::quarterOfYear),
                Rule.of("comparable? year ago|earlier ORD? fiscal? quarter|period", QuarterRules::yearBefore),
                Rule.of("year ago|earlier", QuarterRules::yearBefore),
                Rule.of("the quarter", (m, a) -> Reading.date(a.resultsQuarter())),
                Rule.of("that quarter", (m, a) -> Reading.date(a.resultsQuarter())),
                Rule.of("latest quarter|period", (m, a) -> Reading.date(a.resultsQuarter())),
                Rule.of("YEAR quarter|period", QuarterRules::yearPeriod),
                Rule.of("half:first|second half of? YEAR", QuarterRules::half),
                Rule.of("half:first|second half of rel:this|last|next year", QuarterRules::half),
                Rule.of("the? fiscal year? YEAR", (m, a) -> Reading.fixed(Anchor.year(m.number(Kind.YEAR)))),
                Rule.of("the fiscal year", (m, a) -> Reading.date(a.period("Y", 0))),
                Rule.of("the year", QuarterRules::theYear),
                Rule.of("the week", QuarterRules::theWeek),
                Rule.of("the full year", (m, a) -> Reading.date(a.period("Y", 0))),
                Rule.of(
                        "part:end|beginning|start|middle|close of the year|month|week|quarter|decade|century",
                        QuarterRules::edge),
                Rule.of("year end", (m, a) -> Reading.date(a.yearEnd())));
    }

    private static @Nullable Reading quarter(TimePattern.Match m, Anchor a) {
        int quarter = m.number(Kind.ORD);
        return quarter < 1 || quarter > 4 ? null : Reading.date(a.quarter(quarter));
    }

    private static @Nullable Reading quarterOfYear(TimePattern.Match m, Anchor a) {
        int quarter = m.number(Kind.ORD);
        return quarter < 1 || quarter > 4 ? null : Reading.fixed(Anchor.year(m.number(Kind.YEAR)) + "-Q" + quarter);
    }

    private static @Nullable Reading relative(TimePattern.Match m, Anchor a) {
        int way = DateRules.way(m.word("rel"));
        if (m.word("rel").isEmpty()) {
            return null;
        }
        String year = a.year("XXXX", way);
        if (m.has(Kind.ORD)) {
            return Reading.date(year + "-Q" + m.number(Kind.ORD));
        }
        String spoken = a.resultsQuarter();
        return Reading.date(spoken.length() == 7 ? year + spoken.substring(4) : year);
    }

    private static @Nullable Reading yearBefore(TimePattern.Match m, Anchor a) {
        if (m.has(Kind.ORD)) {
            String quarter = a.quarter(m.number(Kind.ORD));
            return Reading.compared(Anchor.yearBefore(quarter));
        }
        boolean results = a.quarterSpokenOf() != null;
        boolean period = m.end() - m.start() > 2;
        Item first = m.at(0);
        if (!period && !first.word().equals("comparable") && !m.at(1).glued()) {
            return null;
        }
        return Reading.compared(results || period ? a.quarterAYearBefore() : a.period("Y", -1));
    }

    private static Reading yearPeriod(TimePattern.Match m, Anchor a) {
        String spoken = a.quarterSpokenOf();
        String year = Anchor.year(m.number(Kind.YEAR));
        return Reading.compared(spoken == null || spoken.length() != 7 ? year : year + spoken.substring(4));
    }

    /** A year by itself is a time in reports of results: "the year ended …", "for the year". */
    private static @Nullable Reading theYear(TimePattern.Match m, Anchor a) {
        if (m.after().equals("ended") || m.after().equals("ending")) {
            return Reading.duration("P1Y");
        }
        boolean led = m.before().equals("for")
                || m.before().equals("of")
                || m.before().equals("during");
        return led && !m.after().equals("in") && !m.after().equals("of") ? Reading.date(a.period("Y", 0)) : null;
    }

    private static @Nullable Reading theWeek(TimePattern.Match m, Anchor a) {
        return m.before().equals("for") && m.after().equals(",") ? Reading.date(a.period("W", 0)) : null;
    }

    private static Reading half(TimePattern.Match m, Anchor a) {
        String year =
                m.has(Kind.YEAR) ? Anchor.year(m.number(Kind.YEAR)) : a.year("XXXX", DateRules.way(m.word("rel")));
        return Reading.date(year + (m.word("half").equals("first") ? "-H1" : "-H2"));
    }

    private static Reading edge(TimePattern.Match m, Anchor a) {
        String unit = Vocabulary.UNITS.getOrDefault(m.at(3).word(), "Y");
        return Reading.date(
                unit.equals("M") || unit.equals("W") || unit.equals("Y")
                        ? a.periodFromThere(unit, 0)
                        : a.period(unit, 0));
    }
}
