package org.dragoman.spark;

import org.dragoman.Engine;
import org.dragoman.library.Dragoman;

/** The one engine of a JVM: loaded by the first task that needs it, shared by all, and never sent over the wire. */
final class ExecutorEngine {
    private ExecutorEngine() {}

    static Engine get() {
        return Holder.ENGINE;
    }

    private static final class Holder {
        static final Engine ENGINE = Dragoman.load().engine();
    }
}
