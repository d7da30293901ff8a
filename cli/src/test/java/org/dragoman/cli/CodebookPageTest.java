package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.Lexica;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Stance;
import org.junit.jupiter.api.Test;

class CodebookPageTest {
    private static final Lexica LEXICA = Shared.LEXICA;
    private static final String PAGE = new CodebookPage(LEXICA).markdown();

    @Test
    void thePageOfTheGuidesIsThatOfTheKnowledge() throws IOException {
        assertThat(Files.readString(Path.of("../docs/codebook.md")))
                .as("docs/codebook.md is stale: run  ./dragoman knowledge codebook > docs/codebook.md")
                .isEqualTo(PAGE);
    }

    @Test
    void namesEveryMeasureStanceAndFactuality() {
        Stream<String> words = Stream.of(
                        LEXICA.measures().frames().stream().map(frame -> frame.header("measure")),
                        Arrays.stream(Stance.values()).map(Stance::label),
                        Arrays.stream(Factuality.values()).map(Factuality::label),
                        LEXICA.stances().frames().stream().map(frame -> frame.header("act")))
                .flatMap(each -> each)
                .filter(word -> !word.isEmpty())
                .distinct();

        assertThat(words)
                .hasSizeGreaterThan(60)
                .allSatisfy(word -> assertThat(PAGE).contains("`" + word + "`"));
    }

    @Test
    void whatTheTableHasNotIsNotInACodeEither() {
        assertThat(LEXICA.cameo().all()).isNotEmpty().allSatisfy(code -> {
            assertThat(code.ploverType()).isNotEqualTo("-");
            assertThat(code.ploverMode()).isNotEqualTo("-");
            assertThat(code.contexts()).doesNotContain("-");
        });
    }

    @Test
    void namesEveryCodeOfEventsAndGivesMostASentence() {
        List<String> rows =
                PAGE.lines().filter(line -> line.matches("\\| \\d{2,4} \\|.*")).toList();

        assertThat(rows).hasSameSizeAs(LEXICA.cameo().all());
        assertThat(rows.stream().filter(row -> row.contains("["))).hasSizeGreaterThan(rows.size() / 2);
    }
}
