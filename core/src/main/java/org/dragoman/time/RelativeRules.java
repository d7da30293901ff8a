package org.dragoman.time;

import static org.dragoman.time.Item.Kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates reckoned from now or from what was spoken of: "yesterday", "last week", "three days ago", "the day before". */
final class RelativeRules {
    private static final String REL = "rel:last|past|previous|this|current|next|coming|upcoming";

    private RelativeRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("today", (m, a) -> Reading.date(a.day(0))),
                Rule.of("yesterday", (m, a) -> Reading.date(a.day(-1))),
                Rule.of("tomorrow", (m, a) -> Reading.date(a.day(1))),
                Rule.of("the? day before yesterday", (m, a) -> Reading.date(a.day(-2))),
                Rule.of("the? day after tomorrow", (m, a) -> Reading.date(a.day(2))),
                Rule.of("earlier|later today", (m, a) -> Reading.date(a.day(0))),
                Rule.of("part:earlier|later|early|late|sometime? " + REL + " fiscal? UNIT", RelativeRules::period),
                Rule.of("part:earlier|later in the UNIT", RelativeRules::thisPeriod),
                Rule.of("the weekend", (m, a) -> Reading.date(a.weekend())),
                Rule.of("over the weekend", (m, a) -> null),
                Rule.of("QTY more? UNIT|UNITS or? so? ago", RelativeRules::ago),
                Rule.of("QTY fiscal? UNIT|UNITS way:earlier|before|previously", RelativeRules::earlier),
                Rule.of("QTY UNIT|UNITS way:later|after|afterwards|afterward", RelativeRules::earlier),
                Rule.of("QTY UNIT|UNITS from now|today|tomorrow|yesterday", RelativeRules::hence),
                Rule.of("QTY UNIT|UNITS hence", RelativeRules::hence),
                Rule.of("UNITS ago", (m, a) -> Reading.date(Anchor.PAST)),
                Rule.of("long ago", (m, a) -> Reading.date(Anchor.PAST)),
                Rule.of("the day way:before|earlier|after|later", RelativeRules::neighbour),
                Rule.of("the way:following|previous|preceding|next|prior UNIT", RelativeRules::following),
                Rule.of("that day|week|month|year|quarter", RelativeRules::that),
                Rule.of("the same day|week|month|year", RelativeRules::same),
                Rule.of("now", RelativeRules::now),
                Rule.of("right now", (m, a) -> Reading.date(Anchor.PRESENT)),
                Rule.of("currently|nowadays|presently", (m, a) -> Reading.date(Anchor.PRESENT)),
                Rule.of("current", (m, a) -> Reading.date(Anchor.PRESENT)),
                Rule.of("at present", (m, a) -> Reading.date(Anchor.PRESENT)),
                Rule.of("the present", (m, a) -> Reading.date(Anchor.PRESENT)),
                Rule.of("at the moment", (m, a) -> Reading.date(Anchor.PRESENT)),
                Rule.of("these days", (m, a) -> Reading.date(Anchor.PRESENT)),
                Rule.of("recently|lately", (m, a) -> Reading.date(Anchor.PAST)),
                Rule.of("more recently", (m, a) -> Reading.date(Anchor.PAST)),
                Rule.of("recent", RelativeRules::recent),
                Rule.of("recent UNITS", RelativeRules::recentUnits),
                Rule.of("the past", RelativeRules::thePast),
                Rule.of("the near|distant|foreseeable|immediate? future", (m, a) -> Reading.date(Anchor.FUTURE)),
                Rule.of(
                        "soon",
                        (m, a) -> m.before().equals("as") || m.after().equals("after")
                                ? null
                                : Reading.date(Anchor.FUTURE)),
                Rule.of("as soon as possible", (m, a) -> Reading.date(Anchor.FUTURE)),
                Rule.of("the short|near|medium|long term", RelativeRules::term),
                Rule.of("coming UNITS", (m, a) -> Reading.duration("PX" + unit(m))),
                Rule.of("the? UNITS ahead", (m, a) -> Reading.duration("PX" + unit(m))));
    }

    static String unit(TimePattern.Match m) {
        return (m.has(Kind.UNIT) ? m.item(Kind.UNIT) : m.item(Kind.UNITS)).code();
    }

    private static boolean isClockUnit(String unit) {
        return unit.equals("H") || unit.equals("MI") || unit.equals("S");
    }

    private static @Nullable Reading period(TimePattern.Match m, Anchor a) {
        String unit = unit(m);
        String rel = m.word("rel");
        if (isClockUnit(unit) || (unit.equals("D") && !rel.equals("next"))) {
            return null;
        }
        if (unit.equals("WE")) {
            return Reading.date(rel.equals("this") ? a.weekend() : a.period("WE", DateRules.way(rel)));
        }
        return Reading.date(a.period(unit, DateRules.way(rel)));
    }

    private static @Nullable Reading thisPeriod(TimePattern.Match m, Anchor a) {
        String unit = unit(m);
        return isClockUnit(unit) ? null : Reading.date(a.period(unit, 0));
    }

    private static @Nullable Reading ago(TimePattern.Match m, Anchor a) {
        return shifted(m, a, -1, false);
    }

    private static @Nullable Reading hence(TimePattern.Match m, Anchor a) {
        return shifted(m, a, 1, false);
    }

    private static @Nullable Reading earlier(TimePattern.Match m, Anchor a) {
        boolean back = m.word("way").startsWith("before")
                || m.word("way").startsWith("ear")
                || m.word("way").startsWith("prev");
        if (m.at(m.end() - m.start() - 1).glued()) {
            return null;
        }
        boolean clause = m.word("way").equals("before") || m.word("way").equals("after");
        boolean closed = m.after().isEmpty() || ".,;".contains(m.after());
        return clause && !closed ? null : shifted(m, a, back ? -1 : 1, true);
    }

    private static @Nullable Reading shifted(TimePattern.Match m, Anchor a, int way, boolean fromThere) {
        String unit = unit(m);
        Item quantity = m.item(Kind.QTY);
        if (isClockUnit(unit)) {
            return way < 0 && !fromThere ? Reading.date(a.day(0)) : null;
        }
        if (quantity.code().equals("X") || quantity.code().contains(".") || quantity.number() > 3000) {
            return Reading.date(way < 0 ? Anchor.PAST : Anchor.FUTURE);
        }
        int n = way * quantity.number();
        boolean results = unit.equals("Y") && n == -1 && a.quarterSpokenOf() != null;
        if (results) {
            return Reading.compared(a.quarterAYearBefore());
        }
        return Reading.date(fromThere ? a.periodFromThere(unit, n) : a.period(unit, n));
    }

    private static Reading neighbour(TimePattern.Match m, Anchor a) {
        boolean back = m.word("way").equals("before") || m.word("way").equals("earlier");
        return Reading.date(a.periodFromThere("D", back ? -1 : 1));
    }

    private static @Nullable Reading following(TimePattern.Match m, Anchor a) {
        String unit = unit(m);
        if (isClockUnit(unit)) {
            return null;
        }
        return Reading.date(a.periodFromThere(unit, DateRules.way(m.word("way"))));
    }

    private static Reading that(TimePattern.Match m, Anchor a) {
        return Reading.date(
                a.periodFromThere(Vocabulary.UNITS.getOrDefault(m.at(1).word(), "D"), 0));
    }

    private static Reading same(TimePattern.Match m, Anchor a) {
        return Reading.date(
                a.periodFromThere(Vocabulary.UNITS.getOrDefault(m.at(2).word(), "D"), 0));
    }

    private static @Nullable Reading now(TimePattern.Match m, Anchor a) {
        return m.before().equals("from") ? null : Reading.date(Anchor.PRESENT);
    }

    private static Reading recentUnits(TimePattern.Match m, Anchor a) {
        String unit = unit(m);
        return unit.equals("Y") || unit.equals("D") ? Reading.date(Anchor.PAST) : Reading.duration("PX" + unit);
    }

    private static Reading recent(TimePattern.Match m, Anchor a) {
        return Reading.date(Anchor.PAST);
    }

    private static @Nullable Reading thePast(TimePattern.Match m, Anchor a) {
        Item after = m.itemAfter();
        boolean open = after == null
                || !Character.isLetterOrDigit(after.word().charAt(0))
                || m.before().equals("in");
        return open && (after == null || (!after.is(Kind.QTY) && !after.is(Kind.UNIT) && !after.is(Kind.SEASON)))
                ? Reading.date(Anchor.PAST)
                : null;
    }

    private static @Nullable Reading term(TimePattern.Match m, Anchor a) {
        return m.before().equals("in") || m.before().equals("for") || m.before().equals("over")
                ? Reading.date(Anchor.FUTURE)
                : null;
    }
}
