package org.dragoman.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dragoman.coding.Position;
import org.dragoman.formats.JsonReadings;
import org.dragoman.knowledge.KnowledgeException;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front door as another program uses it. */
class DragomanTest {
    private static final Dragoman DRAGOMAN = Dragoman.load();
    private static final Report REPORT = Report.of(
            "r1",
            "Turkey's foreign minister said on Monday that Ankara was against sanctions on Iran.",
            LocalDate.of(2012, 1, 25));

    @TempDir
    private Path folder;

    @Test
    void readsAReport() {
        assertThat(DRAGOMAN.code(REPORT).positions()).singleElement().satisfies(DragomanTest::isTurkeyAgainstSanctions);
    }

    @Test
    void givesTheLineOfTheOutputContract() {
        assertThat(DRAGOMAN.json(REPORT)).isEqualTo(JsonReadings.plain().write(DRAGOMAN.code(REPORT)));
    }

    @Test
    void explainsWhatItRead() {
        assertThat(DRAGOMAN.explain(REPORT).reading()).isEqualTo(DRAGOMAN.code(REPORT));
        assertThat(DRAGOMAN.explain(REPORT).steps()).hasSize(1);
    }

    @Test
    void laysOwnKnowledgeOverTheShipped() throws IOException {
        Files.createDirectories(folder.resolve("actors"));
        Files.writeString(folder.resolve("actors/groups.tsv"), "nonsense\n");

        assertThatThrownBy(() -> Dragoman.setup().knowledge(folder).load())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("groups.tsv:1");
    }

    @Test
    void aParserOverLoadedKnowledgeReadsTheSame() {
        assertThat(Dragoman.setup().over(DRAGOMAN.lexica()).json(REPORT)).isEqualTo(DRAGOMAN.json(REPORT));
    }

    @Test
    void namesTheParsersThatThereAre() {
        assertThatThrownBy(() -> Dragoman.setup().parser("none").load())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no parser \"none\" here. Use one of: dragoman.");
    }

    private static void isTurkeyAgainstSanctions(Position position) {
        assertThat(position.holder().actor().code()).isEqualTo("TUR");
        assertThat(position.stance().label()).isEqualTo("oppose");
        assertThat(position.measure().kind()).isEqualTo("sanctions");
        assertThat(position.measure().target()).isEqualTo("IRN");
        assertThat(position.date().value()).isEqualTo("2012-01-23");
    }
}
