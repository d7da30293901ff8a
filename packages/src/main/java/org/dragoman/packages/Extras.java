package org.dragoman.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.cli.Main;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes manual pages and shell completion from the commands as they are: {@code Extras FOLDER DATE}. */
public final class Extras {
    private Extras() {}

    /**
     * Writes {@code man/man1/*.1} and {@code completion/dragoman.bash} into a folder.
     *
     * @param args the folder, and the day that the pages show as an ISO date or date-time
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path pages = Files.createDirectories(folder.resolve("man/man1"));
        for (CommandLine command : all(Main.commandLine())) {
            String page = new ManualPage(command, args[1].substring(0, 10)).roff();
            Files.writeString(pages.resolve(ManualPage.name(command.getCommandSpec()) + ".1"), page);
        }
        Path completion = Files.createDirectories(folder.resolve("completion"));
        Files.writeString(completion.resolve("dragoman.bash"), AutoComplete.bash("dragoman", Main.commandLine()));
    }

    /** A command and all below it, without {@code help}, which says of itself what it is. */
    static List<CommandLine> all(CommandLine top) {
        List<CommandLine> all = new ArrayList<>(List.of(top));
        top.getSubcommands().forEach((name, below) -> {
            if (!name.equals("help")) {
                all.addAll(all(below));
            }
        });
        return all;
    }
}
