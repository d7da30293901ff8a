package org.dragoman.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The first stage of a reading: finds in a report's text what tells something, and leaves the rest.
 *
 * <p>Captions and picture credits, bylines, stamps, links and calls to click, share bars and sign-offs of agencies are no
 * sentences of a report. They are told by form: how a line begins and ends, what repeats, what stands beside a credit. No
 * text is changed; a block is a range of the text as given.
 *
 * <p>Pure and thread safe. Needs time linear in the length of the text.
 */
public final class Cleaner {
    private static final int LONGEST_HEADLINE = 30;
    private static final int LONGEST_STANDFIRST = 60;
    private static final int LONGEST_CROSSHEAD = 8;

    private final Report report;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Dateline dateline;

    private Cleaner(Report report) {
        this.report = report;
    }

    /**
     * Splits a report into headline, standfirst and body.
     *
     * @return the blocks in order; none when the text is empty, binary or in another language, and then a note says so
     */
    public static CleanReport clean(Report report) {
        Cleaner cleaner = new Cleaner(report);
        Legibility.Verdict verdict = Legibility.of(report.text());
        List<String> notes = notes(verdict);
        if (verdict == Legibility.Verdict.FINE || verdict == Legibility.Verdict.UNUSUAL) {
            cleaner.read();
            if (cleaner.blocks.isEmpty()) {
                notes = List.of("the text holds no sentence to read, only captions, links or credits");
            }
        }
        return new CleanReport(report, cleaner.dateline, cleaner.blocks, notes);
    }

    private static List<String> notes(Legibility.Verdict verdict) {
        return switch (verdict) {
            case FINE -> List.of();
            case EMPTY -> List.of("the text is empty");
            case BINARY -> List.of("the text looks like binary data; nothing was read");
            case FOREIGN -> List.of("the text does not look like English; nothing was read");
            case UNUSUAL -> List.of("the text does not look like English: a table, a list, or another language");
        };
    }

    private void read() {
        List<Paragraph> kept = withoutRepeats(withoutClutter(Paragraphs.of(report.text())));
        int body = bodyStart(kept);
        boolean listing = isListing(kept);
        for (int i = 0; i < kept.size(); i++) {
            Paragraph p = kept.get(i);
            if (i < body) {
                addHead(p, i);
            } else if (listing || p.isTerminated() || p.words() > LONGEST_CROSSHEAD || kept.size() == 1) {
                addBody(p);
            }
        }
    }

    private static List<Paragraph> withoutClutter(List<Paragraph> all) {
        Set<String> captions = captions(all);
        List<Paragraph> kept = new ArrayList<>();
        for (Paragraph p : all) {
            boolean dropped = Clutter.isFurniture(p)
                    || Clutter.isCaption(p)
                    || (p.isLabelSized() && (captions.contains(Words.normal(p.text())) || Clutter.hasCredit(p)));
            if (!dropped) {
                kept.add(Clutter.withoutSignOff(p));
            }
        }
        return kept;
    }

    /** What the lines with or beside a credit say, so that the same words given again are known as a caption too. */
    private static Set<String> captions(List<Paragraph> all) {
        Set<String> captions = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Paragraph p = all.get(i);
            if (Clutter.hasCredit(p)) {
                captions.add(Words.normal(Clutter.beforeCredit(p)));
                if (i > 1 && isCreditAlone(p) && belongsTo(all.get(i - 1), p)) {
                    captions.add(Words.normal(all.get(i - 1).text()));
                }
            }
        }
        captions.remove("");
        return captions;
    }

    private static boolean isCreditAlone(Paragraph p) {
        return Words.count(Words.normal(Clutter.beforeCredit(p))) == 0;
    }

    /** A line right above a credit is the caption if nothing else sets it apart: no full stop, or a gap above both. */
    private static boolean belongsTo(Paragraph line, Paragraph credit) {
        return line.isLabelSized() && !credit.spaced() && (!line.isTerminated() || line.spaced());
    }

    private static List<Paragraph> withoutRepeats(List<Paragraph> all) {
        Set<String> seen = new HashSet<>();
        List<Paragraph> kept = new ArrayList<>();
        for (Paragraph p : all) {
            if (seen.add(Words.normal(p.text()))) {
                kept.add(p);
            }
        }
        return kept;
    }

    /** Whether most lines have no full stop: then their lack of one says nothing. */
    private static boolean isListing(List<Paragraph> kept) {
        long open = kept.stream().filter(p -> !p.isTerminated()).count();
        return 2 * open > kept.size() + 1;
    }

    /** Number of paragraphs before the body: headline, standfirst and what stands between. */
    private int bodyStart(List<Paragraph> kept) {
        for (int i = 0; i < Math.min(kept.size(), 6); i++) {
            if (DatelineMatcher.match(kept.get(i).text()) != null) {
                return allShort(kept.subList(0, i)) ? i : 0;
            }
        }
        if (kept.isEmpty() || !isHeadline(kept.get(0), kept.size())) {
            return 0;
        }
        int start = 1;
        while (start < Math.min(kept.size() - 1, 3) && isOpenHead(kept.get(start)) && !isListing(kept)) {
            start++;
        }
        return start;
    }

    private static boolean allShort(List<Paragraph> head) {
        return head.stream().allMatch(p -> p.words() <= LONGEST_STANDFIRST);
    }

    private boolean isHeadline(Paragraph first, int count) {
        return repeatsTitle(first)
                || (count > 1
                        && report.title() == null
                        && first.words() <= LONGEST_HEADLINE
                        && (!first.isTerminated() || Words.isTitleCase(first.text())));
    }

    private static boolean isOpenHead(Paragraph p) {
        return !p.isTerminated() && p.words() <= LONGEST_STANDFIRST;
    }

    private boolean repeatsTitle(Paragraph p) {
        return report.title() != null && Words.normal(report.title()).equals(Words.normal(p.text()));
    }

    private void addHead(Paragraph p, int index) {
        boolean first = blocks.isEmpty() && index == 0 && (report.title() == null || repeatsTitle(p));
        if (first) {
            add(Block.Kind.HEADLINE, p);
        } else if (p.isTerminated() || (index <= 1 && p.words() > 4)) {
            add(Block.Kind.STANDFIRST, p);
        }
    }

    private void addBody(Paragraph p) {
        DatelineMatcher.Match match = DatelineMatcher.match(p.text());
        if (match == null) {
            add(Block.Kind.BODY, p);
            return;
        }
        if (dateline == null) {
            dateline = match.dateline();
        }
        add(Block.Kind.BODY, p.withoutStart(match.length()));
    }

    private void add(Block.Kind kind, Paragraph p) {
        if (p.end() > p.begin()) {
            blocks.add(new Block(kind, blocks.size(), new Span(p.begin(), p.end())));
        }
    }
}
