package org.dragoman.english.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Numbers to and from bytes, many at a time: a model is read at every start. */
final class Bytes {
    private Bytes() {}

    static void write(DataOutput out, int[] numbers) throws IOException {
        byte[] bytes = new byte[Integer.BYTES * numbers.length];
        ByteBuffer.wrap(bytes).asIntBuffer().put(numbers);
        out.write(bytes);
    }

    static void write(DataOutput out, long[] numbers) throws IOException {
        byte[] bytes = new byte[Long.BYTES * numbers.length];
        ByteBuffer.wrap(bytes).asLongBuffer().put(numbers);
        out.write(bytes);
    }

    /** Reads {@code count} numbers. */
    static int[] ints(DataInput in, int count) throws IOException {
        byte[] bytes = new byte[Integer.BYTES * count];
        in.readFully(bytes);
        int[] numbers = new int[count];
        ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
        return numbers;
    }

    /** Reads {@code count} numbers. */
    static long[] longs(DataInput in, int count) throws IOException {
        byte[] bytes = new byte[Long.BYTES * count];
        in.readFully(bytes);
        long[] numbers = new long[count];
        ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
        return numbers;
    }
}
