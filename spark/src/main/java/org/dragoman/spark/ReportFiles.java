package org.dragoman.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.dragoman.intake.Deliveries;
import org.dragoman.intake.Intake;

/** Opens what a row of input stands for through the intake that {@code code} uses. */
final class ReportFiles {
    private ReportFiles() {}

    /** The report of one line of JSON. */
    static Deliveries line(String line) {
        return open(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
    }

    /** The reports of a whole file, streamed from any file system that Hadoop knows. */
    static Deliveries file(String uri) {
        try {
            URI address = URI.create(uri);
            // Closed by the deliveries at their end.
            return open(FileSystem.get(address, configuration()).open(new Path(address)));
        } catch (IOException e) {
            throw new IllegalStateException(uri + ": cannot be opened (" + e.getMessage() + ")", e);
        }
    }

    /** The cluster's settings of file systems, with the job's own {@code spark.hadoop} ones over them. */
    private static Configuration configuration() {
        return SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    }

    private static Deliveries open(InputStream in) {
        return Intake.standard().standardInput(in).files(List.of("-")).open();
    }
}
