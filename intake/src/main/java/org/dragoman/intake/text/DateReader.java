package org.dragoman.intake.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and times as publishers write them: ISO 8601 and its relatives, mail dates, "25 January 2012", "Jan. 25,
 * 2012, 3:45 p.m. ET", "25.01.2012", with the months of the larger languages.
 *
 * <p>Only full dates count: one without a year is none. All-numeric dates are year first, or day first unless that
 * cannot be or the caller knows better.
 */
public final class DateReader {

    /** Longer text is not searched: a date line is short, and the bound keeps the patterns cheap. */
    private static final int LONGEST = 400;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})([-/.]|年\\s?|년\\s?)(\\d{1,2})" + "(?:\\2|月\\s?|월\\s?)(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(?<![\\d.])(\\d{4})(\\d{2})(\\d{2})(?=T|$|[^\\d.]|\\d{6}(?!\\d))");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?![\\d/-])");
    private static final String WORD = "([\\p{L}\\p{M}]{3,12})";
    private static final Pattern DAY_MONTH = Pattern.compile("(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|º|er|\\.)?"
            + "[\\s\\u00a0-]{0,3}(?:de |of )?" + WORD + "\\.?,?[\\s\\u00a0-]{0,3}(?:de |del |of )?'?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<![\\p{L}])" + WORD
            + "\\.?[\\s\\u00a0-]{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?(?:[\\s\\u00a0-]{1,3}|,)(?:at )?'?(\\d{4})(?![\\d:])");
    /** "Wed Jan 25 14:05:00 EST 2012", as C and Java print it. */
    private static final Pattern CLOCK_BETWEEN = Pattern.compile(WORD
            + "\\s{1,3}(\\d{1,2}),?\\s{1,3}\\d{1,2}:\\d{2}(?::\\d{2})?\\s{1,3}(?:\\S{1,10}\\s{1,3})?(\\d{4})(?!\\d)");

    private static final Pattern TIME =
            Pattern.compile("(?<![\\d:+-])(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2}))?(?:[.,]\\d{1,9})?"
                    + "\\s{0,2}([aApP]\\.?[mM]\\b\\.?)?\\s{0,2}(Z\\b|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d)|[A-Z]{2,4}T\\b|ET\\b|PT\\b)?"
                    + "\\s?([+-]\\d{2}:?\\d{2})?");
    private static final Pattern HOUR = Pattern.compile("(?<![\\d:.])(1[0-2]|0?[1-9])\\s{0,2}([aApP])\\.?[mM]\\b");

    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("BST", 60),
            Map.entry("CET", 60),
            Map.entry("CEST", 120),
            Map.entry("EET", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("HKT", 480),
            Map.entry("SGT", 480),
            Map.entry("PKT", 300));

    private DateReader() {}

    /** The first date in {@code text}; day before month where the digits leave it open. */
    public static Optional<Published> find(@Nullable String text) {
        return find(text, true);
    }

    /**
     * The first date in a short text.
     *
     * @param text a date, or a line with one
     * @param dayFirst whether 03/04/2012 is the third of April
     */
    public static Optional<Published> find(@Nullable String text, boolean dayFirst) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String line = asciiDigits(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        Found found = first(line, dayFirst);
        return found == null ? Optional.empty() : Optional.of(withTime(line, found));
    }

    /** Whether {@code text} is an ISO date or date-time, the form that input lines are asked for. */
    public static boolean isIso(String text) {
        Matcher matcher = YEAR_FIRST.matcher(text.strip());
        return matcher.lookingAt();
    }

    private static @Nullable Found first(String line, boolean dayFirst) {
        Found best = null;
        best = earlier(best, match(YEAR_FIRST, line, m -> day(m.group(1), m.group(3), m.group(4))));
        best = earlier(best, match(DAY_MONTH, line, m -> day(m.group(3), month(m.group(2)), m.group(1))));
        best = earlier(best, match(MONTH_DAY, line, m -> day(m.group(3), month(m.group(1)), m.group(2))));
        best = earlier(best, match(CLOCK_BETWEEN, line, m -> day(m.group(3), month(m.group(1)), m.group(2))));
        best = earlier(best, match(YEAR_LAST, line, m -> numeric(m, dayFirst)));
        return best != null ? best : match(COMPACT, line, m -> day(m.group(1), m.group(2), m.group(3)));
    }

    private static @Nullable Found earlier(@Nullable Found one, @Nullable Found other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.begin < one.begin ? other : one;
    }

    private static @Nullable Found match(Pattern pattern, String line, Reading reading) {
        Matcher matcher = pattern.matcher(line);
        int from = 0;
        while (matcher.find(from)) {
            LocalDate day = reading.day(matcher);
            if (day != null) {
                return new Found(day, matcher.start(), matcher.end());
            }
            from = matcher.start() + 1;
        }
        return null;
    }

    private static @Nullable LocalDate numeric(Matcher m, boolean dayFirst) {
        String year = m.group(4).length() == 2 ? century(m.group(4)) : m.group(4);
        if (m.group(4).length() == 2 && m.group(2).equals("-")) {
            return null;
        }
        boolean dots = m.group(2).equals(".");
        LocalDate dayMonth = day(year, m.group(3), m.group(1));
        LocalDate monthDay = day(year, m.group(1), m.group(3));
        if (dayMonth == null || monthDay == null) {
            return dayMonth == null ? monthDay : dayMonth;
        }
        return dayFirst || dots ? dayMonth : monthDay;
    }

    private static String century(String twoDigits) {
        return (Integer.parseInt(twoDigits) < 70 ? "20" : "19") + twoDigits;
    }

    private static @Nullable LocalDate day(String year, @Nullable String month, String day) {
        if (month == null) {
            return null;
        }
        try {
            int y = Integer.parseInt(year);
            return y < FIRST_YEAR || y > LAST_YEAR
                    ? null
                    : LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String month(String word) {
        int number = Months.number(word);
        return number == 0 ? null : Integer.toString(number);
    }

    /** Looks for a time of day behind the date first, then before it ("14:05, 25 January 2012"). */
    private static Published withTime(String line, Found found) {
        Published after = time(found.day, line.substring(found.end));
        if (after.time() != null) {
            return after;
        }
        String inside = line.substring(found.begin, found.end);
        Published within = inside.indexOf(':') < 0 ? after : time(found.day, inside);
        return within.time() != null ? within : time(found.day, line.substring(0, found.begin));
    }

    private static Published time(LocalDate day, String rest) {
        Matcher matcher = TIME.matcher(rest.startsWith("T") ? rest.substring(1) : rest);
        while (matcher.find()) {
            LocalTime time = clock(matcher.group(1), matcher.group(2), matcher.group(4));
            if (time != null) {
                return new Published(day, time, zone(matcher.group(5), matcher.group(6)));
            }
        }
        Matcher hour = HOUR.matcher(rest);
        return hour.find() ? new Published(day, clock(hour.group(1), "00", hour.group(2)), null) : Published.on(day);
    }

    private static @Nullable LocalTime clock(String hours, String minutes, @Nullable String half) {
        int hour = Integer.parseInt(hours);
        int minute = Integer.parseInt(minutes);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }

    private static @Nullable ZoneOffset zone(@Nullable String name, @Nullable String offset) {
        if (offset != null) {
            return offset(offset);
        }
        if (name == null) {
            return null;
        }
        if (name.startsWith("+") || name.startsWith("-")) {
            return offset(name);
        }
        Integer minutes = ZONES.get(name);
        return minutes == null ? null : ZoneOffset.ofTotalSeconds(minutes * 60);
    }

    private static @Nullable ZoneOffset offset(String digits) {
        String plain = digits.replace(":", "");
        int hours = Integer.parseInt(plain.substring(1, 3));
        int minutes = plain.length() > 3 ? Integer.parseInt(plain.substring(3)) : 0;
        int total = (hours * 60 + minutes) * (plain.charAt(0) == '-' ? -1 : 1);
        return hours > 14 || minutes > 59 || Math.abs(total) > 14 * 60 ? null : ZoneOffset.ofTotalSeconds(total * 60);
    }

    /** Arabic, Persian, Hindi and full-width digits mean what ASCII digits mean. */
    private static String asciiDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c > 127 && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return plain.toString();
    }

    private record Found(LocalDate day, int begin, int end) {}

    private interface Reading {
        @Nullable
        LocalDate day(Matcher matcher);
    }
}
