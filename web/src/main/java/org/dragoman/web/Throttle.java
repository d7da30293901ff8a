package org.dragoman.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lets each client do something so many times a second, with as many at once as fill a bucket. Thread safe. */
final class Throttle {
    private static final int CLIENTS = 10_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double atOnce;
    private final Map<String, double[]> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, double[]> eldest) {
            return size() > CLIENTS;
        }
    };

    Throttle(double perSecond, double atOnce) {
        this.perSecond = perSecond;
        this.atOnce = atOnce;
    }

    /**
     * Takes one from a client's bucket.
     *
     * @throws Problem if it is empty
     */
    void take(String client, long nanoTime) {
        if (!isLeft(client, nanoTime)) {
            throw Problem.of(
                    429,
                    "Too many requests",
                    "This asks more than " + Math.round(Math.max(1, perSecond))
                            + " times a second. Wait a second, then go on more slowly.");
        }
    }

    private synchronized boolean isLeft(String client, long nanoTime) {
        double now = nanoTime / NANOS;
        double[] bucket = buckets.computeIfAbsent(client, key -> new double[] {atOnce, now});
        bucket[0] = Math.min(atOnce, bucket[0] + Math.max(0, now - bucket[1]) * perSecond);
        bucket[1] = now;
        if (bucket[0] < 1) {
            return false;
        }
        bucket[0]--;
        return true;
    }
}
