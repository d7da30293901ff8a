package org.dragoman.spark;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** What lies where a batch shall write to. */
final class BatchOutput {
    /** Spark writes it when all tasks are committed. */
    private static final String FINISHED = "_SUCCESS";

    /** Where the committer keeps what tasks have written; it goes at the end of a job. */
    private static final String UNDER_WAY = "_temporary";

    private final String folder;
    private final boolean exists;
    private final Set<String> names;

    private BatchOutput(String folder, boolean exists, Set<String> names) {
        this.folder = folder;
        this.exists = exists;
        this.names = names;
    }

    static BatchOutput at(String folder, SparkSession spark) throws IOException {
        Path path = new Path(folder);
        FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        boolean exists = files.exists(path);
        Set<String> names = exists
                ? Arrays.stream(files.listStatus(path))
                        .map(each -> each.getPath().getName())
                        .collect(Collectors.toSet())
                : Set.of();
        return new BatchOutput(folder, exists, names);
    }

    /**
     * How to write there: what a batch that died has left is written over, so that the same command again does the work.
     *
     * @param replace whether anything else may be written over
     * @throws IllegalArgumentException if there is something else and it may not
     */
    SaveMode mode(boolean replace) {
        if (replace || isLeftOver()) {
            return SaveMode.Overwrite;
        }
        if (exists) {
            String what =
                    names.contains(FINISHED) ? "a finished output" : "something that no unfinished batch has left";
            throw new IllegalArgumentException(
                    folder + ": holds " + what + ", which stays. Give another folder, or say --replace.");
        }
        return SaveMode.ErrorIfExists;
    }

    /** Nothing, or no mark of success and the committer's folder; beside it files that a driver was moving when it died. */
    private boolean isLeftOver() {
        return exists
                && !names.contains(FINISHED)
                && (names.isEmpty() || names.contains(UNDER_WAY))
                && names.stream().allMatch(name -> name.equals(UNDER_WAY) || name.startsWith("table="));
    }
}
