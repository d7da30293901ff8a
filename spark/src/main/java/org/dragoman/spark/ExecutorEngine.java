package org.dragoman.spark;

import org.dragoman.Engine;
import org.jspecify.annotations.Nullable;

/** The one engine of a JVM: loaded by the first task that needs it, shared by all, and never sent over the wire. */
final class ExecutorEngine {
    private static @Nullable Loaded loaded;

    private ExecutorEngine() {}

    private record Loaded(String knowledge, Engine engine) {}

    /**
     * The engine with the knowledge of a job. A JVM that runs a job of other knowledge next gives the first engine up.
     *
     * @throws RuntimeException if it cannot be loaded: the task must fail then, not each of its reports
     */
    static synchronized Engine get(Manner manner) {
        Loaded there = loaded;
        if (there == null || !there.knowledge().equals(manner.knowledge())) {
            long start = System.nanoTime();
            there = new Loaded(manner.knowledge(), manner.load().engine());
            loaded = there;
            long millis = (System.nanoTime() - start) / 1_000_000;
            // Standard error of an executor is its log; one line of this stands in each.
            System.err.println(
                    "dragoman: engine with knowledge " + manner.knowledge() + " loaded in " + millis + " ms");
        }
        return there.engine();
    }
}
