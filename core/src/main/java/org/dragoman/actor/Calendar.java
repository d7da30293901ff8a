package org.dragoman.actor;

import java.util.Set;

/** Names of days and months, which are capitalised but no actors. */
final class Calendar {
    private static final Set<String> NAMES = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Jan.",
            "Feb.",
            "Mar.",
            "Apr.",
            "Jun.",
            "Jul.",
            "Aug.",
            "Sept.",
            "Sep.",
            "Oct.",
            "Nov.",
            "Dec.",
            "Jan",
            "Feb",
            "Oct",
            "Nov",
            "Dec",
            "Christmas",
            "Easter",
            "Ramadan",
            "GMT");

    private Calendar() {}

    static boolean isDayOrMonth(String word) {
        return NAMES.contains(word);
    }
}
