package org.dragoman.training;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.dragoman.text.Gate;
import org.dragoman.text.Parser;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;

/** CoreNLP as a {@link Parser}: the teacher, and the yardstick. Thread safe. */
public final class CoreNlpParser implements Parser {
    private final StanfordCoreNLP pipeline;

    private CoreNlpParser(Properties properties) {
        this.pipeline = new StanfordCoreNLP(properties);
    }

    /** The most accurate: shift-reduce constituents with a beam, behind the bidirectional tagger. */
    public static CoreNlpParser best() {
        return of(
                "tokenize,ssplit,pos,lemma,parse",
                "pos.model",
                "edu/stanford/nlp/models/pos-tagger/english-bidirectional-distsim.tagger",
                "parse.model",
                "edu/stanford/nlp/models/srparser/englishSR.beam.ser.gz",
                "parse.maxlen",
                "90",
                "parse.binaryTrees",
                "false");
    }

    /** The fastest: neural dependencies, as CoreNLP runs them by default. */
    public static CoreNlpParser fast() {
        return of("tokenize,ssplit,pos,lemma,depparse");
    }

    private static CoreNlpParser of(String annotators, String... settings) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
        for (int i = 0; i < settings.length; i += 2) {
            properties.setProperty(settings[i], settings[i + 1]);
        }
        return new CoreNlpParser(properties);
    }

    @Override
    public List<Tree> parse(String text, Span block, Gate gate) {
        Annotation annotation = new Annotation(block.of(text));
        pipeline.annotate(annotation);
        List<Tree> trees = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            trees.add(tree(text, block.begin(), sentence));
        }
        return trees;
    }

    /** A sentence that CoreNLP left without a tree, for its length, comes back unparsed. */
    private static Tree tree(String text, int shift, CoreMap sentence) {
        List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
        int[] heads = new int[labels.size()];
        String[] relations = new String[labels.size()];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "dep");
        SemanticGraph graph = sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        if (graph == null || !link(graph, heads, relations)) {
            return Tree.unparsed(tokens(text, shift, labels, heads, relations));
        }
        return Tree.of(tokens(text, shift, labels, heads, relations));
    }

    private static boolean link(SemanticGraph graph, int[] heads, String[] relations) {
        for (SemanticGraphEdge edge : graph.edgeIterable()) {
            int child = edge.getDependent().index() - 1;
            heads[child] = edge.getGovernor().index() - 1;
            relations[child] = edge.getRelation().toString();
        }
        int root = -1;
        for (IndexedWord word : graph.getRoots()) {
            root = root < 0 ? word.index() - 1 : root;
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < 0 && i != root) {
                heads[i] = root;
            }
        }
        if (root >= 0) {
            heads[root] = -1;
            relations[root] = "root";
        }
        return root >= 0;
    }

    private static List<Token> tokens(String text, int shift, List<CoreLabel> labels, int[] heads, String[] relations) {
        List<Token> tokens = new ArrayList<>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            CoreLabel label = labels.get(i);
            int begin = shift + label.beginPosition();
            int end = shift + label.endPosition();
            tokens.add(new Token(
                    i, begin, end, text.substring(begin, end), label.lemma(), label.tag(), heads[i], relations[i]));
        }
        return tokens;
    }
}
