package org.dragoman.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.text.Gate;
import org.dragoman.text.Parser;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the teacher parse reports: {@code Teach THREADS REPORTS.jsonl TREES.conllu ...}.
 *
 * <p>Trees stand in {@code TREES.conllu.part} until all of a file's reports are parsed. A file whose trees are there is not
 * parsed again, so that the same command goes on where it was stopped.
 */
public final class Teach {
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

    private Teach() {}

    /** Reads lines with {@code id} and {@code text}; writes trees in CoNLL-U. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Parser teacher = CoreNlpParser.best();
        ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(args[0]));
        try {
            for (int i = 1; i + 1 < args.length; i += 2) {
                Path out = Path.of(args[i + 1]);
                if (!Files.exists(out)) {
                    Path part = out.resolveSibling(out.getFileName() + ".part");
                    teach(teacher, pool, Path.of(args[i]), part);
                    Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    private static void teach(Parser teacher, ExecutorService pool, Path in, Path out)
            throws IOException, InterruptedException, ExecutionException {
        JsonMapper json = new JsonMapper();
        Deque<Future<String>> waiting = new ArrayDeque<>();
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(out))) {
            for (String line : Files.readAllLines(in)) {
                JsonNode report = json.readTree(line);
                String id = report.path("id").asString();
                String text = report.path("text").asString();
                waiting.add(pool.submit(() -> trees(teacher, id, text)));
                if (waiting.size() > 16) {
                    writer.print(waiting.remove().get());
                }
            }
            while (!waiting.isEmpty()) {
                writer.print(waiting.remove().get());
            }
        }
    }

    private static String trees(Parser teacher, String id, String text) {
        StringBuilder out = new StringBuilder();
        for (Span block : blocks(text)) {
            for (Tree tree : teacher.parse(text, block, Gate.OPEN)) {
                if (tree.isParsed()) {
                    append(out, id, text, tree);
                }
            }
        }
        return out.toString();
    }

    private static List<Span> blocks(String text) {
        List<Span> blocks = new ArrayList<>();
        Matcher matcher = BLANK_LINE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            blocks.add(new Span(from, matcher.start()));
            from = matcher.end();
        }
        blocks.add(new Span(from, text.length()));
        return blocks;
    }

    private static void append(StringBuilder out, String id, String text, Tree tree) {
        out.append("# id = ").append(id).append("\n# text = ");
        out.append(tree.span().of(text).replace('\n', ' ').replace('\r', ' ')).append('\n');
        for (Token token : tree.tokens()) {
            append(out, token);
        }
        out.append('\n');
    }

    private static void append(StringBuilder out, Token token) {
        out.append(token.index() + 1).append('\t');
        out.append(noSpace(token.text())).append('\t');
        out.append(noSpace(token.lemma())).append("\t_\t");
        out.append(token.tag()).append("\t_\t");
        out.append(token.head() + 1).append('\t');
        out.append(token.relation()).append("\t_\t");
        out.append(token.begin()).append(':').append(token.end()).append('\n');
    }

    private static String noSpace(String word) {
        return word.replace(' ', '\u00a0').replace('\n', '\u00a0').replace('\r', '\u00a0');
    }
}
