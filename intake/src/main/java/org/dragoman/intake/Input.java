package org.dragoman.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * One file on its way in.
 *
 * @param key what a report is known by that has no id of its own: the file's name, or its path in a folder
 * @param place what errors call it
 * @param bytes its content; gzip is undone already
 */
record Input(String key, String place, BufferedInputStream bytes) {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_MAGIC = 0x1f8b;

    /** Opens the content, and undoes gzip whatever the file is called. */
    static Input open(String key, String place, InputStream raw) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(raw, BUFFER);
        if (isGzip(bytes) && !Formats.isCrawl(key)) { // a crawl is compressed record by record
            bytes = new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER);
        }
        return new Input(key, place, bytes);
    }

    /** Up to {@code length} bytes from the start, without taking them away. */
    byte[] head(int length) throws IOException {
        bytes.mark(length);
        byte[] head = bytes.readNBytes(length);
        bytes.reset();
        return head;
    }

    private static boolean isGzip(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        byte[] head = bytes.readNBytes(2);
        bytes.reset();
        return head.length == 2 && ((head[0] & 0xff) << 8 | (head[1] & 0xff)) == GZIP_MAGIC;
    }
}
