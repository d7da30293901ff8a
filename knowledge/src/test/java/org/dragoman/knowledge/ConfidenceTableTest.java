package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfidenceTableTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderOfTheUsersReplacesSingleWeights() throws IOException {
        Files.writeString(folder.resolve("confidence.tsv"), "weak\t-3\n");
        Problems problems = new Problems();
        var weights =
                ConfidenceTable.load(List.of(KnowledgeSource.shipped(), KnowledgeSource.folder(folder)), problems);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(weights).containsEntry("weak", -3.0).containsKey("any").hasSizeGreaterThan(20);
    }

    @Test
    void saysWhichWeightIsNoNumber() throws IOException {
        Files.writeString(folder.resolve("confidence.tsv"), "# head\nweak\tlittle\nlong\tInfinity\n");
        Problems problems = new Problems();
        ConfidenceTable.load(List.of(KnowledgeSource.folder(folder)), problems);
        assertThat(problems.all()).hasSize(2);
        assertThat(problems.all().get(0)).contains("confidence.tsv:2").contains("\"little\"");
    }
}
