package org.dragoman.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.dragoman.knowledge.KnowledgeException;
import org.dragoman.ledger.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: {@code dragoman COMMAND}. */
@Command(
        name = "dragoman",
        mixinStandardHelpOptions = true,
        version = Main.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Reads news reports and keeps a ledger of diplomacy and conflict:",
            "who did what to whom, who said what, and who stands where on which measure."
        },
        footer = {"", "Example:", "  dragoman code examples/reports.jsonl"},
        subcommands = {
            CodeCommand.class,
            ExplainCommand.class,
            WatchCommand.class,
            ReadCommand.class,
            EventsCommand.class,
            PositionsCommand.class,
            QuotationsCommand.class,
            ActorsCommand.class,
            ReportsCommand.class,
            StoriesCommand.class,
            CouncilCommand.class,
            AcceptCommand.class,
            RejectCommand.class,
            CorrectCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            EvaluateCommand.class,
            KnowledgeCommand.class,
            HelpCommand.class
        })
public final class Main implements Runnable {
    /** The program's name and version. */
    static final String VERSION = "dragoman 0.1.0";

    private static final int MANY_OPTIONS = 14;
    /** Exit status: all read. */
    static final int OK = 0;
    /** Exit status: wrong use. */
    static final int WRONG_USE = 1;
    /** Exit status: some reports could not be read. */
    static final int SOME_FAILED = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        // Libraries may log, but nobody listens here; that this is so is no news to a user.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int status = commandLine().execute(args);
        out.flush();
        System.exit(status);
    }

    /** The commands, set up as the program runs them; for manual pages and shell completion too. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setUsageHelpWidth(100);
        readable(line);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USE);
        line.setExitCodeExceptionMapper(e -> WRONG_USE);
        line.setParameterExceptionHandler((e, args) -> {
            e.getCommandLine().getErr().println("dragoman: " + e.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(
                    e, e.getCommandLine().getErr());
            e.getCommandLine()
                    .getErr()
                    .println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return WRONG_USE;
        });
        line.setExecutionExceptionHandler((e, commandLine, result) -> failed(e, commandLine));
        return line;
    }

    /** Options in the order in which they belong together; of many, the first line does not name each. */
    private static void readable(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        command.usageMessage().sortOptions(false);
        if (command.options().size() > MANY_OPTIONS) {
            command.usageMessage().abbreviateSynopsis(true);
        }
        line.getSubcommands().values().forEach(Main::readable);
    }

    private static int failed(Exception e, CommandLine commandLine) {
        if (e instanceof UsageException
                || e instanceof LedgerException
                || e instanceof KnowledgeException
                || e instanceof IllegalArgumentException) {
            commandLine.getErr().println("dragoman: " + e.getMessage());
        } else {
            commandLine.getErr().println("dragoman: this should not happen; please report it with what you ran.");
            e.printStackTrace(commandLine.getErr());
        }
        return WRONG_USE;
    }
}
