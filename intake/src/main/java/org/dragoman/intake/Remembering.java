package org.dragoman.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A crawl's bytes, the last of which can be had again: a reader that stumbles has read ahead of where it stumbled.
 *
 * <p>A record begins with the magic bytes of gzip, or with {@code WARC/1.} on a new line.
 */
final class Remembering extends InputStream {

    private static final int KEPT = 1 << 17;

    private final InputStream in;
    private final byte[] ring = new byte[KEPT];
    private long count;
    private long begin;

    Remembering(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            ring[(int) (count++ % KEPT)] = (byte) b;
        }
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = in.read(target, offset, Math.min(length, KEPT));
        for (int i = 0; i < got; i++) {
            ring[(int) (count++ % KEPT)] = target[offset + i];
        }
        return got;
    }

    /** Where the bytes last given by {@link #from} begin, counted from the start of the crawl. */
    long begin() {
        return begin;
    }

    /** The bytes from the first beginning of a record at or behind {@code position}; null when there is none. */
    @Nullable
    InputStream from(long position) throws IOException {
        long at = Math.max(position, Math.max(0, count - KEPT));
        int[] window = new int[8];
        long seen = at;
        for (int b = at(seen); b >= 0; b = at(seen)) {
            System.arraycopy(window, 1, window, 0, window.length - 1);
            window[window.length - 1] = b;
            seen++;
            int length = isGzip(window) ? 3 : isRecord(window) ? 7 : 0;
            if (length > 0 && seen - length >= at) {
                begin = seen - length;
                return again(begin);
            }
        }
        return null;
    }

    private int at(long position) throws IOException {
        return position < count ? ring[(int) (position % KEPT)] & 0xff : read();
    }

    private InputStream again(long from) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        for (long i = from; i < count; i++) {
            kept.write(ring[(int) (i % KEPT)]);
        }
        return new SequenceInputStream(new ByteArrayInputStream(kept.toByteArray()), this);
    }

    private static boolean isGzip(int[] window) {
        return window[5] == 0x1f && window[6] == 0x8b && window[7] == 8;
    }

    private static boolean isRecord(int[] window) {
        String mark = "\nWARC/1.";
        for (int i = 0; i < mark.length(); i++) {
            if (window[i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
