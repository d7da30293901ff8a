package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Feast days with a date that can be reckoned. */
final class Holidays {
    private static final Map<String, IntFunction<LocalDate>> DAYS = Map.ofEntries(
            Map.entry("christmas", y -> LocalDate.of(y, 12, 25)),
            Map.entry("christmas day", y -> LocalDate.of(y, 12, 25)),
            Map.entry("christmas eve", y -> LocalDate.of(y, 12, 24)),
            Map.entry("boxing day", y -> LocalDate.of(y, 12, 26)),
            Map.entry("new year's day", y -> LocalDate.of(y, 1, 1)),
            Map.entry("new year's eve", y -> LocalDate.of(y, 12, 31)),
            Map.entry("new year's", y -> LocalDate.of(y, 1, 1)),
            Map.entry("valentine's day", y -> LocalDate.of(y, 2, 14)),
            Map.entry("may day", y -> LocalDate.of(y, 5, 1)),
            Map.entry("bastille day", y -> LocalDate.of(y, 7, 14)),
            Map.entry("halloween", y -> LocalDate.of(y, 10, 31)),
            Map.entry("veterans day", y -> LocalDate.of(y, 11, 11)),
            Map.entry("armistice day", y -> LocalDate.of(y, 11, 11)),
            Map.entry("labor day", y -> nth(y, 9, 1, DayOfWeek.MONDAY)),
            Map.entry("memorial day", y -> LocalDate.of(y, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))),
            Map.entry("columbus day", y -> nth(y, 10, 2, DayOfWeek.MONDAY)),
            Map.entry("thanksgiving", y -> nth(y, 11, 4, DayOfWeek.THURSDAY)),
            Map.entry("thanksgiving day", y -> nth(y, 11, 4, DayOfWeek.THURSDAY)),
            Map.entry("easter", Holidays::easter),
            Map.entry("easter sunday", Holidays::easter),
            Map.entry("easter monday", y -> easter(y).plusDays(1)),
            Map.entry("good friday", y -> easter(y).minusDays(2)),
            Map.entry("palm sunday", y -> easter(y).minusDays(7)),
            Map.entry("ash wednesday", y -> easter(y).minusDays(46)),
            Map.entry("pentecost", y -> easter(y).plusDays(49)));

    private Holidays() {}

    /** The feast in a year, null if the name is not known. */
    static @Nullable LocalDate in(String name, int year) {
        IntFunction<LocalDate> rule = DAYS.get(name);
        return rule == null ? null : rule.apply(year);
    }

    private static LocalDate nth(int year, int month, int n, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
    }

    /** Easter Sunday of the Gregorian calendar, after the anonymous algorithm published in Nature in 1876. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
