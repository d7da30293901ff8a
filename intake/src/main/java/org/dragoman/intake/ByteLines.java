package org.dragoman.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes of bounded length, with their numbers. */
final class ByteLines {

    private static final int FIRST_SIZE = 1 << 13;

    private final BufferedInputStream in;
    private final int longest;
    private final byte[] chunk = new byte[FIRST_SIZE];
    private int at;
    private int end;
    private byte[] line = new byte[FIRST_SIZE];
    private int length;
    private long number;
    private boolean cut;

    ByteLines(BufferedInputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end, or null at the end. */
    byte @Nullable [] next() throws IOException {
        length = 0;
        cut = false;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            if (takeToLineEnd()) {
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return Arrays.copyOf(line, length > 0 && line[length - 1] == '\r' ? length - 1 : length);
    }

    /** Number of the line last read, from 1. */
    long number() {
        return number;
    }

    /** Whether the line last read was too long and has lost its end. */
    boolean isCut() {
        return cut;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }

    private boolean takeToLineEnd() {
        int stop = at;
        while (stop < end && chunk[stop] != '\n') {
            stop++;
        }
        append(stop);
        boolean complete = stop < end;
        at = complete ? stop + 1 : stop;
        return complete;
    }

    private void append(int stop) {
        int fits = Math.min(stop - at, longest - length);
        cut |= fits < stop - at;
        if (length + fits > line.length) {
            line = Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, length + fits)));
        }
        System.arraycopy(chunk, at, line, length, fits);
        length += fits;
    }
}
