package org.dragoman.intake.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * The report as the page's JSON-LD has it, in one piece and often cut short.
 *
 * <p>It cannot stand for the paragraphs of the page, but it can judge them: when nearly all of it is found among them,
 * a paragraph without a trace in it is no part of the report. When the page shows almost nothing of it, it is the text.
 */
final class StatedBody {

    private static final int GRAM = 4;
    private static final int LEAST = 400;

    private final String text;
    private final Set<String> grams;

    StatedBody(String stated) {
        this.text = stated.indexOf('<') >= 0 ? Jsoup.parse(stated).wholeText() : stated;
        this.grams = grams(text);
    }

    /** The text of the report, by what both the page and this say. */
    String reconcile(List<TextBlock> shown) {
        String page = PageReader.joined(shown);
        if (text.length() < LEAST || isCut()) {
            return page.isBlank() ? paragraphs() : page;
        }
        double found = share(grams, grams(page));
        if (found > 0.9) {
            return PageReader.joined(confirmed(shown));
        }
        boolean unseen = found < 0.3 && page.length() < 0.5 * text.length();
        return unseen ? paragraphs() : page;
    }

    private List<TextBlock> confirmed(List<TextBlock> shown) {
        List<TextBlock> kept = new ArrayList<>();
        for (TextBlock block : shown) {
            Set<String> own = grams(block.text());
            if (own.isEmpty() || share(own, grams) >= 0.2) {
                kept.add(block);
            }
        }
        return kept;
    }

    private boolean isCut() {
        String end = text.strip();
        return end.endsWith("…") || end.endsWith("...") || end.endsWith("[…]");
    }

    private String paragraphs() {
        return text.lines()
                .map(line -> line.replaceAll("[\\s\\u00a0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static double share(Set<String> of, Set<String> in) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(in::contains).count() / of.size();
    }

    private static Set<String> grams(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= words.length; i++) {
            grams.add(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2] + ' ' + words[i + 3]);
        }
        return grams;
    }
}
