package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reckons TIMEX3 values from the day of publication, the direction of the clause and what was last spoken of.
 *
 * <p>Without a day of publication the values stay open: {@code XXXX-WXX-3}, {@code XXXX-10}, {@code PAST_REF}.
 */
final class Anchor {
    static final String PRESENT = "PRESENT_REF";
    static final String PAST = "PAST_REF";
    static final String FUTURE = "FUTURE_REF";

    private final @Nullable LocalDate published;
    private final Direction direction;
    private final @Nullable LocalDate spokenOf;
    private final @Nullable String quarterSpokenOf;

    Anchor(
            @Nullable LocalDate published,
            Direction direction,
            @Nullable LocalDate spokenOf,
            @Nullable String quarterSpokenOf) {
        this.published = published;
        this.direction = direction;
        this.spokenOf = spokenOf;
        this.quarterSpokenOf = quarterSpokenOf;
    }

    /** The quarter last spoken of as {@code 1989-Q3}, null if none was. */
    @Nullable
    String quarterSpokenOf() {
        return quarterSpokenOf;
    }

    /** Whether the clause speaks of the future. */
    boolean isFuture() {
        return direction == Direction.FUTURE;
    }

    private static String open(int n) {
        return n < 0 ? PAST : n > 0 ? FUTURE : PRESENT;
    }

    /** The day {@code n} days from publication. */
    String day(int n) {
        return published == null ? open(n) : published.plusDays(n).toString();
    }

    /** The period {@code n} units from the present one; units as in {@link Vocabulary#UNITS}. */
    String period(String unit, int n) {
        return published == null ? open(n) : period(unit, n, published);
    }

    /** The period {@code n} units from the day last spoken of. */
    String periodFromThere(String unit, int n) {
        LocalDate from = spokenOf == null ? published : spokenOf;
        return from == null ? open(n) : period(unit, n, from);
    }

    static String period(String unit, int n, LocalDate from) {
        return switch (unit) {
            case "D" -> from.plusDays(n).toString();
            case "W" -> week(from.plusWeeks(n));
            case "F" -> week(from.plusWeeks(2L * n));
            case "WE" -> weekend(from, n);
            case "M" -> YearMonth.from(from).plusMonths(n).toString();
            case "Q" -> quarter(from.plusMonths(3L * n));
            case "Y" -> year(from.getYear() + n);
            case "E" -> String.valueOf(from.getYear() / 10 + n);
            case "C" -> String.valueOf(from.getYear() / 100 + n);
            default -> open(n);
        };
    }

    private static String weekend(LocalDate from, int n) {
        return week(from.plusWeeks(n)) + "-WE";
    }

    /** The weekend at hand: the coming one in a clause about the future, the last one otherwise. */
    String weekend() {
        if (published == null) {
            return "XXXX-WXX-WE";
        }
        boolean within = published.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        return weekend(published, direction == Direction.FUTURE || within ? 0 : -1);
    }

    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String quarter(LocalDate day) {
        return year(day.getYear()) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    /** A weekday: the last one at or before publication, the next one in a clause about the future. */
    String weekday(int weekday) {
        boolean ahead = direction == Direction.FUTURE || direction == Direction.PRESENT;
        return weekday(weekday, ahead ? 1 : -1, true);
    }

    /**
     * A weekday before ({@code way} -1) or after (1) publication.
     *
     * @param same whether the day of publication itself may be meant
     */
    String weekday(int weekday, int way, boolean same) {
        return published == null
                ? "XXXX-WXX-" + weekday
                : day(published, weekday, way, same).toString();
    }

    /** A weekday before or after the day last spoken of. */
    String weekdayFromThere(int weekday, int way) {
        LocalDate from = spokenOf == null ? published : spokenOf;
        return from == null
                ? "XXXX-WXX-" + weekday
                : day(from, weekday, way, false).toString();
    }

    private static LocalDate day(LocalDate from, int weekday, int way, boolean same) {
        DayOfWeek day = DayOfWeek.of(weekday);
        if (way < 0) {
            return from.with(same ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.previous(day));
        }
        return from.with(same ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.next(day));
    }

    /** A month without a year: the last one begun, or the next in a clause about the future. */
    String month(int month) {
        if (published == null) {
            return String.format(Locale.ROOT, "XXXX-%02d", month);
        }
        int ahead = Math.floorMod(month - published.getMonthValue(), 12);
        boolean next = direction == Direction.FUTURE || (direction != Direction.PAST && ahead > 0 && ahead <= 2);
        return YearMonth.from(published)
                .plusMonths(ahead == 0 || next ? ahead : ahead - 12L)
                .toString();
    }

    /** The last such month begun before the present one, or the next after it. */
    String month(int month, int way) {
        if (published == null) {
            return String.format(Locale.ROOT, "XXXX-%02d", month);
        }
        int ahead = Math.floorMod(month - published.getMonthValue(), 12);
        if (way == 0) {
            return YearMonth.of(published.getYear(), month).toString();
        }
        int shift = way < 0 ? ahead - 12 : ahead == 0 ? 12 : ahead;
        return YearMonth.from(published).plusMonths(shift).toString();
    }

    /** A day of a month without a year: by the direction of the clause, else the nearest. */
    String monthDay(int month, int day) {
        if (day < 1 || day > YearMonth.of(2000, month).lengthOfMonth()) {
            return String.format(Locale.ROOT, "XXXX-%02d", month);
        }
        if (published == null) {
            return String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day);
        }
        LocalDate here = inYear(published.getYear(), month, day);
        LocalDate last = here.isAfter(published) ? inYear(published.getYear() - 1, month, day) : here;
        LocalDate next = here.isBefore(published) ? inYear(published.getYear() + 1, month, day) : here;
        return between(last, next, published).toString();
    }

