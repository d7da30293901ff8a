package org.dragoman.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days on which something held, both ends included.
 *
 * @param from first day, as a count of days from 1970-01-01; {@link Integer#MIN_VALUE} if there was no beginning
 * @param to last day; {@link Integer#MAX_VALUE} if there is no end
 */
public record Period(int from, int to) {
    /** Without beginning or end. */
    public static final Period ALWAYS = new Period(Integer.MIN_VALUE, Integer.MAX_VALUE);

    public Period {
        if (to < from) {
            throw new IllegalArgumentException("a period ends before it begins");
        }
    }

    /**
     * A period from its ends as written: {@code yyyy-mm-dd}, {@code yyyy-mm} or {@code yyyy}; a month or year counts from
     * its first day as a beginning, to its last as an end; {@code -} or nothing leaves an end open.
     *
     * @throws IllegalArgumentException if an end is no date, or they are in the wrong order
     */
    public static Period of(String from, String to) {
        return new Period(first(from), last(to));
    }

    /** Whether the day lies in the period. */
    public boolean contains(int day) {
        return from <= day && day <= to;
    }

    /** How many days lie between the period and the day; 0 if it lies in it. */
    public int distance(int day) {
        return day < from ? from - day : day > to ? day - to : 0;
    }

    /** Whether the two share a day. */
    public boolean overlaps(Period other) {
        return from <= other.to && other.from <= to;
    }

    private static int first(String text) {
        return isOpen(text) ? Integer.MIN_VALUE : day(text, false);
    }

    private static int last(String text) {
        return isOpen(text) ? Integer.MAX_VALUE : day(text, true);
    }

    private static boolean isOpen(String text) {
        return text.isEmpty() || text.equals("-");
    }

    private static int day(String text, boolean end) {
        try {
            return (int)
                    switch (text.length()) {
                        case 4 ->
                            LocalDate.of(Integer.parseInt(text), end ? 12 : 1, end ? 31 : 1)
                                    .toEpochDay();
                        case 7 -> month(text, end).toEpochDay();
                        case 10 ->
                            LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                                    .toEpochDay();
                        default ->
                            throw new IllegalArgumentException(
                                    "\"" + text + "\" is no date like 2012, 2012-01 or 2012-01-25");
                    };
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no date like 2012, 2012-01 or 2012-01-25", e);
        }
    }

    private static LocalDate month(String text, boolean end) {
        YearMonth month = YearMonth.of(number(text, 0, 4), number(text, 5, 7));
        return end ? month.atEndOfMonth() : month.atDay(1);
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
    }
}
