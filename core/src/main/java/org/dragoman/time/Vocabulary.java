package org.dragoman.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the calendar. */
final class Vocabulary {
    static final Map<String, Integer> MONTHS = new HashMap<>();
    static final Map<String, Integer> WEEKDAYS = new HashMap<>();
    static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("second", "S"),
            Map.entry("minute", "MI"),
            Map.entry("hour", "H"),
            Map.entry("day", "D"),
            Map.entry("week", "W"),
            Map.entry("fortnight", "F"),
            Map.entry("month", "M"),
            Map.entry("quarter", "Q"),
            Map.entry("year", "Y"),
            Map.entry("decade", "E"),
            Map.entry("century", "C"),
            Map.entry("weekend", "WE"));
    static final Map<String, String> SEASONS =
            Map.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI");
    static final Map<String, String> PARTS_OF_DAY = Map.ofEntries(
            Map.entry("morning", "MO"),
            Map.entry("afternoon", "AF"),
            Map.entry("evening", "EV"),
            Map.entry("night", "NI"),
            Map.entry("dawn", "MO"),
            Map.entry("daybreak", "MO"),
            Map.entry("dusk", "EV"),
            Map.entry("midday", "MI"),
            Map.entry("lunchtime", "MI"));
    static final Map<String, Integer> DECADES = Map.of(
            "twenties", 192,
            "thirties", 193,
            "forties", 194,
            "fifties", 195,
            "sixties", 196,
            "seventies", 197,
            "eighties", 198,
            "nineties", 199);
    private static final Map<String, Integer> ORDINALS = new HashMap<>();
    private static final Map<String, Integer> CARDINALS = new HashMap<>();

    static {
        String[] months = {
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december"
        };
        for (int i = 0; i < months.length; i++) {
            MONTHS.put(months[i], i + 1);
            MONTHS.put(months[i].substring(0, 3), i + 1);
        }
        MONTHS.put("sept", 9);
        String[] days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
        String[][] shorter = {{"mon"}, {"tue", "tues"}, {"wed"}, {"thu", "thur", "thurs"}, {"fri"}, {}, {}};
        for (int i = 0; i < days.length; i++) {
            WEEKDAYS.put(days[i], i + 1);
            for (String word : shorter[i]) {
                WEEKDAYS.put(word, i + 1);
            }
        }
        String[] units = {
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"
        };
        for (int i = 0; i < units.length; i++) {
            CARDINALS.put(units[i], i);
        }
        String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (int i = 0; i < tens.length; i++) {
            CARDINALS.put(tens[i], 10 * (i + 2));
        }
        String[] ordinals = {
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth"
        };
        for (int i = 0; i < ordinals.length; i++) {
            ORDINALS.put(ordinals[i], i + 1);
        }
        ORDINALS.put("thirtieth", 30);
    }

    /** Every word above in its basic form. */
    private static final Set<String> TELLING = telling();

    private Vocabulary() {}

    private static Set<String> telling() {
        Set<String> words = new HashSet<>();
        for (Map<String, ?> some : List.of(MONTHS, WEEKDAYS, UNITS, SEASONS, PARTS_OF_DAY, DECADES, ORDINALS)) {
            words.addAll(some.keySet());
        }
        return words;
    }

    /** Whether a word can stand for a time or a part of one: one look tells most words of a text from those of the calendar. */
    static boolean mayTellTime(String word) {
        return TELLING.contains(word) || TELLING.contains(singular(word)) || hasDigit(word);
    }

    static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Value of a spelled number up to ninety, null if the word is none. */
    static @Nullable Integer cardinal(String word) {
        return CARDINALS.get(word);
    }

    /** Value of "third" or "3rd", null if the word is no ordinal number. */
    static @Nullable Integer ordinal(String word) {
        Integer spelled = ORDINALS.get(word);
        if (spelled != null || word.length() < 3 || word.length() > 5) {
            return spelled;
        }
        String digits = word.substring(0, word.length() - 2);
        String tail = word.substring(word.length() - 2).toLowerCase(Locale.ROOT);
        boolean fits = tail.equals("st") || tail.equals("nd") || tail.equals("rd") || tail.equals("th");
        return fits && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.valueOf(digits) : null;
    }

    /** The singular of a regular plural, the word itself otherwise. */
    static String singular(String word) {
        if (word.equals("centuries")) {
            return "century";
        }
        return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }
}
