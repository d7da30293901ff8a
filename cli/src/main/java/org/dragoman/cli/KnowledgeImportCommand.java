package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dragoman.knowledge.GeoNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts what others collected into a knowledge folder. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the places of a GeoNames dump that you have into a knowledge folder of yours.",
            "GeoNames is under Creative Commons Attribution 4.0: name it where you show its places."
        },
        footer = {"", "Example:", "  dragoman knowledge import geonames cities15000.txt --into my-knowledge"})
final class KnowledgeImportCommand implements Callable<Integer> {
    private enum Kind {
        GEONAMES
    }

    @Parameters(index = "0", paramLabel = "KIND", description = "What the file is: ${COMPLETION-CANDIDATES}.")
    private Kind kind = Kind.GEONAMES;

    @Parameters(index = "1", paramLabel = "FILE", description = "The file, unpacked.")
    private @Nullable Path file;

    @Option(names = "--into", paramLabel = "DIR", required = true, description = "Your knowledge folder.")
    private @Nullable Path folder;

    @Option(
            names = "--least",
            paramLabel = "N",
            description = "Leave out towns of fewer people (default: ${DEFAULT-VALUE}).")
    private long least = 5000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file == null || folder == null || kind != Kind.GEONAMES) {
            throw new UsageException("import needs: geonames FILE --into DIR");
        }
        if (!file.toFile().canRead()) {
            throw new UsageException(file + ": cannot be read. Give the unpacked dump.");
        }
        GeoNames.Tally tally = GeoNames.load(file, folder, least);
        PrintWriter out = spec.commandLine().getOut();
        out.println(tally.kept() + " places of " + tally.read() + " lines are in " + folder.resolve(GeoNames.FILE)
                + (tally.broken() == 0 ? "" : "; " + tally.broken() + " lines were no GeoNames lines"));
        out.println("Use them with: --knowledge " + folder);
        out.flush();
        return Main.OK;
    }
}
