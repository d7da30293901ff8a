package org.dragoman.english.model;

/**
 * Applies a {@link Model} to one sentence at a time, in arrays that it uses again.
 *
 * <p>Mutable and for one thread; the model behind it is shared.
 */
public final class Analyzer {
    private final Model model;
    private final Tagger tagger;
    private final ArcParser parser;
    private final LemmaCache lemmas;
    private final Scratch scratch = new Scratch();
    private final Words words = new Words();
    private final Arcs arcs = new Arcs();

    /** An analyzer that shares {@code lemmas} with others of the same model. */
    public Analyzer(Model model, LemmaCache lemmas) {
        this.model = model;
        this.tagger = new Tagger(model.tagWeights());
        this.parser = new ArcParser(
                model.actionWeights(),
                model.relationWeights(),
                model.relations().number("root"));
        this.lemmas = lemmas;
    }

    /** The words of the sentence last read. */
    public Words words() {
        return words;
    }

    /** The arcs of the sentence last read. */
    public Arcs arcs() {
        return arcs;
    }

    /** Tags and parses the tokens {@code from} to {@code to}, at most {@link Words#LONGEST}. */
    public void analyze(String text, int[] begins, int[] ends, int from, int to) {
        tag(text, begins, ends, from, to);
        link();
    }

    /** Tags the tokens {@code from} to {@code to}, at most {@link Words#LONGEST}, and finds their lemmas. */
    public void tag(String text, int[] begins, int[] ends, int from, int to) {
        model.lexicon().describe(text, begins, ends, from, to, words);
        tagger.tag(words, scratch);
        lemmas.lemmatize(text, begins, ends, from, words);
    }

    /** Finds the lemmas again, after tags of {@link #words} have been set from outside. */
    public void lemmatize(String text, int[] begins, int[] ends, int from) {
        lemmas.lemmatize(text, begins, ends, from, words);
    }

    /** Builds the tree of the sentence last tagged. */
    public void link() {
        parser.parse(words, arcs, scratch);
    }
}
