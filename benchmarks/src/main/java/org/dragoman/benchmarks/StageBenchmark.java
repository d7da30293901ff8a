package org.dragoman.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dragoman.Engine;
import org.dragoman.Lexica;
import org.dragoman.actor.Mentions;
import org.dragoman.actor.Resolver;
import org.dragoman.coding.Reading;
import org.dragoman.english.EnglishParser;
import org.dragoman.formats.JsonReadings;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.report.Block;
import org.dragoman.report.CleanReport;
import org.dragoman.report.Cleaner;
import org.dragoman.report.ParsedReport;
import org.dragoman.report.Report;
import org.dragoman.report.Sentence;
import org.dragoman.text.Gate;
import org.dragoman.text.Tree;
import org.dragoman.time.TimeMention;
import org.dragoman.time.TimeTagger;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Milliseconds that all reports of a file take in one stage, on one thread; the set-up prints their number of sentences. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class StageBenchmark {
    /** Lines with {@code text} and perhaps {@code published}; at most 300 are read. */
    @Param("examples/reports.jsonl")
    @SuppressWarnings("NullAway.Init") // JMH sets it
    public String reports;

    private static final int MOST = 300;

    private final EnglishParser parser = EnglishParser.load();
    private final Lexica lexica = Knowledge.load();
    private final Engine engine = new Engine(parser, lexica);
    private final Resolver resolver = new Resolver(lexica.actors());
    private final JsonReadings json = JsonReadings.plain();
    private final List<CleanReport> clean = new ArrayList<>();
    private final List<ParsedReport> parsed = new ArrayList<>();

    /** Reads the reports and takes them as far as each stage needs them. */
    @Setup
    public void read() throws IOException {
        JsonMapper mapper = new JsonMapper();
        for (String line :
                Files.readAllLines(Path.of(reports)).stream().limit(MOST).toList()) {
            JsonNode row = mapper.readTree(line);
            String day = row.path("published").asString("");
            Report report = Report.of(
                    "r", row.path("text").asString(), day.length() < 10 ? null : LocalDate.parse(day.substring(0, 10)));
            clean.add(Cleaner.clean(report));
        }
        clean.forEach(each -> parsed.add(parse(each, Gate.OPEN)));
        System.out.println(
                parsed.stream().mapToInt(each -> each.sentences().size()).sum() + " sentences");
    }

    /** Captions, credits and links away, dateline read. */
    @Benchmark
    public List<CleanReport> clean() {
        return clean.stream().map(each -> Cleaner.clean(each.report())).toList();
    }

    /** Sentences and tokens. */
    @Benchmark
    public List<Tree> tokenise() {
        List<Tree> trees = new ArrayList<>();
        for (CleanReport each : clean) {
            for (Block block : each.blocks()) {
                trees.addAll(EnglishParser.split(each.report().text(), block.span()));
            }
        }
        return trees;
    }

    /** Tokens, tags and lemmas: all that a closed gate leaves. */
    @Benchmark
    public List<ParsedReport> tokeniseAndTag() {
        return clean.stream().map(each -> parse(each, tokens -> false)).toList();
    }

    /** Tokens, tags, lemmas and trees. */
    @Benchmark
    public List<ParsedReport> parse() {
        return clean.stream().map(each -> parse(each, Gate.OPEN)).toList();
    }

    /** Who is meant. */
    @Benchmark
    public List<Mentions> resolve() {
        return parsed.stream().map(resolver::resolve).toList();
    }

    /** When is meant. */
    @Benchmark
    public List<List<TimeMention>> tagTimes() {
        return parsed.stream().map(TimeTagger::tag).toList();
    }

    /** From text to entries. */
    @Benchmark
    public List<Reading> wholeReading() {
        return clean.stream().map(each -> engine.read(each.report())).toList();
    }

    /** From text to a line of output. */
    @Benchmark
    public List<String> code() {
        return clean.stream()
                .map(each -> json.write(engine.read(each.report())))
                .toList();
    }

    private ParsedReport parse(CleanReport report, Gate gate) {
        List<Sentence> sentences = new ArrayList<>();
        for (Block block : report.blocks()) {
            for (Tree tree : parser.parse(report.report().text(), block.span(), gate)) {
                sentences.add(new Sentence(sentences.size(), block.kind(), block.paragraph(), tree));
            }
        }
        return new ParsedReport(report, sentences);
    }
}
