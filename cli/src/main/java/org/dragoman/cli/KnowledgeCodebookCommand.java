package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the codebook of the knowledge that is loaded. */
@Command(
        name = "codebook",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what all codes mean, as a Markdown page.",
            "Measures, stances, events and sectors: of the shipped knowledge, and of yours over it."
        },
        footer = {"", "Example:", "  dragoman knowledge codebook --knowledge my-knowledge > codebook.md"})
final class KnowledgeCodebookCommand implements Callable<Integer> {
    @Mixin
    private final EngineOptions engineOptions = new EngineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(new CodebookPage(engineOptions.lexica()).markdown());
        out.flush();
        return Main.OK;
    }
}
