package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dragoman.Lexica;
import org.dragoman.knowledge.KnowledgeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Loads all knowledge and tells every problem. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Loads the shipped knowledge and yours over it, and tells every problem.",
            "Each with file and line, and what to do.",
            "Exit status: 0 no problem, 1 problems."
        },
        footer = {"", "Example:", "  dragoman knowledge check --knowledge my-knowledge"})
final class KnowledgeCheckCommand implements Callable<Integer> {
    @Mixin
    private final EngineOptions engineOptions = new EngineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Lexica lexica = engineOptions.lexica();
            out.println("No problem: " + lexica.actors().countries().size() + " states, "
                    + lexica.actors().bodyCount() + " organisations and groups, "
                    + lexica.actors().termCount() + " terms of office, "
                    + lexica.places().size() + " names of places.");
            out.flush();
            return Main.OK;
        } catch (KnowledgeException e) {
            e.problems().forEach(out::println);
            out.println(e.problems().size() == 1 ? "1 problem." : e.problems().size() + " problems.");
            out.flush();
            return Main.WRONG_USE;
        }
    }
}
