package org.dragoman.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldRowsTest {
    /** Objects over several lines, with a comma behind each and behind their last field, as PLOVER's own file has them. */
    private static final String RECORDS = """
            {
                "id": "own-1",
                "source": [{"actorText": "Norvenia", "code": "NOR"}],
                "target": "",
                "event": "AGREE",
                "text": "Norvenia agreed to a ceasefire.",
                "comment": "",
            },
            {
                "id": "own-2",
                "source": [{"actorText": "Estmark", "code": "EST"}],
                "target": [{"actorText": "Norvenia", "code": "NOR"}],
                "event": "ACCUSE",
                "text": "Estmark accused Norvenia.",
            },
            """;

    private static final Evaluation EVALUATION =
            new Evaluation((row, report) -> Samples.norwayOnMali("a", "2012-01-25"));

    @TempDir
    Path folder;

    @Test
    void recordsOfPloverAreReadAsTheyAreGivenOut() throws IOException {
        List<GoldRow> rows = GoldRows.read(write(RECORDS), null);
        assertThat(rows).extracting(GoldRow::id).containsExactly("own-1", "own-2");
        assertThat(rows.get(1).wanted("event")).isEqualTo("ACCUSE");
        assertThat(rows.get(1).gold().path("target").path(0).path("code").asString(""))
                .isEqualTo("NOR");
        assertThat(GoldRows.read(write("[" + RECORDS + "]"), null)).hasSize(2);
    }

    @Test
    void aBrokenRecordIsNamedWithItsLine() {
        assertThatThrownBy(
                        () -> GoldRows.read(write(RECORDS.replace("\"event\": \"ACCUSE\"", "\"event\" ACCUSE")), null))
                .hasMessageContaining("gold.json:13: broken JSON");
        assertThatThrownBy(() -> GoldRows.read(write("{\"id\":\"a\"}\n{\"id\"\n"), null))
                .hasMessageContaining("gold.json:2: broken JSON");
    }

    @Test
    void aRowOfAnotherFormIsNamed() throws IOException {
        Path short4 = write("{\"id\":\"a\",\"positions\":[[\"NOR\",\"sanctions\"]]}\n");
        assertThatThrownBy(() -> EVALUATION.run(GoldSet.POSITIONS, short4, short4, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gold.json: row \"a\" is not in the form of the set \"positions\"");
        Path undated = write("{\"id\":\"b\",\"published\":\"2012-31-01\",\"event\":\"ACCUSE\"}\n");
        assertThatThrownBy(() -> EVALUATION.run(GoldSet.PLV, undated, null, 9))
                .hasMessageContaining("row \"b\"")
                .hasMessageContaining("2012-31-01");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("gold.json"), text);
    }
}
