package org.dragoman.cli.evaluation;

import java.util.List;
import java.util.Locale;

/** The kinds of gold set that can be scored. A new one takes its place in the scorecard by itself. */
public enum GoldSet {
    /** Sentences with one PLOVER relation each. */
    PLV(new PlvScorer(), "plv-train.jsonl"),
    /** PLOVER's gold standard records. */
    GSR(new GsrScorer(), "plover-gsr.jsonl"),
    /** Attributions of PolNeAR: who said what, to the character. */
    POLNEAR(new PolnearScorer(), "polnear-train.jsonl"),
    /** Time expressions of TimeBank. */
    TIMEBANK(new TimebankScorer(), "timebank.jsonl"),
    /** Sentences with two names and who thinks well or ill of whom. */
    SENTIMENT(new SentimentScorer(), "directed-sentiment-valid.jsonl"),
    /** Reports with their places and where these lie. */
    GEOVIRUS(new GeovirusScorer(), "geovirus.jsonl"),
    /** Sentences of world press and who thinks or argues well or ill of what. */
    MPQA(new MpqaScorer(), "mpqa-dev.jsonl"),
    /** Whole reports with positions only; the gold stands in a second file. */
    POSITIONS(new ExamplesScorer(true), "positions-reports.jsonl"),
    /** Whole reports with positions, events and quotations; the gold stands in a second file. */
    EXAMPLES(new ExamplesScorer(false), "reports.jsonl");

    private final Scorer scorer;
    private final String file;

    GoldSet(Scorer scorer, String file) {
        this.scorer = scorer;
        this.file = file;
    }

    Scorer scorer() {
        return scorer;
    }

    /** Whether the gold stands in a file of its own beside the reports. */
    public boolean isBeside() {
        return this == EXAMPLES || this == POSITIONS;
    }

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file's name in a folder of gold, plain or with {@code .gz} behind it. */
    List<String> files() {
        return List.of(file, file + ".gz");
    }
}
