package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Each command's help, as a new user reads it in a terminal of a hundred columns. */
class HelpTest {
    private static final int COLUMNS = 100;
    /** What the list of commands shows of each without breaking it more than once. */
    private static final int SUMMARY = 86;

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static Stream<CommandLine> commands() {
        List<CommandLine> all = below(Main.commandLine());
        assertThat(all).hasSizeGreaterThan(20);
        return all.stream();
    }

    private static List<CommandLine> below(CommandLine top) {
        List<CommandLine> all = new ArrayList<>(List.of(top));
        top.getSubcommands().forEach((name, command) -> {
            if (!name.equals("help")) {
                all.addAll(below(command));
            }
        });
        return all;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void beginsWithOneShortSentence(CommandLine command) {
        String[] description = command.getCommandSpec().usageMessage().description();

        assertThat(description).isNotEmpty();
        if (command.getParent() != null) {
            assertThat(description[0]).hasSizeLessThanOrEqualTo(SUMMARY).endsWith(".");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void breaksNoLineThatWasLaidOutByHand(CommandLine command) {
        for (String line : command.getCommandSpec().usageMessage().description()) {
            boolean laidOut = line.startsWith("  ") || !line.matches(".*[.:]");
            assertThat(!laidOut || line.length() <= COLUMNS).as(line).isTrue();
        }
        assertThat(command.getCommandSpec().usageMessage().footer())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionAndParameterSaysWhatItIs(CommandLine command) {
        assertThat(command.getCommandSpec().args())
                .allSatisfy(each -> assertThat(String.join(" ", each.description()))
                        .as(each.toString())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void hasExamplesThatTheProgramTakes(CommandLine command) {
        List<String> examples = Arrays.stream(
                        command.getCommandSpec().usageMessage().footer())
                .filter(line -> line.contains("dragoman "))
                .toList();

        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            List<String> words = new ArrayList<>();
            String asked = example.substring(example.indexOf("dragoman ") + "dragoman ".length());
            Matcher matcher = WORD.matcher(asked.replaceFirst(" > .*", ""));
            while (matcher.find()) {
                words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
            assertThat(Main.commandLine()
                            .parseArgs(words.toArray(String[]::new))
                            .hasSubcommand())
                    .as(example)
                    .isTrue();
        }
    }
}
