package org.dragoman.time;

import static org.dragoman.time.Item.Kind;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Durations and repeated times. */
final class DurationRules {
    private static final Set<String> RATES = Set.of(
            "times", "once", "twice", "million", "billion", "dollars", "cents", "%", "percent", "pct", "barrels",
            "tons", "tonnes", "hours", "share");
    private static final Set<String> LEADS = Set.of(
            "for", "in", "within", "over", "after", "of", "took", "take", "takes", "during", "and", "or", "lasted",
            "spent");

    private DurationRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        "QTY more? trading|business|working|calendar|full|straight|consecutive|additional|fiscal? UNIT|UNITS",
                        DurationRules::quantity),
                Rule.of("QTY UNIT and a half", DurationRules::andAHalf),
                Rule.of("QTY to|or QTY UNIT|UNITS", DurationRules::range),
                Rule.of("QTY UNIT|UNITS or so", DurationRules::quantity),
                Rule.of("QTY UNIT|UNITS old", DurationRules::age),
                Rule.of(
                        "rel:last|past|next|first|coming|final QTY more? trading|full|fiscal? UNITS|UNIT or? so?",
                        DurationRules::quantity),
                Rule.of("UNITS", DurationRules::bare),
                Rule.of("UNITS or|and UNITS", DurationRules::pair),
                Rule.of("a while", (m, a) -> Reading.duration("PXX")),
                Rule.of(
                        "an additional|extra UNIT",
                        (m, a) -> Reading.duration(span("1", m.item(Kind.UNIT).code()))),
                Rule.of("every|each other? UNIT", DurationRules::every),
                Rule.of(
                        "every QTY UNITS",
                        (m, a) -> Reading.set(
                                span(m.item(Kind.QTY).code(), m.item(Kind.UNITS).code()))),
                Rule.of("every|each WEEKDAY", (m, a) -> Reading.set("XXXX-WXX-" + m.number(Kind.WEEKDAY))),
                Rule.of(
                        "every|each MONTH",
                        (m, a) -> Reading.set(String.format(Locale.ROOT, "XXXX-%02d", m.number(Kind.MONTH)))),
                Rule.of(
                        "every|each SEASON",
                        (m, a) -> Reading.set("XXXX-" + m.item(Kind.SEASON).code())),
                Rule.of("WEEKDAYS", (m, a) -> Reading.set("XXXX-WXX-" + m.number(Kind.WEEKDAYS))),
                Rule.of("WEEKDAYS|WEEKDAY PODS", DurationRules::weekdayNights),
                Rule.of("daily", DurationRules::daily),
                Rule.of("weekly", (m, a) -> Reading.set("P1W")),
                Rule.of("monthly", (m, a) -> Reading.set("P1M")),
                Rule.of("quarterly", (m, a) -> null),
                Rule.of("hourly", (m, a) -> Reading.set("PT1H")));
    }

    /** A duration: {@code P3D}, {@code PT2H}, {@code P20Y} for two decades. */
    static String span(String quantity, String unit) {
        return switch (unit) {
            case "H" -> "PT" + quantity + "H";
            case "MI" -> "PT" + quantity + "M";
            case "S" -> "PT" + quantity + "S";
            case "E" -> tens(quantity, 10);
            case "C" -> tens(quantity, 100);
            case "F" -> "P" + (quantity.equals("1") ? "2" : quantity) + "W";
            case "D" -> quantity.equals("24") ? "P1D" : "P" + quantity + "D";
            default -> half(quantity, unit);
        };
    }

    private static String tens(String quantity, int factor) {
        return quantity.chars().allMatch(Character::isDigit) && quantity.length() < 6
                ? "P" + factor * Integer.parseInt(quantity) + "Y"
                : quantity.equals("0.5") ? "P" + factor / 2 + "Y" : "PX" + (factor == 10 ? "E" : "C");
    }

    private static String half(String quantity, String unit) {
        if (unit.equals("Y") && quantity.endsWith(".5")) {
            String whole = quantity.substring(0, quantity.length() - 2);
            return whole.equals("0") ? "P6M" : "P" + whole + "Y6M";
        }
        return "P" + quantity + unit;
    }

    private static String vague(TimePattern.Match m) {
        return span("X", m.item(Kind.UNITS).code());
    }

    private static @Nullable Reading quantity(TimePattern.Match m, Anchor a) {
        Item quantity = m.item(Kind.QTY);
        String unit = RelativeRules.unit(m);
        boolean article = quantity.word().equals("a") || quantity.word().equals("an");
        boolean second = article && quantity.code().equals("1") && unit.equals("S");
        boolean share = unit.equals("Q") && (m.has(Kind.UNIT) && article || quantity.glued() || quantity.is(Kind.YEAR));
        boolean fraction = unit.equals("Q") && m.after().equals("of");
        if (second || share || fraction || m.after().equals("old")) {
            return null;
        }
        if (article && quantity.code().equals("1") && m.end() - m.start() == 2 && isRate(m)) {
            return unit.equals("Y") || unit.equals("D") || unit.equals("W") || unit.equals("M")
                    ? Reading.set(span("1", unit))
                    : null;
        }
        String value = span(quantity.code(), unit);
        return Reading.duration(value.equals("PT24H") ? "P1D" : value);
    }

    private static boolean isRate(TimePattern.Match m) {
        Item before = m.itemBefore();
        return before != null
                && (before.is(Kind.NUM)
                        || RATES.contains(before.word())
                        || before.word().endsWith("s"));
    }

    private static Reading andAHalf(TimePattern.Match m, Anchor a) {
        String unit = m.item(Kind.UNIT).code();
        int n = m.item(Kind.QTY).number();
        return Reading.duration(
                unit.equals("MI") ? "PT" + n + "M30S" : unit.equals("H") ? "PT" + n + "H30M" : span(n + ".5", unit));
    }

    private static @Nullable Reading range(TimePattern.Match m, Anchor a) {
        Item quantity = m.item(Kind.QTY);
        return quantity.code().equals("1") && quantity.word().startsWith("a")
                ? null
                : Reading.duration(span(quantity.code(), RelativeRules.unit(m)));
    }

    private static @Nullable Reading age(TimePattern.Match m, Anchor a) {
        String unit = RelativeRules.unit(m);
        return unit.equals("Y") ? null : Reading.duration(span(m.item(Kind.QTY).code(), unit));
    }

    private static @Nullable Reading bare(TimePattern.Match m, Anchor a) {
        boolean led = LEADS.contains(m.before());
        String unit = m.item(Kind.UNITS).code();
        boolean coarse = !unit.equals("S")
                && !unit.equals("Q")
                && !unit.equals("WE")
                && !m.at(0).glued();
        return led && coarse ? Reading.duration(vague(m)) : null;
    }

    private static @Nullable Reading daily(TimePattern.Match m, Anchor a) {
        Item after = m.itemAfter();
        boolean adverb = after == null || !Character.isLetter(after.word().charAt(0));
        return adverb ? Reading.set("P1D") : null;
    }

    private static Reading pair(TimePattern.Match m, Anchor a) {
        return Reading.duration(vague(m));
    }

    private static @Nullable Reading every(TimePattern.Match m, Anchor a) {
        boolean other = m.end() - m.start() == 3;
        String unit = m.item(Kind.UNIT).code();
        return unit.equals("S") ? null : Reading.set(span(other ? "2" : "1", unit));
    }

    private static Reading weekdayNights(TimePattern.Match m, Anchor a) {
        int weekday = m.has(Kind.WEEKDAYS) ? m.number(Kind.WEEKDAYS) : m.number(Kind.WEEKDAY);
        return Reading.set("XXXX-WXX-" + weekday + "T" + m.item(Kind.PODS).code());
    }
}
