package org.dragoman.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into paragraphs.
 *
 * <p>In most files a line is a paragraph. Agencies' printers broke lines at a fixed width: there a paragraph ends at a
 * blank line, before an indented line, or behind a sentence whose line had room for the next word.
 */
final class Paragraphs {
    private static final int WIDEST_PRINT = 100;
    private static final int NARROWEST_PRINT = 40;
    private static final int SLACK = 8;

    private final String text;
    private final List<Line> lines = new ArrayList<>();

    private record Line(int begin, int end, int indent, boolean spaced) {
        int length() {
            return end - begin;
        }
    }

    private Paragraphs(String text) {
        this.text = text;
    }

    /** The paragraphs of {@code text} in order; none is empty. */
    static List<Paragraph> of(String text) {
        Paragraphs paragraphs = new Paragraphs(text);
        paragraphs.splitLines();
        return paragraphs.isWrapped() ? paragraphs.joined() : paragraphs.separate();
    }

    private void splitLines() {
        boolean spaced = true;
        int at = 0;
        while (at < text.length()) {
            int stop = lineEnd(at);
            int begin = at;
            int end = stop;
            while (begin < end && Words.isSpace(text.charAt(begin))) {
                begin++;
            }
            while (end > begin && Words.isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (begin == end) {
                spaced = true;
            } else {
                lines.add(new Line(begin, end, begin - at, spaced));
                spaced = false;
            }
            at = stop + (text.startsWith("\r\n", stop) ? 2 : 1);
        }
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && "\n\r\f\u0085\u2028\u2029".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Lines of print width that mostly run on into the next one. */
    private boolean isWrapped() {
        int full = 0;
        int running = 0;
        boolean lower = false;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            Line next = lines.get(i + 1);
            if (line.length() > WIDEST_PRINT) {
                return false;
            }
            if (line.length() >= NARROWEST_PRINT && !next.spaced()) {
                boolean lowerNext = Character.isLowerCase(text.charAt(next.begin()));
                lower |= lowerNext;
                full++;
                running += lowerNext || !endsSentence(line) ? 1 : 0;
            }
        }
        return lower && running >= 0.5 * full;
    }

    private boolean endsSentence(Line line) {
        return new Paragraph(line.begin(), line.end(), text.substring(line.begin(), line.end()), false).isTerminated();
    }

    private List<Paragraph> separate() {
        List<Paragraph> out = new ArrayList<>();
        for (Line line : lines) {
            out.add(paragraph(line, line));
        }
        return out;
    }

    private List<Paragraph> joined() {
        int width = lines.stream().mapToInt(Line::length).max().orElse(0);
        List<Paragraph> out = new ArrayList<>();
        Line first = lines.get(0);
        Line previous = first;
        for (Line line : lines.subList(1, lines.size())) {
            if (breaksBetween(previous, line, width)) {
                out.add(paragraph(first, previous));
                first = line;
            }
            previous = line;
        }
        out.add(paragraph(first, previous));
        return out;
    }

    private boolean breaksBetween(Line line, Line next, int width) {
        return next.spaced()
                || next.indent() > line.indent() + 1
                || (endsSentence(line) && line.length() + 1 + firstWord(next) + SLACK <= width);
    }

    private int firstWord(Line line) {
        int at = line.begin();
        while (at < line.end() && !Words.isSpace(text.charAt(at))) {
            at++;
        }
        return at - line.begin();
    }

    private Paragraph paragraph(Line first, Line last) {
        return new Paragraph(first.begin(), last.end(), text.substring(first.begin(), last.end()), first.spaced());
    }
}
