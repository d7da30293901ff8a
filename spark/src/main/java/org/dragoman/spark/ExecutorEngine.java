package org.dragoman.spark;

import java.util.ServiceLoader;
import org.dragoman.Engine;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.text.ParserProvider;

/** The one engine of a JVM: loaded by the first task that needs it, shared by all, and never sent over the wire. */
final class ExecutorEngine {
    private ExecutorEngine() {}

    static Engine get() {
        return Holder.ENGINE;
    }

    private static final class Holder {
        static final Engine ENGINE = load();

        private static Engine load() {
            // The loader of this class knows the job's jar; that of the thread may be Spark's own.
            for (ParserProvider provider :
                    ServiceLoader.load(ParserProvider.class, ExecutorEngine.class.getClassLoader())) {
                if (provider.name().equals("dragoman")) {
                    return new Engine(provider.load(), Knowledge.load());
                }
            }
            throw new IllegalStateException("the job's jar holds no parser. Submit the shaded jar dragoman-spark.jar.");
        }
    }
}
