package org.dragoman.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.dragoman.time.Dating;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date may mean, both included: a month is all its days.
 *
 * @param first the first of them
 * @param last the last of them
 */
public record Period(LocalDate first, LocalDate last) {

    /** The days of a date; null if it is unknown or its value is no calendar date. */
    public static @Nullable Period of(Dating dating) {
        String value = dating.value();
        if (value == null) {
            return null;
        }
        try {
            return parse(value, dating.precision());
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static Period parse(String value, Dating.Precision precision) {
        if (value.length() >= 10) {
            LocalDate day = LocalDate.parse(value.substring(0, 10));
            return precision == Dating.Precision.WEEK ? days(day, 7) : new Period(day, day);
        }
        if (value.length() <= 4) {
            return years(value);
        }
        int year = Integer.parseInt(value.substring(0, 4));
        return part(year, value.substring(5).toUpperCase(Locale.ROOT));
    }

    private static Period part(int year, String part) {
        switch (part.isEmpty() ? '-' : part.charAt(0)) {
            case 'W':
                return part.equals("WI") ? months(year, 12, 3) : week(year, Integer.parseInt(part.substring(1)));
            case 'Q':
                return months(year, Integer.parseInt(part.substring(1)) * 3 - 2, 3);
            case 'S':
                return months(year, part.equals("SP") ? 3 : 6, 3);
            case 'F':
                return months(year, 9, 3);
            default:
                return months(year, Integer.parseInt(part), 1);
        }
    }

    /** Four digits are a year, three of them a decade: {@code 199}, {@code 199X}. */
    private static Period years(String value) {
        boolean decade = value.length() == 3 || value.toUpperCase(Locale.ROOT).endsWith("X");
        int first = decade ? Integer.parseInt(value.substring(0, 3)) * 10 : Integer.parseInt(value);
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(decade ? first + 9 : first, 12, 31));
    }

    private static Period week(int year, int week) {
        LocalDate day = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(WeekFields.ISO.dayOfWeek(), 1);
        return days(day, 7);
    }

    private static Period months(int year, int month, int count) {
        YearMonth first = YearMonth.of(year, month);
        return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static Period days(LocalDate first, int count) {
        return new Period(first, first.plusDays(count - 1L));
    }

    /** Whether they share a day. */
    public boolean overlaps(Period other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** Number of days, at least one. */
    public long length() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }
}
