package org.dragoman.time;

/**
 * What a rule made of its match.
 *
 * @param type the TIMEX3 type
 * @param value the TIMEX3 value
 * @param absolute whether the words name the date by themselves
 * @param compared whether it is only compared with: what follows does not speak of it
 */
record Reading(TimeMention.Type type, String value, boolean absolute, boolean compared) {

    static Reading date(String value) {
        return new Reading(TimeMention.Type.DATE, value, false, false);
    }

    /** A date that needs no publication date. */
    static Reading fixed(String value) {
        return new Reading(TimeMention.Type.DATE, value, true, false);
    }

    /** A date that another is compared with, such as "a year earlier" in a report of results. */
    static Reading compared(String value) {
        return new Reading(TimeMention.Type.DATE, value, false, true);
    }

    static Reading time(String value) {
        return new Reading(TimeMention.Type.TIME, value, false, false);
    }

    static Reading duration(String value) {
        return new Reading(TimeMention.Type.DURATION, value, false, false);
    }

    static Reading set(String value) {
        return new Reading(TimeMention.Type.SET, value, false, false);
    }
}
