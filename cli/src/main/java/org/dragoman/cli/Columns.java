package org.dragoman.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A table for people: columns as wide as their widest cell, long cells cut. */
final class Columns {
    private static final int WIDEST = 44;
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";
    static final String NOTHING = "Nothing in the ledger answers this. Ask for less, or see --help.";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<String>> whole = new ArrayList<>();

    Columns(String... heads) {
        rows.add(List.of(heads));
    }

    void add(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            String flat = cell.replaceAll("[\\s\\p{Cntrl}]+", " ");
            row.add(flat.length() <= WIDEST ? flat : flat.substring(0, WIDEST - 1) + "…");
        }
        rows.add(row);
        whole.add(List.of(cells));
    }

    /** The rows as comma-separated values, with their heads and nothing cut. */
    void csv(PrintWriter out) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(rows.get(0));
        whole.forEach(csv::writeRecord);
        out.print(text);
        out.flush();
    }

    /** The rows as JSON objects, one a line, with nothing cut. */
    void json(PrintWriter out) {
        JsonMapper mapper = JsonMapper.shared();
        for (List<String> row : whole) {
            ObjectNode object = mapper.createObjectNode();
            for (int i = 0; i < row.size(); i++) {
                object.put(rows.get(0).get(i), row.get(i));
            }
            out.println(mapper.writeValueAsString(object));
        }
        out.flush();
    }

    /** Lines of their own below the last row, such as the proof. */
    void below(String text) {
        wrapped(INDENT, text).forEach(line -> rows.add(List.of(line)));
    }

    /** A text in lines that a terminal has room for, each behind the same blanks. */
    static List<String> wrapped(String indent, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("[\\s\\p{Cntrl}]+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH - indent.length()) {
                lines.add(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(indent + line);
        return lines;
    }

    /** Prints the table of what a ledger was asked for. */
    void print(PrintWriter out) {
        print(out, NOTHING);
    }

    /** Prints the table, or {@code nothing} when it has no rows. */
    void print(PrintWriter out, String nothing) {
        if (whole.isEmpty()) {
            out.println(nothing);
            out.flush();
            return;
        }
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; row.size() > 1 && i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            out.println(line(row, widths));
        }
        out.flush();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            out.append(row.get(i))
                    .append(" ".repeat(Math.max(0, widths[i] - row.get(i).length()) + 2));
        }
        return out.toString().stripTrailing();
    }
}
