package org.dragoman.time;

import static org.dragoman.time.Item.Kind;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates by the calendar: days, months, years, decades, centuries, seasons and feasts. */
final class DateRules {
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "since", "from", "by", "until", "till", "of", "during", "before", "after", "through", "to", "for",
            "late", "early", "mid", "and", "between", "around", "about", "than", "fiscal", "year", "the", "at", "back",
            "circa");
    private static final Set<String> COUNTED = Set.of(
            "%",
            "percent",
            "pct",
            "people",
            "dollars",
            "pounds",
            "miles",
            "km",
            "metres",
            "meters",
            "feet",
            "troops",
            "soldiers",
            "francs",
            "marks",
            "yen",
            "tonnes",
            "tons",
            "mln",
            "million",
            "billion",
            "shares",
            "points",
            "gmt",
            "hours",
            "barrels",
            "jobs",
            "others",
            "men",
            "women",
            "children",
            "police",
            "or",
            "delegates",
            "votes");

    private DateRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("MONTH DAY ,? YEAR", DateRules::full),
                Rule.of("MONTH DAY th|st|nd|rd ,? YEAR", DateRules::full),
                Rule.of("the? DAY of? MONTH ,? YEAR", DateRules::full),
                Rule.of("WEEKDAY ,? the? MONTH DAY ,? YEAR", DateRules::full),
                Rule.of("WEEKDAY ,? the? DAY of? MONTH ,? YEAR", DateRules::full),
                Rule.of("YEAR NUM DAY", DateRules::iso),
                Rule.of("MONTH DAY", DateRules::monthDay),
                Rule.of("MONTH the? DAY", DateRules::monthDay),
                Rule.of("this? coming? WEEKDAY ,? the? MONTH DAY", DateRules::monthDay),
                Rule.of("WEEKDAY ,? the? DAY of? MONTH", DateRules::monthDay),
                Rule.of("the? DAY of MONTH", DateRules::monthDay),
                Rule.of("DAY MONTH", DateRules::monthDay),
                Rule.of("MONTH DAY ,? of? rel:last|this|next year", DateRules::monthDayOfYear),
                Rule.of(
                        "MONTH ,? of? YEAR",
                        (m, a) -> Reading.fixed(yearMonth(m.number(Kind.YEAR), m.number(Kind.MONTH)))),
                Rule.of("MONTH of? rel:last|this|next year", DateRules::monthOfYear),
                Rule.of("rel:last|next|this|past|previous MONTH", DateRules::relativeMonth),
                Rule.of("this past|coming MONTH", DateRules::relativeMonth),
                Rule.of("MONTH", (m, a) -> Reading.date(a.month(m.number(Kind.MONTH)))),
                Rule.of("WEEKDAY", (m, a) -> Reading.date(a.weekday(m.number(Kind.WEEKDAY)))),
                Rule.of("rel:last|past|next|this|previous|following WEEKDAY", DateRules::relativeWeekday),
                Rule.of("this rel:past|coming WEEKDAY", DateRules::relativeWeekday),
                Rule.of("WEEKDAY rel:last|next|this week", DateRules::weekdayOfWeek),
                Rule.of("WEEKDAY of rel:last|next|this week", DateRules::weekdayOfWeek),
                Rule.of("the? year YEAR", (m, a) -> Reading.fixed(Anchor.year(m.number(Kind.YEAR)))),
                Rule.of("YEAR", DateRules::year),
                Rule.of("mid YEAR|MONTH", DateRules::middle),
                Rule.of("the? part:early|late|mid? DECADE", (m, a) -> Reading.fixed(decade(m.number(Kind.DECADE)))),
                Rule.of("the? part:early|late|mid? ORD century", DateRules::century),
                Rule.of("rel:this|last|next|past|coming? SEASON", DateRules::season),
                Rule.of("this past|coming SEASON", DateRules::pastSeason),
                Rule.of("the? SEASON ,? of? YEAR", DateRules::seasonOfYear),
                Rule.of(
                        "the SEASON",
                        (m, a) -> Reading.date(a.season(m.item(Kind.SEASON).code()))),
                Rule.of("good|ash|palm WEEKDAY", DateRules::feast),
                Rule.of("easter WEEKDAY?", DateRules::feast),
                Rule.of(
                        "christmas|thanksgiving|boxing|may|bastille|labor|memorial|columbus|veterans|armistice day|eve?",
                        DateRules::feast),
                Rule.of("new year 's day|eve?", DateRules::feast),
                Rule.of("valentine 's day", DateRules::feast),
                Rule.of("halloween|pentecost", DateRules::feast));
    }

    private static @Nullable Reading full(TimePattern.Match m, Anchor a) {
        int year = m.number(Kind.YEAR);
        int month = m.number(Kind.MONTH);
        int day = dayOf(m);
        return day > YearMonth.of(year, month).lengthOfMonth()
                ? null
                : Reading.fixed(yearMonth(year, month) + String.format(Locale.ROOT, "-%02d", day));
    }

    private static int dayOf(TimePattern.Match m) {
        return m.number(Kind.DAY);
    }

    private static String yearMonth(int year, int month) {
        return String.format(Locale.ROOT, "%04d-%02d", year, month);
    }

    private static @Nullable Reading iso(TimePattern.Match m, Anchor a) {
        int month = m.at(1).number();
        boolean dashed = m.at(1).glued() && m.at(2).glued();
        return dashed && month >= 1 && month <= 12
                ? Reading.fixed(
                        yearMonth(m.number(Kind.YEAR), month) + String.format(Locale.ROOT, "-%02d", m.number(Kind.DAY)))
                : null;
    }

    private static @Nullable Reading monthDay(TimePattern.Match m, Anchor a) {
        boolean counted = m.item(Kind.DAY).end() >= m.item(Kind.MONTH).end() && COUNTED.contains(m.after());
        return counted ? null : Reading.date(a.monthDay(m.number(Kind.MONTH), dayOf(m)));
    }

    private static Reading monthDayOfYear(TimePattern.Match m, Anchor a) {
        String year = a.year("XXXX", way(m.word("rel")));
        return Reading.date(String.format(Locale.ROOT, "%s-%02d-%02d", year, m.number(Kind.MONTH), dayOf(m)));
    }

    private static Reading monthOfYear(TimePattern.Match m, Anchor a) {
        String year = a.year("XXXX", way(m.word("rel")));
        return Reading.date(String.format(Locale.ROOT, "%s-%02d", year, m.number(Kind.MONTH)));
    }

    private static Reading relativeMonth(TimePattern.Match m, Anchor a) {
        String rel = m.word("rel");
        int way = rel.isEmpty() ? (m.at(1).word().equals("past") ? -1 : 1) : way(rel);
        return Reading.date(a.month(m.number(Kind.MONTH), way));
    }

    /** -1 for last, 1 for next, 0 for this. */
    static int way(String word) {
        return switch (word) {
            case "last", "past", "previous", "preceding", "prior" -> -1;
            case "next", "coming", "following", "upcoming", "subsequent" -> 1;
            default -> 0;
        };
    }

    private static Reading relativeWeekday(TimePattern.Match m, Anchor a) {
        String rel = m.word("rel");
        int weekday = m.number(Kind.WEEKDAY);
        if (rel.equals("previous") || rel.equals("following")) {
            return Reading.date(a.weekdayFromThere(weekday, way(rel)));
        }
        if (rel.equals("this")) {
            return Reading.date(a.weekday(weekday, a.isFuture() ? 1 : -1, true));
        }
        return Reading.date(a.weekday(weekday, way(rel), false));
    }

    private static Reading weekdayOfWeek(TimePattern.Match m, Anchor a) {
        String rel = m.word("rel");
        int weekday = m.number(Kind.WEEKDAY);
        return Reading.date(a.weekdayOfWeek(weekday, way(rel)));
    }

    /** A bare number of four digits is a year where no counted thing follows it. */
    private static @Nullable Reading year(TimePattern.Match m, Anchor a) {
        int year = m.number(Kind.YEAR);
        boolean usual = year >= 1850 && year <= 2060;
        boolean led = BEFORE_YEAR.contains(m.before())
                || m.before().isEmpty()
                || m.before().equals("(")
                || m.before().equals(",");
        boolean marked = "$€£#".contains(m.before()) && !m.before().isEmpty();
        Item after = m.itemAfter();
        boolean amount = COUNTED.contains(m.after()) || (after != null && (after.is(Kind.UNITS)));
        if (marked || amount || m.at(0).glued() && !led && !usual) {
            return null;
        }
        boolean old = year >= 1300
                && Set.of("in", "since", "of", "from", "until", "by").contains(m.before());
        return usual || old ? Reading.fixed(Anchor.year(year)) : null;
    }

    private static Reading middle(TimePattern.Match m, Anchor a) {
        return m.has(Kind.YEAR)
                ? Reading.fixed(Anchor.year(m.number(Kind.YEAR)))
                : Reading.date(a.month(m.number(Kind.MONTH)));
    }

    /** TIMEX3 writes a decade with three digits. */
    private static String decade(int decade) {
        return String.valueOf(decade);
    }

    private static @Nullable Reading century(TimePattern.Match m, Anchor a) {
        int century = m.number(Kind.ORD);
        return century < 2 || century > 30 ? null : Reading.fixed(String.format(Locale.ROOT, "%02d", century - 1));
    }

    private static @Nullable Reading season(TimePattern.Match m, Anchor a) {
        String rel = m.word("rel");
        return rel.isEmpty() ? null : Reading.date(a.season(m.item(Kind.SEASON).code(), way(rel)));
    }

    private static Reading pastSeason(TimePattern.Match m, Anchor a) {
        return Reading.date(a.season(m.item(Kind.SEASON).code(), m.at(1).word().equals("past") ? -1 : 1));
    }

    private static Reading seasonOfYear(TimePattern.Match m, Anchor a) {
        return Reading.fixed(
                Anchor.year(m.number(Kind.YEAR)) + "-" + m.item(Kind.SEASON).code());
    }

    private static @Nullable Reading feast(TimePattern.Match m, Anchor a) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < m.end() - m.start(); i++) {
            String word = m.at(i).word();
            name.append(i == 0 || word.startsWith("'") ? "" : " ").append(word);
        }
        String value = a.holiday(name.toString());
        return value == null ? null : Reading.date(value);
    }
}
