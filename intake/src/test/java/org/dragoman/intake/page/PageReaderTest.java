package org.dragoman.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads saved pages in the manner of many site builders. Beside each {@code .html} stands a {@code .txt} with its date,
 * title and address, an empty line, and the text that a careful reader would copy out.
 */
class PageReaderTest {

    private static final Path PAGES = Path.of("src/test/resources/pages");

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList();
            assertThat(names).hasSizeGreaterThanOrEqualTo(40);
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsTheReportOnEveryPage(String name) throws IOException {
        Gold gold = Gold.of(name);
        Page page = read(name, gold);
        assertThat(page.report().text())
                .satisfies(text -> assertThat(f1(text, gold.text())).isGreaterThanOrEqualTo(0.9));
        assertThat(page.report().title()).isEqualTo(gold.title());
    }

    @Test
    void reachesTheFloorsForTextAndDates() throws IOException {
        double text = 0;
        int dates = 0;
        List<String> names = pages().toList();
        for (String name : names) {
            Gold gold = Gold.of(name);
            Page page = read(name, gold);
            text += f1(page.report().text(), gold.text());
            dates += String.valueOf(page.report().published()).equals(gold.date()) ? 1 : 0;
        }
        assertThat(text / names.size()).isGreaterThanOrEqualTo(0.97);
        assertThat((double) dates / names.size()).isGreaterThanOrEqualTo(0.95);
    }

    private static Page read(String name, Gold gold) throws IOException {
        return PageReader.standard().read(Files.readAllBytes(PAGES.resolve(name)), gold.url(), null);
    }

    /** The F1 of runs of four words, as the public benchmark of article extraction scores. */
    static double f1(String one, String other) {
        Map<String, Integer> ours = grams(one);
        Map<String, Integer> theirs = grams(other);
        int both = 0;
        for (Map.Entry<String, Integer> gram : ours.entrySet()) {
            both += Math.min(gram.getValue(), theirs.getOrDefault(gram.getKey(), 0));
        }
        int sum = size(ours) + size(theirs);
        return sum == 0 ? 1 : 2.0 * both / sum;
    }

    private static Map<String, Integer> grams(String text) {
        List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Map<String, Integer> grams = new HashMap<>();
        int size = Math.min(4, words.size());
        for (int i = 0; size > 0 && i + size <= words.size(); i++) {
            grams.merge(String.join(" ", words.subList(i, i + size)), 1, Integer::sum);
        }
        return grams;
    }

    private static int size(Map<String, Integer> grams) {
        return grams.values().stream().mapToInt(Integer::intValue).sum();
    }

    private record Gold(String date, String title, String url, String text) {

        static Gold of(String page) throws IOException {
            List<String> lines = new ArrayList<>(Files.readAllLines(PAGES.resolve(page.replace(".html", ".txt"))));
            return new Gold(
                    value(lines.get(0)),
                    value(lines.get(1)),
                    value(lines.get(2)),
                    String.join("\n", lines.subList(4, lines.size())).strip());
        }

        private static String value(String line) {
            return line.substring(line.indexOf(':') + 1).strip();
        }
    }
}
