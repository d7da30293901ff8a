package org.dragoman.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        footer = {"", "Example:", "  dragoman code examples/reports.jsonl"})
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

    private static final List<String> COMMANDS = List.of(
            "code",
            "explain",
            "watch",
            "read",
            "events",
            "positions",
            "quotations",
            "actors",
            "reports",
            "stories",
            "council",
            "accept",
            "reject",
            "correct",
            "import",
            "export",
            "serve",
            "evaluate",
            "knowledge",
            "help");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main() {}

    private static Class<?> command(String name) {
        return switch (name) {
            case "code" -> CodeCommand.class;
            case "explain" -> ExplainCommand.class;
            case "watch" -> WatchCommand.class;
            case "read" -> ReadCommand.class;
            case "events" -> EventsCommand.class;
            case "positions" -> PositionsCommand.class;
            case "quotations" -> QuotationsCommand.class;
            case "actors" -> ActorsCommand.class;
            case "reports" -> ReportsCommand.class;
            case "stories" -> StoriesCommand.class;
            case "council" -> CouncilCommand.class;
            case "accept" -> AcceptCommand.class;
            case "reject" -> RejectCommand.class;
            case "correct" -> CorrectCommand.class;
            case "import" -> ImportCommand.class;
            case "export" -> ExportCommand.class;
            case "serve" -> ServeCommand.class;
            case "evaluate" -> EvaluateCommand.class;
            case "knowledge" -> KnowledgeCommand.class;
            default -> HelpCommand.class;
        };
    }

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
        // Looking at twenty commands' options costs a tenth of a second, and only one of them runs.
        boolean known = args.length > 0 && COMMANDS.contains(args[0]) && !args[0].equals("help");
        int status = commandLine(known ? List.of(args[0]) : COMMANDS).execute(args);
        out.flush();
        System.exit(status);
    }

    /** The commands, set up as the program runs them; for manual pages and shell completion too. */
    public static CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    /** The program with some of its commands. */
    static CommandLine commandLine(List<String> commands) {
        CommandLine line = new CommandLine(new Main());
        commands.forEach(name -> line.addSubcommand(command(name)));
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
