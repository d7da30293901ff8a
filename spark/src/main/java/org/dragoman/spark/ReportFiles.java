package org.dragoman.spark;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.dragoman.intake.Deliveries;
import org.dragoman.intake.Delivery;
import org.dragoman.intake.Intake;
import org.jspecify.annotations.Nullable;

/** Opens what a row of input stands for through the intake that {@code code} uses. */
final class ReportFiles {
    private final Intake intake;

    ReportFiles(Manner manner) {
        this.intake = Intake.standard().publishedOn(manner.published());
    }

    /** The reports of one line of JSON. {@code name} becomes the place and, with {@code :1} behind, the key of what has none. */
    Iterator<Delivery> line(byte[] line, String name) {
        return intake.stream(name + ".jsonl", name, new ByteArrayInputStream(line));
    }

    /**
     * The reports of a whole file, streamed from any file system that Hadoop knows.
     *
     * @throws UncheckedIOException from the iterator, if bytes cannot be had: unlike a damaged file, that may go better on
     *     another try, so it must fail the task and not become a report that cannot be read
     */
    Iterator<Delivery> file(String uri) {
        URI address = URI.create(uri);
        Path path = new Path(address);
        try {
            Watched bytes = new Watched(FileSystem.get(address, configuration()).open(path));
            return new Checked(intake.stream(path.getName(), uri, bytes), bytes, uri);
        } catch (IOException e) {
            throw new UncheckedIOException(uri + ": cannot be opened (" + e.getMessage() + ")", e);
        }
    }

    /** The cluster's settings of file systems, with the job's own {@code spark.hadoop} ones over them. */
    private static Configuration configuration() {
        return SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    }

    /** Remembers the first failure of the file system, which the formats above it would take for the end of the file. */
    static final class Watched extends FilterInputStream {
        private @Nullable IOException failure;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw remember(e);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (IOException e) {
                throw remember(e);
            }
        }

        private IOException remember(IOException e) {
            failure = failure == null ? e : failure;
            return e;
        }
    }

    /** Deliveries that end in an exception when the file system has failed. */
    record Checked(Deliveries deliveries, Watched bytes, String uri) implements Iterator<Delivery> {

        @Override
        public boolean hasNext() {
            boolean more = deliveries.hasNext();
            IOException failure = bytes.failure;
            if (failure != null) {
                deliveries.close();
                throw new UncheckedIOException(
                        uri + ": the file system failed (" + failure.getMessage() + ")", failure);
            }
            return more;
        }

        @Override
        public Delivery next() {
            return deliveries.next();
        }
    }
}
