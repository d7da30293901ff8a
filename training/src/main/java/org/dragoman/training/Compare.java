package org.dragoman.training;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.dragoman.english.EnglishParser;
import org.dragoman.text.Gate;
import org.dragoman.text.Parser;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/**
 * Measures parsers side by side against trees, from plain text on: {@code Compare [--model FILE] [--best] TREES...}.
 *
 * <p>A token that a parser cuts otherwise than the trees counts as wrong in everything.
 */
public final class Compare {
    /** What else the machine does counts in no figure: a parser works in the thread that asks. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Compare() {}

    /** Prints one line a parser. */
    public static void main(String[] args) throws IOException {
        List<TreebankSentence> sentences = new ArrayList<>();
        Map<String, Supplier<Parser>> parsers = new LinkedHashMap<>();
        parsers.put("dragoman", EnglishParser::load);
        parsers.put("CoreNLP fast", CoreNlpParser::fast);
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--model" -> {
                    Path file = Path.of(args[++i]);
                    parsers.put("dragoman", () -> read(file));
                }
                case "--only" -> parsers.remove("CoreNLP fast");
                case "--best" -> parsers.put("CoreNLP best", CoreNlpParser::best);
                default -> sentences.addAll(Treebank.read(Path.of(args[i]), 120));
            }
        }
        System.out.println(sentences.size() + " sentences");
        parsers.forEach((name, parser) -> measure(name, parser.get(), sentences));
    }

    private static Parser read(Path file) {
        try {
            return EnglishParser.read(Files.newInputStream(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " is no model: " + e.getMessage(), e);
        }
    }

    private static void measure(String name, Parser parser, List<TreebankSentence> sentences) {
        for (int i = 0; i < Math.min(200, sentences.size()); i++) {
            parse(parser, sentences.get(i));
        }
        Score score = new Score();
        int[] lemmas = new int[2];
        long nanos = 0;
        for (TreebankSentence s : sentences) {
            long start = THREADS.getCurrentThreadCpuTime();
            List<Tree> trees = parse(parser, s);
            nanos += THREADS.getCurrentThreadCpuTime() - start;
            add(s, trees, score, lemmas);
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s %s, lemmas %.4f, %.0f sentences a second of processor time%n",
                name,
                score,
                (double) lemmas[0] / lemmas[1],
                sentences.size() * 1e9 / nanos);
    }

    private static List<Tree> parse(Parser parser, TreebankSentence s) {
        return parser.parse(s.text(), new Span(0, s.text().length()), Gate.OPEN);
    }

    private static void add(TreebankSentence s, List<Tree> trees, Score score, int[] lemmas) {
        Map<Span, Tree> found = new HashMap<>();
        Map<Span, Token> tokens = new HashMap<>();
        for (Tree tree : trees) {
            for (Token token : tree.tokens()) {
                found.put(token.span(), tree);
                tokens.put(token.span(), token);
            }
        }
        for (int i = 0; i < s.size(); i++) {
            Span span = new Span(s.begins()[i], s.ends()[i]);
            Token token = tokens.get(span);
            Tree tree = found.get(span);
            if (token == null || tree == null) {
                score.add(s.tags()[i], "", false, s.relations()[i], "");
            } else {
                score.add(s.tags()[i], token.tag(), sameHead(s, i, tree, token), s.relations()[i], token.relation());
                lemmas[0] += token.lemma().equals(s.lemmas()[i]) ? 1 : 0;
            }
            lemmas[1]++;
        }
    }

    private static boolean sameHead(TreebankSentence s, int i, Tree tree, Token token) {
        int head = s.heads()[i];
        if (head == s.size() || token.head() < 0) {
            return head == s.size() && token.head() < 0;
        }
        return tree.token(token.head()).span().equals(new Span(s.begins()[head], s.ends()[head]));
    }
}
