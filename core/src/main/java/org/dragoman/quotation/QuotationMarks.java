package org.dragoman.quotation;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.report.Block;
import org.dragoman.text.Span;

/** Pairs the quotation marks of a report, paragraph by paragraph: straight, typographic and doubled single ones. */
final class QuotationMarks {
    private final String text;

    private QuotationMarks(String text) {
        this.text = text;
    }

    /** All stretches between quotation marks in the blocks of a report, in order. */
    static List<QuotedStretch> in(String text, List<Block> blocks) {
        List<QuotedStretch> stretches = new ArrayList<>();
        QuotationMarks marks = new QuotationMarks(text);
        for (Block block : blocks) {
            marks.read(block, stretches);
        }
        return stretches;
    }

    private void read(Block block, List<QuotedStretch> stretches) {
        int end = block.span().end();
        int at = block.span().begin();
        boolean british = text.indexOf('‘', at) >= 0 && noDouble(at, end);
        while (at < end) {
            int width = opening(at, block.span().begin(), british);
            if (width == 0) {
                at++;
                continue;
            }
            int close = closing(at + width, end, british && text.charAt(at) == '‘');
            stretches.add(stretch(block, at, width, close < 0 ? end : close, close >= 0));
            at = close < 0 ? end : close + 1;
        }
    }

    private boolean noDouble(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '“' || c == '”') {
                return false;
            }
        }
        return true;
    }

    /** Width of the opening mark at an offset, 0 if there is none. */
    private int opening(int at, int begin, boolean british) {
        char c = text.charAt(at);
        if (c == '“' || c == '«' || c == '„') {
            return 1;
        }
        boolean free = at == begin || !Character.isLetterOrDigit(text.charAt(at - 1));
        if (c == '"' || (c == '‘' && british)) {
            return free ? 1 : 0;
        }
        boolean doubled = (c == '`' || c == '\'') && at + 1 < text.length() && text.charAt(at + 1) == c;
        return doubled && free ? 2 : 0;
    }

    private int closing(int from, int end, boolean single) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (single) {
                boolean ends = c == '’' && (i + 1 >= end || !Character.isLetterOrDigit(text.charAt(i + 1)));
                if (ends) {
                    return i;
                }
            } else if (c == '"' || c == '”' || c == '»' || (c == '\'' && i + 1 < end && text.charAt(i + 1) == '\'')) {
                return i;
            }
        }
        return -1;
    }

    private QuotedStretch stretch(Block block, int open, int width, int close, boolean closed) {
        int begin = open + width;
        int end = close;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
            end--;
        }
        boolean first = text.substring(block.span().begin(), open).isBlank();
        int outerEnd = closed ? Math.min(text.length(), close + 1) : close;
        return new QuotedStretch(block.paragraph(), new Span(begin, end), new Span(open, outerEnd), first, closed);
    }
}
