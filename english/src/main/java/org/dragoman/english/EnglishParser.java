package org.dragoman.english;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dragoman.english.model.Analyzer;
import org.dragoman.english.model.Hash;
import org.dragoman.english.model.LemmaCache;
import org.dragoman.english.model.Model;
import org.dragoman.text.Gate;
import org.dragoman.text.Parser;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/**
 * The shipped parser of English: tokenizer, sentence splitter, tagger, lemmatizer and an arc-eager dependency parser, with
 * a model in the jar.
 *
 * <pre>{@code
 * Parser parser = EnglishParser.load();
 * List<Tree> trees = parser.parse(text, new Span(0, text.length()), Gate.OPEN);
 * }</pre>
 *
 * <p>Immutable and thread safe; each thread keeps some arrays of its own. Load it once.
 */
public final class EnglishParser implements Parser {
    private static final String MODEL = "english.model.gz";

    private final Model model;
    private final LemmaCache lemmas;
    private final TagSettler settler;
    private final ThreadLocal<Desk> desks;

    private EnglishParser(Model model) {
        this.model = model;
        this.lemmas = new LemmaCache(model);
        this.settler = new TagSettler(model.tags());
        this.desks = ThreadLocal.withInitial(() -> new Desk(new Analyzer(model, lemmas), new TokenBuffer()));
    }

    /** What one thread works with. */
    private record Desk(Analyzer analyzer, TokenBuffer tokens) {}

    /**
     * Loads the parser with the model in the jar.
     *
     * @throws IllegalStateException if the model is missing or damaged
     */
    public static EnglishParser load() {
        try (InputStream in = EnglishParser.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(
                        MODEL + " is not in the jar of the English parser. Build the module english again.");
            }
            return read(in);
        } catch (IOException e) {
            throw new IllegalStateException(
                    MODEL + " in the jar of the English parser is damaged: " + e.getMessage()
                            + ". Build the module english again.",
                    e);
        }
    }

    /** A parser with another model, as the training writes it. */
    public static EnglishParser read(InputStream model) throws IOException {
        return new EnglishParser(Model.read(new BufferedInputStream(new GZIPInputStream(model, 1 << 16), 1 << 16)));
    }

    /** Splits {@code block} into sentences and tokens, without tags and trees; needs no model. */
    public static List<Tree> split(String text, Span block) {
        TokenBuffer tokens = new TokenBuffer();
        Tokenizer.tokenize(text, block.begin(), block.end(), tokens);
        List<Tree> sentences = new ArrayList<>();
        for (int from = 0; from < tokens.count; ) {
            int to = SentenceSplitter.end(text, tokens, from);
            int[] begins = Arrays.copyOfRange(tokens.begins, from, to);
            sentences.add(unparsed(text, begins, Arrays.copyOfRange(tokens.ends, from, to), to - from));
            from = to;
        }
        return sentences;
    }

    @Override
    public List<Tree> parse(String text, Span block, Gate gate) {
        Desk desk = desks.get();
        TokenBuffer tokens = desk.tokens();
        tokens.clear();
        Tokenizer.tokenize(text, block.begin(), block.end(), tokens);
        List<Tree> trees = new ArrayList<>();
        for (int from = 0; from < tokens.count; ) {
            int to = SentenceSplitter.end(text, tokens, from);
            trees.add(tree(text, desk, from, to, gate));
            from = to;
        }
        return trees;
    }

    private Tree tree(String text, Desk desk, int from, int to, Gate gate) {
        int[] begins = desk.tokens().begins;
        int[] ends = desk.tokens().ends;
        int count = to - from;
        List<Token> tokens = new ArrayList<>(count);
        String cased = TitleCase.undone(text, begins, ends, from, to, model.lexicon());
        for (int part = from; part < to; ) {
            int end = Clauses.end(text, begins, ends, part, to);
            desk.analyzer().tag(cased, begins, ends, part, end);
            settler.settle(cased, begins, ends, part, desk.analyzer());
            // A sentence that is parsed in parts is long enough to be worth it.
            if (end - part == count && gate != Gate.OPEN) {
                List<Token> tagged = tagged(text, desk, from, to);
                if (!gate.admits(tagged)) {
                    return Tree.unparsed(tagged);
                }
            }
            desk.analyzer().link();
            append(text, desk, part, end, tokens);
            part = end;
        }
        return Tree.of(Mender.mend(tokens));
    }

    private List<Token> tagged(String text, Desk desk, int from, int to) {
        Analyzer analyzer = desk.analyzer();
        List<Token> tokens = new ArrayList<>(to - from);
        for (int i = 0; i < to - from; i++) {
            int begin = desk.tokens().begins[from + i];
            int end = desk.tokens().ends[from + i];
            tokens.add(new Token(
                    i,
                    begin,
                    end,
                    text.substring(begin, end),
                    analyzer.words().lemma(i),
                    model.tags().name(analyzer.words().tag(i)),
                    -1,
                    ""));
        }
        return tokens;
    }

    /** Adds what was analyzed last; the root of a later part hangs on the first root, beside it. */
    private void append(String text, Desk desk, int from, int to, List<Token> tokens) {
        Analyzer analyzer = desk.analyzer();
        int before = tokens.size();
        int first = root(tokens);
        for (int i = 0; i < to - from; i++) {
            int begin = desk.tokens().begins[from + i];
            int end = desk.tokens().ends[from + i];
            int head = analyzer.arcs().head(i);
            boolean root = head == to - from;
            tokens.add(new Token(
                    before + i,
                    begin,
                    end,
                    text.substring(begin, end),
                    analyzer.words().lemma(i),
                    model.tags().name(analyzer.words().tag(i)),
                    root ? first : before + head,
                    root && first >= 0
                            ? "parataxis"
                            : model.relations().name(analyzer.arcs().label(i))));
        }
    }

    private static int root(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.head() < 0) {
                return token.index();
            }
        }
        return -1;
    }

    private static Tree unparsed(String text, int[] begins, int[] ends, int count) {
        List<Token> tokens = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String word = text.substring(begins[i], ends[i]);
            tokens.add(new Token(i, begins[i], ends[i], word, Hash.lower(word), "", -1, ""));
        }
        return Tree.unparsed(tokens);
    }
}
