package org.dragoman.training;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.english.EnglishParser;
import org.dragoman.text.Gate;
import org.dragoman.text.Parser;
import org.dragoman.text.Span;
import org.dragoman.text.Tree;

/** How many sentences of a text a thread parses in a second of its processor time: {@code Throughput TEXT [MODEL]}. */
public final class Throughput {
    private static final int ROUNDS = 6;

    private Throughput() {}

    /** Reads paragraphs between blank lines; the first rounds warm up. */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Parser parser =
                args.length > 1 ? EnglishParser.read(Files.newInputStream(Path.of(args[1]))) : EnglishParser.load();
        System.out.printf(Locale.ROOT, "load %.0f ms%n", (System.nanoTime() - start) / 1e6);
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : Files.readString(Path.of(args[0])).split("\\n\\s*\\n")) {
            paragraphs.add(paragraph);
        }
        for (int round = 0; round < ROUNDS; round++) {
            measure(parser, paragraphs);
        }
    }

    private static void measure(Parser parser, List<String> paragraphs) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long sentences = 0;
        long tokens = 0;
        for (String paragraph : paragraphs) {
            for (Tree tree : parser.parse(paragraph, new Span(0, paragraph.length()), Gate.OPEN)) {
                sentences++;
                tokens += tree.size();
            }
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d sentences of %.1f tokens, %.0f sentences/s, %.0f tokens/s%n",
                sentences,
                (double) tokens / sentences,
                sentences / seconds,
                tokens / seconds);
    }
}
