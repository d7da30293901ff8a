package org.dragoman.report;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dateline that a paragraph opens with: "MOSCOW - ", "UNITED NATIONS, Oct 14 (Agency) -", "CAIRO (AP) —".
 *
 * <p>A place in capitals needs only the dash behind it; one in ordinary case needs a day or an agency as well, because
 * "Paris - " may open a sentence.
 */
final class DatelineMatcher {
    private static final int LONGEST = 120;
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
                    + "|Nov(?:ember)?|Dec(?:ember)?)";
    private static final String DAY = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?" + "(?:"
            + MONTH + "\\.? \\d{1,2}|\\d{1,2} " + MONTH + "\\.?)(?:,? \\d{4})?";
    private static final String CAPITALS = "[\\p{Lu}][\\p{Lu}.'’-]*(?:[ /][\\p{Lu}][\\p{Lu}.'’-]*){0,5}";
    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|of|the|and|de|la)){0,4}";
    private static final Pattern FORM = Pattern.compile("(?:(?<caps>" + CAPITALS + ")|(?<name>" + NAME + "))?"
            + "(?<region>, (?!" + MONTH + "\\b)" + NAME + ")?"
            + "(?:(?:,| \\|)? (?<day>" + DAY + "))?"
            + "(?:,? ?\\((?<agency>(?![RDI]-)[\\p{Lu}][^()]{1,40})\\))?"
            + "\\s?(?:--|[-–—―_])\\s?");
    private static final Set<String> SMALL =
            Set.of("of", "and", "the", "de", "la", "au", "sur", "el", "es", "du", "des", "da", "do", "del");

    private static final Set<String> LABELS = Set.of(
            "EXCLUSIVE",
            "UPDATE",
            "ANALYSIS",
            "CORRECTED",
            "BREAKING",
            "WATCH",
            "VIDEO",
            "FACTBOX",
            "INTERVIEW",
            "OPINION",
            "NEWS",
            "LIVE",
            "WRAPUP",
            "FILE",
            "RPT",
            "POLL",
            "EDITOR'S NOTE",
            "TIMELINE",
            "EXPLAINER",
            "CORRECTION",
            "COMMENT",
            "FEATURE",
            "PROFILE",
            "NOTE",
            "ADVISORY",
            "REPORT",
            "TEXT",
            "URGENT",
            "ALERT");

    private DatelineMatcher() {}

    /**
     * A dateline and the number of characters it takes, with the dash and the space behind it.
     *
     * @param dateline null where only an agency stands before the dash
     * @param length characters from the start of the paragraph
     */
    record Match(@Nullable Dateline dateline, int length) {}

    /** The dateline that {@code paragraph} opens with, null if it opens with none. */
    static @Nullable Match match(String paragraph) {
        Matcher matcher = FORM.matcher(paragraph).region(0, Math.min(LONGEST, paragraph.length()));
        if (!matcher.lookingAt() || matcher.end() == paragraph.length() || !opensText(paragraph, matcher)) {
            return null;
        }
        boolean dated = matcher.group("day") != null || matcher.group("agency") != null;
        String caps = matcher.group("caps");
        String place = caps == null ? matcher.group("name") : caps;
        if (place == null) {
            return matcher.group("agency") == null ? null : new Match(null, matcher.end());
        }
        if (LABELS.contains(place) || (!dated && !standsAlone(caps, matcher.group("region")))) {
            return null;
        }
        return new Match(
                new Dateline(ordinary(place) + region(matcher), matcher.group("day"), matcher.group("agency")),
                matcher.end());
    }

    /** Without a day or an agency a place must be short and in capitals, as no headline or label is. */
    private static boolean standsAlone(@Nullable String caps, @Nullable String region) {
        return caps != null
                && caps.length() >= 3
                && Words.count(caps) <= 4
                && (region == null || Words.count(region) <= 4)
                && (region == null || region.indexOf('.') > 0 || !region.equals(region.toUpperCase(Locale.ROOT)));
    }

    /** The dash is one between words, and a sentence opens behind it. */
    private static boolean opensText(String paragraph, Matcher matcher) {
        String dash = paragraph.substring(0, matcher.end());
        boolean hyphen = dash.endsWith("-") && !dash.endsWith("--");
        char next = paragraph.charAt(matcher.end());
        return !hyphen && (Character.isUpperCase(next) || Character.isDigit(next) || "\"“'‘`«$€£".indexOf(next) >= 0);
    }

    private static String region(Matcher matcher) {
        String region = matcher.group("region");
        return region == null ? "" : ", " + ordinary(region.substring(2));
    }

    /** "PORT-AU-PRINCE" as "Port-au-Prince"; abbreviations such as "N.J." and words in ordinary case stay. */
    private static String ordinary(String place) {
        String first = place.indexOf('/') > 0 ? place.substring(0, place.indexOf('/')) : place;
        StringBuilder out = new StringBuilder();
        int begin = 0;
        for (int at = 0; at <= first.length(); at++) {
            if (at == first.length() || first.charAt(at) == ' ' || first.charAt(at) == '-') {
                out.append(ordinaryWord(first.substring(begin, at), begin > 0));
                if (at < first.length()) {
                    out.append(first.charAt(at));
                }
                begin = at + 1;
            }
        }
        return out.toString();
    }

    private static String ordinaryWord(String word, boolean inside) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (inside && SMALL.contains(lower)) {
            return lower;
        }
        boolean initials = word.indexOf('.') > 0 && word.indexOf('.') < word.length() - 1;
        boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !initials;
        return shouted ? word.charAt(0) + lower.substring(1) : word;
    }
}
