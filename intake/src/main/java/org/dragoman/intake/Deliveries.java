package org.dragoman.intake;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries in input order, read one at a time as they are asked for.
 *
 * <p>Only the delivery asked for is held, so an archive of any size passes through constant memory. Closing releases
 * whatever file is open; reading to the end does so too. For one thread.
 */
public abstract class Deliveries implements Iterator<Delivery>, AutoCloseable {

    private @Nullable Delivery ahead;
    private boolean ended;

    /** Reads the next delivery; null at the end, after which it is not called again. */
    abstract @Nullable Delivery read();

    /** Releases what is open; called at the end and by {@link #close()}, possibly twice. */
    void release() {}

    @Override
    public final boolean hasNext() {
        if (ahead == null && !ended) {
            ahead = read();
            if (ahead == null) {
                close();
            }
        }
        return ahead != null;
    }

    @Override
    public final Delivery next() {
        Delivery delivery = hasNext() ? ahead : null;
        if (delivery == null) {
            throw new NoSuchElementException("the input is at its end");
        }
        ahead = null;
        return delivery;
    }

    /** The same deliveries as an ordered stream, which closes them when it is closed. */
    public final Stream<Delivery> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, traits), false)
                .onClose(this::close);
    }

    @Override
    public final void close() {
        ended = true;
        release();
    }

    static Deliveries of(Delivery... deliveries) {
        ArrayDeque<Delivery> rest = new ArrayDeque<>(Arrays.asList(deliveries));
        return new Deliveries() {
            @Override
            @Nullable
            Delivery read() {
                return rest.poll();
            }
        };
    }
}
