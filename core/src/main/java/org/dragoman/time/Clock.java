package org.dragoman.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as written. */
final class Clock {
    private static final Pattern COLON =
            Pattern.compile("([01]?\\d|2[0-4])[:.]([0-5]\\d)(?::[0-5]\\d)?(?:([ap])\\.?m\\.?)?");
    private static final Pattern HALF = Pattern.compile("(\\d{1,2})([ap])\\.?m\\.?");

    private Clock() {}

    /** Whether a word is a clock time by itself: "10:30", "10:30pm", "5pm". */
    static boolean isClock(String word) {
        return (word.indexOf(':') > 0 && COLON.matcher(word).matches())
                || (Character.isDigit(word.charAt(0)) && HALF.matcher(word).matches());
    }

    /** The time as {@code hh:mm}, or {@code hh} when no minutes are given. */
    static String of(String word, String half) {
        Matcher colon = COLON.matcher(word);
        if (colon.matches()) {
            String own = colon.group(3);
            return hours(Integer.parseInt(colon.group(1)), own == null ? half : own) + ":" + colon.group(2);
        }
        Matcher bare = HALF.matcher(word);
        if (bare.matches()) {
            return hours(Integer.parseInt(bare.group(1)), bare.group(2)) + ":00";
        }
        return hours(Integer.parseInt(word), half) + ":00";
    }

    private static String hours(int hour, String half) {
        int shifted = hour;
        if (half.startsWith("p") && hour < 12) {
            shifted = hour + 12;
        } else if (half.startsWith("a") && hour == 12) {
            shifted = 0;
        }
        return shifted < 10 ? "0" + shifted : String.valueOf(shifted);
    }
}
