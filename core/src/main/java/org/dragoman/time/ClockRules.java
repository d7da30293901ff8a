package org.dragoman.time;

import static org.dragoman.time.Item.Kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times of day. */
final class ClockRules {
    private static final String ZONE = "est|edt|pst|pdt|cst|cdt|gmt|utc|et|bst|cet|local?";
    private static final String HOUR = "hour:NUM|CLOCK half:a.m|p.m|am|pm|o'clock? time? " + ZONE + " time?";

    private ClockRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("tonight", (m, a) -> Reading.time(a.day(0) + "TNI")),
                Rule.of("overnight", ClockRules::overnight),
                Rule.of("last night", (m, a) -> Reading.time(a.day(-1) + "TNI")),
                Rule.of(
                        "earlier|later? this POD",
                        (m, a) -> Reading.time(a.day(0) + "T" + m.item(Kind.POD).code())),
                Rule.of("part:late|early|mid? day:yesterday|today|tomorrow POD", ClockRules::partOfDay),
                Rule.of("mid POD day:yesterday|today|tomorrow?", ClockRules::partOfDay),
                Rule.of("last|this|next? WEEKDAY part:late|early|mid? POD", ClockRules::partOfWeekday),
                Rule.of("the POD of WEEKDAY", ClockRules::partOfWeekday),
                Rule.of("the POD of MONTH DAY ,? YEAR?", ClockRules::partOfDate),
                Rule.of("MONTH DAY POD", ClockRules::partOfDate),
                Rule.of("the morning|afternoon|evening", ClockRules::bare),
                Rule.of("part:early|late|mid morning|afternoon|evening", ClockRules::bare),
                Rule.of("in the? POD", (m, a) -> null),
                Rule.of("word:noon|midnight|midday ZONED? ,? WEEKDAY?".replace("ZONED?", ZONE), ClockRules::noon),
                Rule.of("word:noon|midnight day:yesterday|today|tomorrow", ClockRules::noon),
                Rule.of("WEEKDAY at? word:noon|midnight", ClockRules::noon),
                Rule.of(HOUR, ClockRules::clock),
                Rule.of(HOUR + " ,? on? WEEKDAY", ClockRules::clock),
                Rule.of(HOUR + " ,? on? MONTH DAY ,? YEAR?", ClockRules::clock),
                Rule.of(HOUR + " ,? day:yesterday|today|tomorrow", ClockRules::clock),
                Rule.of("WEEKDAY at " + HOUR, ClockRules::clock));
    }

    private static @Nullable Reading overnight(TimePattern.Match m, Anchor a) {
        Item after = m.itemAfter();
        boolean adjective = after != null
                && Character.isLetter(after.word().charAt(0))
                && m.before().equals("an");
        return adjective ? null : Reading.time(a.day(0) + "TNI");
    }

    private static int offset(String word) {
        return switch (word) {
            case "yesterday" -> -1;
            case "tomorrow" -> 1;
            default -> 0;
        };
    }

    private static Reading partOfDay(TimePattern.Match m, Anchor a) {
        return Reading.time(
                a.day(offset(m.word("day"))) + "T" + m.item(Kind.POD).code());
    }

    private static Reading partOfWeekday(TimePattern.Match m, Anchor a) {
        return Reading.time(
                a.weekday(m.number(Kind.WEEKDAY)) + "T" + m.item(Kind.POD).code());
    }

    private static Reading partOfDate(TimePattern.Match m, Anchor a) {
        return Reading.time(date(m, a) + "T" + m.item(Kind.POD).code());
    }

    private static String date(TimePattern.Match m, Anchor a) {
        String nearest = a.monthDay(m.number(Kind.MONTH), m.number(Kind.DAY));
        return m.has(Kind.YEAR) ? Anchor.year(m.number(Kind.YEAR)) + nearest.substring(4) : nearest;
    }

    private static Reading bare(TimePattern.Match m, Anchor a) {
        String code = Vocabulary.PARTS_OF_DAY.getOrDefault(m.at(1).word(), "");
        return Reading.time(a.periodFromThere("D", 0) + "T" + code);
    }

    private static Reading noon(TimePattern.Match m, Anchor a) {
        String time = m.word("word").equals("midnight") ? "24:00" : "12:00";
        return Reading.time(day(m, a) + "T" + time);
    }

    private static String day(TimePattern.Match m, Anchor a) {
        if (m.has(Kind.WEEKDAY)) {
            return a.weekday(m.number(Kind.WEEKDAY));
        }
        if (m.has(Kind.MONTH)) {
            return date(m, a);
        }
        String day = m.word("day");
        return day.isEmpty() ? a.periodFromThere("D", 0) : a.day(offset(day));
    }

    /** A bare number is an hour only with "a.m.", "o'clock" or a zone behind four digits. */
    private static @Nullable Reading clock(TimePattern.Match m, Anchor a) {
        String hour = m.word("hour");
        String half = m.word("half");
        if (!Clock.isClock(hour)) {
            boolean military = hour.length() == 4 && hour.chars().allMatch(Character::isDigit) && hasZone(m);
            if (military && Integer.parseInt(hour) < 2400) {
                return Reading.time(day(m, a) + "T" + hour.substring(0, 2) + ":" + hour.substring(2));
            }
            Integer value = Vocabulary.cardinal(hour);
            String digits = value == null ? hour : String.valueOf(value);
            boolean fits = !half.isEmpty() && digits.length() <= 2 && Integer.parseInt(digits) <= 12;
            return fits ? Reading.time(day(m, a) + "T" + Clock.of(digits, half)) : null;
        }
        boolean plain = half.isEmpty() && hour.indexOf(':') < 0 && !hour.endsWith("m");
        boolean placed = m.before().equals("at")
                || !half.isEmpty()
                || hasZone(m)
                || hour.endsWith("m")
                || m.has(Kind.WEEKDAY)
                || m.before().equals("until")
                || m.before().equals("by")
                || m.before().equals("around")
                || m.before().equals("about")
                || m.before().equals("before")
                || m.before().equals("after");
        return plain || !placed ? null : Reading.time(day(m, a) + "T" + Clock.of(hour, half));
    }

    private static boolean hasZone(TimePattern.Match m) {
        for (int i = m.start(); i < m.end(); i++) {
            if (List.of("gmt", "utc", "hours", "est", "edt", "et", "local")
                    .contains(m.at(i - m.start()).word())) {
                return true;
            }
        }
        return false;
    }
}
