package org.dragoman.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a text table: UTF-8, one fact a line, cells between tabs, {@code #} opens a comment line, empty lines count not.
 *
 * <pre>{@code
 * Problems problems = new Problems();
 * TextTable.read(source, "actors/roles.tsv", 2, 4, problems, row -> add(row.cell(0), row.cell(1)));
 * problems.throwIfAny();
 * }</pre>
 *
 * <p>A line that cannot be used becomes a problem and is skipped; the reading goes on, so that all problems are found.
 */
public final class TextTable {
    private static final int LONGEST_LINE = 4_000;
    private static final char REPLACEMENT = '\uFFFD';

    private TextTable() {}

    /**
     * One line of a table.
     *
     * @param file what messages call the file
     * @param line number of the line, from 1
     * @param cells its cells without surrounding blanks
     */
    public record Row(String file, int line, List<String> cells) {

        /** The cell at {@code column}, from 0; empty if the line is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The parts of a cell between bars, without empty ones. */
        public List<String> list(int column) {
            return split(cell(column), '|').stream()
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }

    /**
     * Reads one file of a source; a file that the source does not have has no rows.
     *
     * @param least fewest cells that a line must have
     * @param most most cells that a line may have
     */
    public static void read(
            KnowledgeSource source, String path, int least, int most, Problems problems, Consumer<Row> rows) {
        byte[] bytes = source.read(path);
        if (bytes != null) {
            read(source.label(path), bytes, least, most, problems, rows);
        }
    }

    /** Reads a table from its bytes; {@code file} is what messages call it. */
    public static void read(String file, byte[] bytes, int least, int most, Problems problems, Consumer<Row> rows) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int number = 0;
        for (int begin = 0; begin < bytes.length; ) {
            number++;
            int end = begin;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            line(file, number, bytes, begin, end, decoder, least, most, problems, rows);
            begin = end + 1;
        }
    }

    private static void line(
            String file,
            int number,
            byte[] bytes,
            int begin,
            int end,
            CharsetDecoder decoder,
            int least,
            int most,
            Problems problems,
            Consumer<Row> rows) {
        if (end - begin > LONGEST_LINE) {
            problems.add(
                    file,
                    number,
                    "the line has " + (end - begin) + " bytes, more than " + LONGEST_LINE
                            + ". Put one fact on a line.");
            return;
        }
        if (begin < end && bytes[begin] == '#') {
            return;
        }
        String text = new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(bytes, begin, end, decoder)) {
            problems.add(file, number, "is not UTF-8. Save the file as UTF-8.");
            return;
        }
        if (text.isBlank()) {
            return;
        }
        List<String> cells = split(text, '\t');
        if (cells.size() < least || cells.size() > most) {
            problems.add(
                    file,
                    number,
                    "has " + cells.size() + " cells, not " + range(least, most) + ". Separate cells by one tab.");
            return;
        }
        rows.accept(new Row(file, number, cells));
    }

    private static boolean isUtf8(byte[] bytes, int begin, int end, CharsetDecoder decoder) {
        try {
            decoder.decode(ByteBuffer.wrap(bytes, begin, end - begin));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String range(int least, int most) {
        return least == most ? String.valueOf(least) : least + " to " + most;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>(8);
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == separator) {
                parts.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        return parts;
    }
}
