package org.dragoman.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.dragoman.english.EnglishParser;
import org.dragoman.text.Gate;
import org.dragoman.text.Parser;
import org.dragoman.text.ParserProvider;
import org.dragoman.text.Span;
import org.dragoman.text.Tree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** Sentences a second that a parser tokenises, tags and parses on one thread; the set-up prints how long they are. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx6g", "-Xmn320m", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class ParserBenchmark {
    private static final int MOST = 5_000;

    /** Lines with {@code text}. */
    @Param("examples/reports.jsonl")
    @SuppressWarnings("NullAway.Init") // JMH sets it
    public String reports;

    /** Names of parsers on the class path: {@code dragoman}; with the module training {@code corenlp} and {@code corenlp-fast}. */
    @Param("dragoman")
    @SuppressWarnings("NullAway.Init") // JMH sets it
    public String parser;

    private final List<String> sentences = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before any measurement
    private Parser asked;

    private int next;

    /** Cuts the reports into sentences and loads the parser. */
    @Setup
    public void read() throws IOException {
        JsonMapper mapper = new JsonMapper();
        long tokens = 0;
        for (String line : Files.readAllLines(Path.of(reports))) {
            String text = mapper.readTree(line).path("text").asString();
            for (Tree tree : EnglishParser.split(text, new Span(0, text.length()))) {
                if (sentences.size() < MOST) {
                    sentences.add(tree.span().of(text));
                    tokens += tree.size();
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "%d sentences of %.1f tokens%n", sentences.size(), (double) tokens / sentences.size());
        asked = ServiceLoader.load(ParserProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(parser))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no parser " + parser + " on the class path. Add training/target for CoreNLP's."))
                .load();
    }

    /** One sentence, the next in turn. */
    @Benchmark
    public List<Tree> sentences() {
        next = next + 1 == sentences.size() ? 0 : next + 1;
        String sentence = sentences.get(next);
        return asked.parse(sentence, new Span(0, sentence.length()), Gate.OPEN);
    }
}
