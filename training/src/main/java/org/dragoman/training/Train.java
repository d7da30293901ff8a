package org.dragoman.training;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.dragoman.english.model.ActionWeights;
import org.dragoman.english.model.Analyzer;
import org.dragoman.english.model.ClassWeights;
import org.dragoman.english.model.Labels;
import org.dragoman.english.model.LemmaCache;
import org.dragoman.english.model.Lemmatizer;
import org.dragoman.english.model.Lexicon;
import org.dragoman.english.model.Model;
import org.dragoman.english.model.Words;
import org.jspecify.annotations.Nullable;

/** Teaches a model from treebanks and writes it. */
public final class Train {
    private static final byte[] NOTHING = {};
    private static final int FOLDS = 4;
    private static final int LONGEST = 120;

    private final Options options;
    private final List<TreebankSentence> sentences = new ArrayList<>();
    private final List<TreebankSentence> heldOut = new ArrayList<>();

    private Train(Options options) {
        this.options = options;
    }

    /** Options of the command line. */
    record Options(
            List<Path> train,
            List<Path> heldOut,
            Path out,
            @Nullable Path clusters,
            @Nullable Path families,
            int epochs,
            int tagEpochs,
            int least,
            int parsers) {
        static Options parse(String[] args) {
            List<Path> train = new ArrayList<>();
            List<Path> heldOut = new ArrayList<>();
            Path out = Path.of("english.model");
            @Nullable Path clusters = null;
            @Nullable Path families = null;
            int epochs = 8;
            int tagEpochs = 5;
            int least = 8;
            int parsers = 2;
            for (int i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "--held-out" -> heldOut.add(Path.of(args[++i]));
                    case "--out" -> out = Path.of(args[++i]);
                    case "--clusters" -> clusters = Path.of(args[++i]);
                    case "--families" -> families = Path.of(args[++i]);
                    case "--epochs" -> epochs = Integer.parseInt(args[++i]);
                    case "--tag-epochs" -> tagEpochs = Integer.parseInt(args[++i]);
                    case "--parsers" -> parsers = Integer.parseInt(args[++i]);
                    case "--least" -> least = Integer.parseInt(args[++i]);
                    default -> train.add(Path.of(args[i]));
                }
            }
            return new Options(train, heldOut, out, clusters, families, epochs, tagEpochs, least, parsers);
        }
    }

    /** {@code Train [--held-out FILE] [--clusters FILE --families FILE] [--epochs N] [--out FILE] TREEBANK...} */
    public static void main(String[] args) throws IOException {
        new Train(Options.parse(args)).run();
    }

    private void run() throws IOException {
        for (Path file : options.train()) {
            sentences.addAll(Treebank.read(file, LONGEST));
        }
        for (Path file : options.heldOut()) {
            heldOut.addAll(Treebank.read(file, LONGEST));
        }
        say(sentences.size() + " sentences to learn from, " + heldOut.size() + " held out");
        Labels tags = LexiconBuilder.labels(sentences, true);
        Labels relations = LexiconBuilder.labels(sentences, false);
        LexiconBuilder builder = new LexiconBuilder(tags);
        sentences.forEach(builder::add);
        Clusters fine = options.clusters() == null ? Clusters.none() : Clusters.read(options.clusters());
        Clusters coarse = options.families() == null ? Clusters.none() : Clusters.read(options.families());
        Lexicon lexicon = builder.lexicon(3, fine, coarse);
        Lemmatizer lemmatizer = builder.lemmatizer();
        say(tags.size() + " tags, " + relations.size() + " relations " + relations.names());
        Map<TreebankSentence, byte[]> guessed = guessTags(tags, lexicon);
        Perceptron tagger = new TaggerTrainer(tags, lexicon).train(sentences, options.tagEpochs(), 1);
        ClassWeights tagWeights = weights(tags.size(), tagger.quantize(3, 0.9995));
        say("tagger done");
        Parts parts = new Parts(tags, relations, lexicon, lemmatizer, tagWeights);
        trainParser(parts, guessed);
    }

    private record Parts(
            Labels tags, Labels relations, Lexicon lexicon, Lemmatizer lemmatizer, ClassWeights tagWeights) {
        Model model(Perceptron actionPerceptron, Perceptron labelPerceptron, int least) {
            Perceptron.Quantized actions = actionPerceptron.quantize(least, 0.9999);
            Perceptron.Quantized labels = labelPerceptron.quantize((least + 1) / 2, 0.9999);
            say("action features " + actions.features().length + ", label features " + labels.features().length);
            return new Model(
                    tags,
                    relations,
                    lexicon,
                    lemmatizer,
                    tagWeights,
                    ActionWeights.of(actions.features(), actions.weights()),
                    weights(relations.size(), labels));
        }
    }

    private static ClassWeights weights(int classes, Perceptron.Quantized quantized) {
        say("features " + quantized.features().length);
        return ClassWeights.of(classes, quantized.features(), quantized.weights());
    }

    /** Tags every sentence by a tagger that has not seen it, so that the parser learns to live with wrong tags. */
    private Map<TreebankSentence, byte[]> guessTags(Labels tags, Lexicon lexicon) {
        Map<TreebankSentence, byte[]> guessed = new IdentityHashMap<>();
        List<TreebankSentence> shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, new Random(5));
        long right = 0;
        long all = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<TreebankSentence> seen = new ArrayList<>();
            List<TreebankSentence> unseen = new ArrayList<>();
            for (int i = 0; i < shuffled.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).add(shuffled.get(i));
            }
            Perceptron perceptron = new TaggerTrainer(tags, lexicon).train(seen, 3, fold);
            ClassWeights weights = weights(tags.size(), perceptron.quantize(2, 0.9995));
            TagGuesser guesser = new TagGuesser(lexicon, weights);
            for (TreebankSentence s : unseen) {
                byte[] guesses = guesser.guess(s);
                guessed.put(s, guesses);
                for (int i = 0; i < guesses.length; i++) {
                    all++;
                    right += tags.name(guesses[i]).equals(s.tags()[i]) ? 1 : 0;
                }
            }
        }
        say("tags across folds " + (double) right / all);
        return guessed;
    }

    /** Trains several parsers that see the sentences in different orders, and keeps their mean. */
    private void trainParser(Parts parts, Map<TreebankSentence, byte[]> guessed) throws IOException {
        List<ParserTrainer> trainers = IntStream.range(0, options.parsers())
                .parallel()
                .mapToObj(seed -> trainParser(parts, guessed, seed))
                .toList();
        Perceptron actions =
                Perceptron.mean(trainers.stream().map(ParserTrainer::actions).toList());
        Perceptron labels =
                Perceptron.mean(trainers.stream().map(ParserTrainer::labels).toList());
        for (int least = options.least() / 2; least <= options.least() * 4; least *= 2) {
            say("least " + least + " " + evaluate(parts.model(actions, labels, least), heldOut));
        }
        export(parts.model(actions, labels, options.least()));
    }

    private ParserTrainer trainParser(Parts parts, Map<TreebankSentence, byte[]> guessed, int seed) {
        ParserTrainer trainer = new ParserTrainer(parts.relations(), 17 + seed);
        LemmaCache lemmas = new LemmaCache(parts.tags(), parts.lexicon(), parts.lemmatizer());
        Words words = new Words();
        List<TreebankSentence> shuffled = new ArrayList<>(sentences);
        Random random = new Random(11 + 31L * seed);
        for (int epoch = 0; epoch < options.epochs(); epoch++) {
            Collections.shuffle(shuffled, random);
            for (TreebankSentence s : shuffled) {
                parts.lexicon().describe(s.text(), s.begins(), s.ends(), 0, s.size(), words);
                byte[] tags = guessed.getOrDefault(s, NOTHING);
                for (int i = 0; i < s.size(); i++) {
                    words.setTag(i, tags[i]);
                }
                lemmas.lemmatize(s.text(), s.begins(), s.ends(), 0, words);
                trainer.learn(s, words, epoch > 0);
            }
            say("parser " + seed + " epoch " + (epoch + 1));
        }
        say("parser " + seed + " "
                + evaluate(parts.model(trainer.actions(), trainer.labels(), options.least()), heldOut));
        return trainer;
    }

    private void export(Model model) throws IOException {
        write(model);
        if (!heldOut.isEmpty()) {
            say(evaluate(model, heldOut).toString());
        }
    }

    private void write(Model model) throws IOException {
        try (OutputStream out =
                new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(options.out())), 1 << 16)) {
            model.write(out);
        }
        say(options.out() + " " + Files.size(options.out()) / 1024 + " KB");
    }

    /** Agreement with the treebank on its own tokens. */
    static Score evaluate(Model model, List<TreebankSentence> sentences) {
        Analyzer analyzer = new Analyzer(model, new LemmaCache(model));
        Score score = new Score();
        for (TreebankSentence s : sentences) {
            analyzer.analyze(s.text(), s.begins(), s.ends(), 0, s.size());
            for (int i = 0; i < s.size(); i++) {
                score.add(
                        s.tags()[i],
                        model.tags().name(analyzer.words().tag(i)),
                        analyzer.arcs().head(i) == s.heads()[i],
                        s.relations()[i],
                        model.relations().name(analyzer.arcs().label(i)));
            }
        }
        return score;
    }

    private static void say(String line) {
        System.err.println((System.currentTimeMillis() / 1000 % 100_000) + " " + line);
    }
}
