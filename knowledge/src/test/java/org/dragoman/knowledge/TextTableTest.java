package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private final Problems problems = new Problems();
    private final List<TextTable.Row> rows = new ArrayList<>();

    @Test
    void skipsCommentsAndBlankLines() {
        read("# head\n\n  \na\tb\r\nc\t d|e \n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows).extracting(TextTable.Row::line).containsExactly(4, 5);
        assertThat(rows.get(0).cells()).containsExactly("a", "b");
        assertThat(rows.get(1).list(1)).containsExactly("d", "e");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void tellsAllProblemsWithFileAndLine() {
        byte[] long1 = ("x\t" + "y".repeat(5_000) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[long1.length + 8];
        System.arraycopy(long1, 0, bytes, 0, long1.length);
        byte[] rest = {'a', '\t', (byte) 0xff, '\n', 'l', 'o', 'n', 'e'};
        System.arraycopy(rest, 0, bytes, long1.length, rest.length);
        read(bytes);
        assertThat(problems.all()).hasSize(3);
        assertThat(problems.all().get(0)).startsWith("t.tsv:1: the line has 5002 bytes");
        assertThat(problems.all().get(1)).isEqualTo("t.tsv:2: is not UTF-8. Save the file as UTF-8.");
        assertThat(problems.all().get(2)).startsWith("t.tsv:3: has 1 cells, not 2 to 3");
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("3 problems")
                .hasMessageContaining("t.tsv:2:");
    }

    private void read(byte[] bytes) {
        TextTable.read("t.tsv", bytes, 2, 3, problems, rows::add);
    }
}
