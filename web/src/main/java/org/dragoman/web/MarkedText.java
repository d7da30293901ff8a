package org.dragoman.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dragoman.coding.Entry;
import org.dragoman.coding.Quotation;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReading;
import org.dragoman.text.Span;

/**
 * A report's text cut into pieces, so that each piece is either in the proof of an entry or not, in a quotation or not. The
 * pieces together are the text, character for character.
 *
 * @param paragraphs the pieces of each paragraph
 */
record MarkedText(List<List<Piece>> paragraphs) {

    /**
     * A run of the text.
     *
     * @param text what it says
     * @param proves the entries that it is in the proof of
     * @param said whether somebody's words stand here
     * @param ends the entries whose proof ends with it; their marks follow it
     */
    record Piece(String text, List<Marked> proves, boolean said, List<Marked> ends) {}

    /**
     * An entry as it is marked: with a letter for its kind and its number on the page.
     *
     * @param kept the entry
     * @param label such as {@code P1}
     */
    record Marked(Kept<?> kept, String label) {
        String kind() {
            return kept.entry().fold(event -> "event", position -> "position", quotation -> "quotation");
        }

        boolean isRejected() {
            return kept.verdict() == org.dragoman.ledger.Correction.Verdict.REJECTED;
        }
    }

    /** All entries of a report as they are marked, in the order of the text. */
    static List<Marked> entries(KeptReading reading) {
        List<Kept<?>> all = new ArrayList<>(reading.positions());
        all.addAll(reading.events());
        all.addAll(reading.quotations());
        all.sort(Comparator.comparingInt(
                        (Kept<?> kept) -> kept.entry().evidence().span().begin())
                .thenComparing(
                        kept -> kept.id().charAt(0) == 'p' ? 0 : kept.id().charAt(0) == 'e' ? 1 : 2)
                .thenComparing(Kept::id));
        Map<Character, Integer> numbers = new LinkedHashMap<>();
        List<Marked> out = new ArrayList<>();
        for (Kept<?> kept : all) {
            char letter = Character.toUpperCase(kept.id().charAt(0));
            out.add(new Marked(kept, letter + "" + numbers.merge(letter, 1, Integer::sum)));
        }
        return out;
    }

    static MarkedText of(String text, List<Marked> entries) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Marked each : entries) {
            addCuts(cuts, each.kept().entry().evidence().span(), text.length());
            Span content = each.kept().entry().evidence().content();
            if (content != null) {
                addCuts(cuts, content, text.length());
            }
        }
        for (int i = text.indexOf("\n\n"); i >= 0; i = text.indexOf("\n\n", i + 2)) {
            cuts.add(i);
            cuts.add(i + 2);
        }
        return new MarkedText(paragraphs(text, new ArrayList<>(cuts), entries));
    }

    private static void addCuts(TreeSet<Integer> cuts, Span span, int length) {
        cuts.add(Math.min(span.begin(), length));
        cuts.add(Math.min(span.end(), length));
    }

    private static List<List<Piece>> paragraphs(String text, List<Integer> cuts, List<Marked> entries) {
        List<List<Piece>> out = new ArrayList<>();
        List<Piece> current = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int begin = cuts.get(i);
            int end = cuts.get(i + 1);
            String piece = text.substring(begin, end);
            if (piece.equals("\n\n")) {
                out.add(current);
                current = new ArrayList<>();
                continue; // The break between paragraphs is shown by the paragraphs.
            }
            current.add(piece(piece, begin, end, entries));
        }
        out.add(current);
        return out;
    }

    private static Piece piece(String text, int begin, int end, List<Marked> entries) {
        List<Marked> proves = new ArrayList<>();
        List<Marked> ends = new ArrayList<>();
        boolean said = false;
        for (Marked each : entries) {
            Entry entry = each.kept().entry();
            Span span = entry.evidence().span();
            if (span.begin() <= begin && end <= span.end()) {
                proves.add(each);
                if (span.end() == end) {
                    ends.add(each);
                }
            }
            Span content = entry.evidence().content();
            said |= entry instanceof Quotation && content != null && content.begin() <= begin && end <= content.end();
        }
        return new Piece(text, List.copyOf(proves), said, List.copyOf(ends));
    }
}
