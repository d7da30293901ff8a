package org.dragoman.quotation;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.report.Block;

/**
 * Finds what stands between quotation marks: straight and typographic, doubled, two single ones for a double one, and
 * single marks where no double ones are used.
 */
final class QuoteMarks {
    private final String text;
    private final Block block;
    private final List<Stretch> found = new ArrayList<>();

    private QuoteMarks(String text, Block block) {
        this.text = text;
        this.block = block;
    }

    /** The stretches of a paragraph in order; they do not nest. */
    static List<Stretch> in(String text, Block block) {
        QuoteMarks marks = new QuoteMarks(text, block);
        marks.scanDouble();
        if (marks.found.isEmpty()) {
            marks.scanSingle();
        }
        return marks.found;
    }

    private void scanDouble() {
        int open = -1;
        int inner = -1;
        int at = block.span().begin();
        while (at < block.span().end()) {
            int length = markLength(at);
            if (length == 0) {
                at++;
                continue;
            }
            char mark = text.charAt(at);
            boolean opens = mark == '“' || mark == '„' || mark == '«' || mark == '`' || (!closes(mark) && open < 0);
            if (opens && open >= 0 && reopens(at)) {
                found.add(stretch(open, inner, at, at, false));
                open = -1;
            }
            if (opens && open < 0) {
                open = at;
                inner = at + length;
            } else if (!opens && open >= 0) {
                found.add(stretch(open, inner, at, at + length, true));
                open = -1;
            }
            at += length;
        }
        if (open >= 0) {
            found.add(stretch(open, inner, block.span().end(), block.span().end(), false));
        }
    }

    /** An opening mark inside an open stretch starts anew only where it opens a line: else it is a nested one. */
    private boolean reopens(int at) {
        return at > 0 && text.charAt(at - 1) == '\n';
    }

    private static boolean closes(char mark) {
        return mark == '”' || mark == '»';
    }

    /** Length of the double mark at an offset, 0 if there is none. */
    private int markLength(int at) {
        char c = text.charAt(at);
        if ("\"“”„«»".indexOf(c) >= 0) {
            return 1;
        }
        boolean twice = at + 1 < block.span().end() && text.charAt(at + 1) == c;
        return twice && (c == '\'' || c == '`' || c == '’') ? 2 : 0;
    }

    private Stretch stretch(int open, int inner, int close, int outerEnd, boolean closed) {
        return new Stretch(inner, close, open, outerEnd, closed, block.paragraph());
    }

    private void scanSingle() {
        int at = block.span().begin();
        while (at < block.span().end()) {
            if (opensSingle(at)) {
                int close = closingSingle(at + 1);
                if (close > 0) {
                    found.add(stretch(at, at + 1, close, close + 1, true));
                    at = close;
                }
            }
            at++;
        }
    }

    private boolean opensSingle(int at) {
        char c = text.charAt(at);
        boolean mark = c == '‘' || c == '\'';
        boolean free = at == block.span().begin() || " (\n\t[—–".indexOf(text.charAt(at - 1)) >= 0;
        return mark && free && at + 1 < block.span().end() && Character.isLetter(text.charAt(at + 1));
    }

    /** Where the single mark closes: behind a stop, or behind a word if no stop comes; apostrophes stand between letters. */
    private int closingSingle(int from) {
        int word = -1;
        for (int at = from; at < block.span().end(); at++) {
            char c = text.charAt(at);
            boolean mark = c == '’' || c == '\'';
            boolean last = at + 1 >= block.span().end() || !Character.isLetterOrDigit(text.charAt(at + 1));
            if (mark && last && ",.?!".indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
            if (mark && last && word < 0 && text.charAt(at - 1) != 's') {
                word = at;
            }
        }
        return word;
    }
}
