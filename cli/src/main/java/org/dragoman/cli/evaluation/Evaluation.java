package org.dragoman.cli.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dragoman.Engine;
import org.dragoman.Explanation;
import org.dragoman.Lexica;
import org.dragoman.coding.Reading;
import org.dragoman.report.Report;
import org.dragoman.report.Sentence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads the rows of a gold set and scores the readings. */
public final class Evaluation {
    private final Reader reader;
    private final @Nullable Engine engine;
    private final @Nullable Lexica lexica;
    private final int threads;

    /** An evaluation of an engine that reads with so many threads, and of the knowledge that it reads by. */
    public Evaluation(Engine engine, Lexica lexica, int threads) {
        this((row, report) -> engine.read(report), engine, lexica, threads);
    }

    /** An evaluation of readings that were made before. */
    public Evaluation(GivenReadings given) {
        this((Reader) given);
    }

    /** An evaluation of what a reader makes of each row. */
    Evaluation(Reader reader) {
        this(reader, null, null, 1);
    }

    private Evaluation(Reader reader, @Nullable Engine engine, @Nullable Lexica lexica, int threads) {
        this.reader = reader;
        this.engine = engine;
        this.lexica = lexica;
        this.threads = Math.max(1, threads);
    }

    /**
     * Scores a file.
     *
     * @param set what kind of gold it is
     * @param file the rows
     * @param gold the gold, when it stands in a file of its own
     * @param limit how many rows at most
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if a file is no gold, with the place
     */
    public Outcome run(GoldSet set, Path file, @Nullable Path gold, int limit)
            throws IOException, InterruptedException {
        List<GoldRow> rows = GoldRows.read(file, gold);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(file + ": holds no rows. Give a file of JSON Lines.");
        }
        rows = rows.subList(0, Math.min(Math.max(1, limit), rows.size()));
        if (reader instanceof GivenReadings given) {
            given.mustKnow(rows);
        }
        List<Scored> scored = score(set, file, rows);
        List<Score> scores = scored.stream().map(Scored::score).toList();
        return new Outcome(set, scored, Bootstrap.figures(scores, set.scorer().means()));
    }

    /** The score of each row of a file, in their order. */
    List<Scored> score(GoldSet set, Path file, List<GoldRow> rows) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Scored>> ahead = new ArrayList<>();
            rows.forEach(row -> ahead.add(pool.submit(() -> score(set.scorer(), row))));
            List<Scored> out = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                out.add(scored(set, file, rows.get(i), ahead.get(i)));
            }
            return out;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Scored scored(GoldSet set, Path file, GoldRow row, Future<Scored> ahead)
            throws InterruptedException {
        try {
            return ahead.get();
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            String place = file + ": row \"" + row.id() + "\"";
            if (isOfRow(cause)) {
                throw new IllegalArgumentException(
                        place + " is not in the form of the set \"" + set.label() + "\" (" + cause.getMessage()
                                + "). Mend the row, or name its set by --set.",
                        cause);
            }
            throw new IllegalStateException(place + " could not be scored: " + cause, cause);
        }
    }

    /** Cells too few, words for numbers, days and offsets that there are not: what rows are that people wrote. */
    private static boolean isOfRow(Throwable cause) {
        return cause instanceof IllegalArgumentException
                || cause instanceof IndexOutOfBoundsException
                || cause instanceof DateTimeException
                || cause instanceof JacksonException;
    }

    private Scored score(Scorer scorer, GoldRow row) {
        Report report = scorer.report(row);
        if (scorer.readsTrees() && engine != null && lexica != null) {
            Explanation closely = engine.explain(report);
            List<Sentence> sentences =
                    closely.steps().stream().map(Explanation.Step::sentence).toList();
            Score score = scorer.score(row, closely.reading(), new Scorer.Trees(sentences, lexica));
            return new Scored(row.id(), score, closely.reading(), false);
        }
        Reading reading = read(row, report);
        boolean failed = reading == null;
        Reading scored = reading == null ? nothing(report) : reading;
        return new Scored(row.id(), scorer.score(row, scored), scored, failed);
    }

    private @Nullable Reading read(GoldRow row, Report report) {
        try {
            return reader.read(row, report);
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** A report that cannot be read counts as one in which nothing was found. */
    private static Reading nothing(Report report) {
        return new Reading(
                report,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Reading.Detail(List.of(), List.of(), List.of(), List.of()));
    }

    /** A row's score, with what was read for the list of errors. */
    record Scored(String id, Score score, Reading reading, boolean failed) {}
}
