package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KnowledgeCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void findTellsWhoIsMeantOnADayAndWhy() {
        assertThat(run("knowledge", "find", "Turkish FM Davutoglu", "--on", "2012-01-25"))
                .isZero();
        assertThat(out.toString())
                .startsWith("Ahmet Davutoglu  [TURGOV]  foreign minister")
                .contains("TUR foreign minister, 2009-05-01 to 2014-08-")
                .contains("TUR prime minister")
                .contains("(not on that day)");
    }

    @Test
    void findSaysWhenNobodyIsKnown() {
        assertThat(run("knowledge", "find", "Tarvi Olmstad")).isZero();
        assertThat(out.toString()).contains("(unknown)").contains("No one of this name is known");
    }

    @Test
    void unknownRanksStrangersWithASentence() throws IOException {
        Path report = Files.writeString(
                folder.resolve("r.txt"),
                "Olmstad Watch accused Russia of jamming.\n\nRussia rejected the charge. The group Norven Dawn met nobody.\n\n"
                        + "Olmstad Watch criticised Turkey on Friday.\n");
        assertThat(run("knowledge", "unknown", "--published", "2012-01-25", report.toString()))
                .isZero();
        assertThat(out.toString().lines().toList().get(1)).startsWith("Olmstad Watch");
        assertThat(out.toString())
                .contains("    Olmstad Watch accused Russia of jamming.")
                .doesNotContain("\nRussia");
    }

    @Test
    void checkListsEveryProblemAndFails() throws IOException {
        Files.createDirectories(folder.resolve("actors"));
        Files.writeString(folder.resolve("actors/groups.tsv"), "A\tQQQ\tREB\nB\tRUS\tXX\n");
        assertThat(run("knowledge", "check", "--knowledge", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("groups.tsv:1: no country has the code \"QQQ\"")
                .contains("groups.tsv:2: \"XX\" is no sector")
                .endsWith("2 problems." + System.lineSeparator());
    }

    @Test
    void checkOfOurOwnIsClean() {
        assertThat(run("knowledge", "check")).isZero();
        assertThat(out.toString()).startsWith("No problem: ");
    }

    private int run(String... args) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        return line.execute(args);
    }
}
