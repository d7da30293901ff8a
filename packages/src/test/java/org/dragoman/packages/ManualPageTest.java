package org.dragoman.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.cli.Main;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Manual pages say what {@code --help} says. */
class ManualPageTest {
    private static final List<CommandLine> COMMANDS = Extras.all(Main.commandLine());

    @Test
    void thereAreCommandsBelowCommands() {
        assertThat(COMMANDS)
                .extracting(command -> ManualPage.name(command.getCommandSpec()))
                .contains("dragoman", "dragoman-code", "dragoman-knowledge-find");
    }

    @Test
    void eachPageNamesEveryOptionAndItsExample() {
        for (CommandLine command : COMMANDS) {
            String page = page(command);
            for (OptionSpec option : command.getCommandSpec().options()) {
                assertThat(page.contains("\\fB" + option.longestName().replace("-", "\\-") + "\\fR"))
                        .as("%s in the page of %s", option.longestName(), command.getCommandName())
                        .isEqualTo(!option.hidden());
            }
            assertThat(page).contains(".SH NAME", ".SH SYNOPSIS", ".SH EXAMPLES", ".SH SEE ALSO");
        }
    }

    @Test
    void noVariableIsLeftAndNoTextIsTakenForARequest() {
        for (CommandLine command : COMMANDS) {
            assertThat(page(command)).doesNotContain("${").doesNotContain("%n").matches("\\p{ASCII}*");
            assertThat(page(command).lines())
                    .allSatisfy(line -> assertThat(line).matches("[^.'].*|\\.(TH|SH|TP|ad|br|nf|fi|nh)( .*)?"));
        }
    }

    private static String page(CommandLine command) {
        return new ManualPage(command, "2026-11-23").roff();
    }
}
