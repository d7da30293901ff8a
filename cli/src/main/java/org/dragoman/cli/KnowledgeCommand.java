package org.dragoman.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the program knows: asked, checked, and added to. */
@Command(
        name = "knowledge",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Asks, checks and extends what the program knows of actors and places.",
        footer = {
            "",
            "Examples:",
            "  dragoman knowledge find \"Turkish FM Davutoglu\" --on 2012-01-25",
            "  dragoman knowledge unknown reports.jsonl",
            "  dragoman knowledge check --knowledge my-knowledge",
            "  dragoman knowledge import geonames cities15000.txt --into my-knowledge"
        },
        subcommands = {
            KnowledgeFindCommand.class,
            KnowledgeUnknownCommand.class,
            KnowledgeCheckCommand.class,
            KnowledgeCodebookCommand.class,
            KnowledgeImportCommand.class
        })
final class KnowledgeCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
