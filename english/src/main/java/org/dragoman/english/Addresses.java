package org.dragoman.english;

/** Addresses of pages and mailboxes, which are one token however they are written. */
final class Addresses {
    private static final int LONGEST = 2000;

    private Addresses() {}

    /** The end of the address that begins at {@code at}, or {@code at} if there is none. */
    static int end(String text, int at, int end) {
        if (startsPage(text, at, end)) {
            return trim(text, at, unbroken(text, at, end));
        }
        int mailbox = mailbox(text, at, end);
        return mailbox > at ? trim(text, at, mailbox) : at;
    }

    private static boolean startsPage(String text, int at, int end) {
        return at + 7 < end
                && (text.regionMatches(true, at, "http://", 0, 7)
                        || text.regionMatches(true, at, "https://", 0, 8)
                        || text.regionMatches(true, at, "www.", 0, 4));
    }

    private static int mailbox(String text, int at, int end) {
        int stop = at;
        int limit = Math.min(end, at + 64);
        while (stop < limit && (Chars.isWord(text.charAt(stop)) || "._+-".indexOf(text.charAt(stop)) >= 0)) {
            stop++;
        }
        if (stop >= end
                || stop == at
                || text.charAt(stop) != '@'
                || stop + 1 >= end
                || !Chars.isWord(text.charAt(stop + 1))) {
            return at;
        }
        int host = stop + 1;
        boolean dotted = false;
        while (host < end
                && host - at < 256
                && (Chars.isWord(text.charAt(host)) || ".-".indexOf(text.charAt(host)) >= 0)) {
            dotted |= text.charAt(host) == '.';
            host++;
        }
        return dotted ? host : at;
    }

    private static int unbroken(String text, int at, int end) {
        int stop = at;
        int limit = Math.min(end, at + LONGEST);
        while (stop < limit && !Chars.isSpace(text.charAt(stop)) && "<>\"\u201c\u201d".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        return stop;
    }

    private static int trim(String text, int at, int end) {
        int stop = end;
        while (stop > at + 1 && ".,;:!?)]}'".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }
}
