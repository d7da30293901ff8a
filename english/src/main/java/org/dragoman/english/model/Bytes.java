package org.dragoman.english.model;

import java.io.DataInput;
import java.io.IOException;

/** Numbers to and from bytes, many at a time. */
final class Bytes {
    private Bytes() {}

    static void put(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }

    /** Reads {@code count} numbers. */
    static int[] ints(DataInput in, int count) throws IOException {
        byte[] bytes = new byte[4 * count];
        in.readFully(bytes);
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            int at = 4 * i;
            numbers[i] = (bytes[at] & 0xFF) << 24
                    | (bytes[at + 1] & 0xFF) << 16
                    | (bytes[at + 2] & 0xFF) << 8
                    | bytes[at + 3] & 0xFF;
        }
        return numbers;
    }
}
