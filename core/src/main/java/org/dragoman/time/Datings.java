package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns TIMEX3 values into calendar dates with their precision. */
final class Datings {
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:T.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)(-WE)?");
    private static final Pattern PART = Pattern.compile("(\\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})");
    private static final Map<String, String> FIRST_MONTHS = Map.of(
            "Q1", "01", "Q2", "04", "Q3", "07", "Q4", "10", "H1", "01", "H2", "07", "SP", "03", "SU", "06", "FA", "09",
            "WI", "12");

    private Datings() {}

    /**
     * The calendar date of a value.
     *
     * @param value TIMEX3 value of a date or time
     * @param words the expression as worded, with its preposition
     * @param absolute whether the words name the date by themselves
     * @param published the day of publication, if known
     */
    static Dating of(String value, String words, boolean absolute, @Nullable LocalDate published) {
        String quoted = "“" + words + "”";
        if (value.equals(Anchor.PRESENT) && published != null) {
            return new Dating(
                    published.toString(), Dating.Precision.DAY, quoted + " read as publication date " + published);
        }
        String reason = absolute || published == null ? quoted : quoted + " read against publication date " + published;
        Dating dating = read(value, reason);
        if (dating != null) {
            return dating;
        }
        return Dating.unknown(
                published == null
                        ? "no publication date to resolve " + quoted
                        : quoted + " names no date of the calendar");
    }

    private static @Nullable Dating read(String value, String reason) {
        Matcher day = DAY.matcher(value);
        if (day.matches()) {
            return new Dating(day.group(1), Dating.Precision.DAY, reason);
        }
        if (MONTH.matcher(value).matches()) {
            return new Dating(value, Dating.Precision.MONTH, reason);
        }
        if (YEAR.matcher(value).matches()) {
            return new Dating(value, Dating.Precision.YEAR, reason);
        }
        if (DECADE.matcher(value).matches()) {
            return new Dating(value + "0", Dating.Precision.DECADE, reason);
        }
        return readPart(value, reason);
    }

    private static @Nullable Dating readPart(String value, String reason) {
        Matcher week = WEEK.matcher(value);
        if (week.matches()) {
            LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(DayOfWeek.MONDAY);
            return week.group(3) == null
                    ? new Dating(monday.toString(), Dating.Precision.WEEK, reason)
                    : new Dating(monday.plusDays(5).toString(), Dating.Precision.DAY, reason + ", its Saturday");
        }
        Matcher part = PART.matcher(value);
        if (!part.matches()) {
            return null;
        }
        String month = part.group(1) + "-" + FIRST_MONTHS.get(part.group(2));
        boolean quarter = part.group(2).charAt(0) == 'Q';
        return new Dating(month, quarter ? Dating.Precision.QUARTER : Dating.Precision.SEASON, reason);
    }
}
