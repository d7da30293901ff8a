package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StraysTest {
    @TempDir
    Path folder;

    @Test
    void aTableOfAnotherNameIsAProblemWithTheNameThatWasMeant() throws IOException {
        write("actors/organizations.tsv");

        assertThatThrownBy(() -> Knowledge.load(List.of(folder)))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("organizations.tsv: is read by nothing")
                .hasMessageContaining("Did you mean actors/organisations.tsv?");
    }

    @Test
    void framesOutsideTheirFoldersAreAProblem() throws IOException {
        write("mine.frames");

        assertThatThrownBy(() -> Knowledge.load(List.of(folder)))
                .hasMessageContaining("mine.frames: is read by nothing")
                .hasMessageContaining("measures/");
    }

    @Test
    void whatHasItsPlaceIsNone() throws IOException {
        write("actors/officials/my-country.tsv");
        write("events/mine.frames");
        write("stances/of/mine.frames");
        write("notes.txt");
        Problems problems = new Problems();

        new Strays(KnowledgeSource.shipped()).check(KnowledgeSource.folder(folder), problems);

        assertThat(problems.all()).isEmpty();
    }

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# Nothing yet. Origin: a test. Licence: Apache-2.0.\n");
    }
}
