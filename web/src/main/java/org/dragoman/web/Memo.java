package org.dragoman.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Remembers sums over the whole ledger, which take long to count and change little. A sum that is older than some seconds
 * is shown once more while it is counted anew behind the scenes. Thread safe.
 */
final class Memo implements AutoCloseable {
    private static final long FRESH = Duration.ofSeconds(20).toNanos();
    private static final long STALE = Duration.ofMinutes(30).toNanos();
    private static final int KEPT = 2_000;

    private final ExecutorService counting = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "counting");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Object, Sum> sums = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Sum> eldest) {
            return size() > KEPT;
        }
    };

    private static final class Sum {
        private CompletableFuture<Object> value;
        private long since;
        private boolean renewing;

        Sum(CompletableFuture<Object> value, long since) {
            this.value = value;
            this.since = since;
        }
    }

    /** The sum that is known by a key, counted now if it is not known or too old. */
    @SuppressWarnings("unchecked") // A key is used for one type only; see the callers.
    <T> T get(Object key, Supplier<T> count) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> there = place(key, mine, count);
        if (there == mine) {
            fill(key, mine, count);
        }
        try {
            return (T) there.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private synchronized CompletableFuture<Object> place(
            Object key, CompletableFuture<Object> mine, Supplier<?> count) {
        long now = System.nanoTime();
        Sum sum = sums.get(key);
        if (sum == null || now - sum.since > STALE) {
            sums.put(key, new Sum(mine, now));
            return mine;
        }
        if (now - sum.since > FRESH && !sum.renewing) {
            sum.renewing = true;
            counting.execute(() -> renew(key, count));
        }
        return sum.value;
    }

    private void fill(Object key, CompletableFuture<Object> mine, Supplier<?> count) {
        try {
            mine.complete(count.get());
        } catch (RuntimeException e) {
            synchronized (this) {
                sums.remove(key);
            }
            mine.completeExceptionally(e);
        }
    }

    private void renew(Object key, Supplier<?> count) {
        try {
            Object value = count.get();
            synchronized (this) {
                sums.put(key, new Sum(CompletableFuture.completedFuture(value), System.nanoTime()));
            }
        } catch (RuntimeException e) {
            synchronized (this) {
                sums.remove(key); // The next one who asks hears what is wrong.
            }
        }
    }

    /** Forgets everything, after a change. */
    synchronized void forget() {
        sums.clear();
    }

    @Override
    public void close() {
        counting.shutdownNow();
    }
}