    private LocalDate between(LocalDate last, LocalDate next, LocalDate now) {
        long back = ChronoUnit.DAYS.between(last, now);
        long ahead = ChronoUnit.DAYS.between(now, next);
        return switch (direction) {
            case PAST -> last;
            case FUTURE -> back < 20 ? last : next;
            case PRESENT, NEUTRAL -> back <= ahead ? last : next;
        };
    }

    private static LocalDate inYear(int year, int month, int day) {
        return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }

    /** A season: {@code way} -1 the last one over, 0 this year's, 1 the next. */
    String season(String season, int way) {
        if (published == null) {
            return "XXXX-" + season;
        }
        int start = switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        int month = published.getMonthValue();
        int year = published.getYear();
        if (way < 0) {
            year -= month >= start + 2 || (season.equals("SU") && month >= 8) ? 0 : 1;
        } else if (way > 0) {
            year += month >= start ? 1 : 0;
        }
        return year(year) + "-" + season;
    }

    /** A season without more: by the direction of the clause. */
    String season(String season) {
        return season(season, 0);
    }

    /** A quarter without a year: the last one begun, or the next in a clause about the future. */
    String quarter(int quarter) {
        if (published == null) {
            return "XXXX-Q" + quarter;
        }
        int now = published.get(IsoFields.QUARTER_OF_YEAR);
        int year = published.getYear();
        if (direction == Direction.FUTURE) {
            year += quarter < now - 1 ? 1 : 0;
        } else {
            year -= quarter > now ? 1 : 0;
        }
        return year(year) + "-Q" + quarter;
    }

    /** The year {@code n} years from publication. */
    String year(String open, int n) {
        return published == null ? open : year(published.getYear() + n);
    }

    /** The quarter that reports of results speak of: the one last named, else the last one over. */
    String resultsQuarter() {
        if (quarterSpokenOf != null) {
            return quarterSpokenOf;
        }
        return period("Q", -1);
    }

    /** The same quarter a year before. */
    String quarterAYearBefore() {
        String quarter = resultsQuarter();
        return yearBefore(quarter);
    }

    /** {@code 1988-Q3} for {@code 1989-Q3}. */
    static String yearBefore(String quarter) {
        boolean dated = quarter.length() == 7 && Character.isDigit(quarter.charAt(0));
        return dated ? year(Integer.parseInt(quarter.substring(0, 4)) - 1) + quarter.substring(4) : PAST;
    }

    /** The last day of the year at hand. */
    String yearEnd() {
        return year("XXXX", 0) + "-12-31";
    }

    /** A weekday of last, this or next week. */
    String weekdayOfWeek(int weekday, int way) {
        return published == null
                ? "XXXX-WXX-" + weekday
                : published.plusWeeks(way).with(DayOfWeek.of(weekday)).toString();
    }

    /** A feast day: by the direction of the clause, else the nearest. */
    @Nullable
    String holiday(String name) {
        if (published == null) {
            return Holidays.in(name, 2000) == null ? null : "XXXX-XX-XX";
        }
        LocalDate here = Holidays.in(name, published.getYear());
        if (here == null) {
            return null;
        }
        LocalDate before = Holidays.in(name, published.getYear() - 1);
        LocalDate after = Holidays.in(name, published.getYear() + 1);
        LocalDate last = here.isAfter(published) && before != null ? before : here;
        LocalDate next = here.isBefore(published) && after != null ? after : here;
        return between(last, next, published).toString();
    }
}
