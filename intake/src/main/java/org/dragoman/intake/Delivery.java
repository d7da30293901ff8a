package org.dragoman.intake;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/** What one piece of input came to: a report, or the reason why there is none. */
public sealed interface Delivery {

    /** What the input is known by: the id that it gave, or the name of the file. */
    String key();

    /** Answers with one of the two functions, by what this delivery is. */
    <T> T fold(Function<Delivered, T> onReport, Function<Undelivered, T> onFailure);

    /** A report without notes. */
    static Delivery of(Report report) {
        return new Delivered(report, List.of());
    }

    /**
     * A report that could be read.
     *
     * @param report the report
     * @param notes what a user should know of how it was read, one line each
     */
    record Delivered(Report report, List<String> notes) implements Delivery {

        public Delivered {
            Objects.requireNonNull(report, "a delivery needs a report");
            notes = List.copyOf(notes);
        }

        @Override
        public String key() {
            return report.key();
        }

        @Override
        public <T> T fold(Function<Delivered, T> onReport, Function<Undelivered, T> onFailure) {
            return onReport.apply(this);
        }
    }

    /**
     * Input that gave no report.
     *
     * @param key what the input is known by
     * @param error what is wrong and what to do, in one line
     * @param place where it is wrong: a file, a file with a line ({@code news.jsonl:7}) or an address; null when the
     *     error itself says it
     */
    record Undelivered(String key, String error, @Nullable String place) implements Delivery {

        public Undelivered {
            Objects.requireNonNull(key, "a failure needs a key");
            Objects.requireNonNull(error, "a failure needs its reason");
        }

        /** Where and what, in one line: {@code news.jsonl:7: this line is no JSON …}. */
        public String message() {
            return place == null ? error : place + ": " + error;
        }

        @Override
        public <T> T fold(Function<Delivered, T> onReport, Function<Undelivered, T> onFailure) {
            return onFailure.apply(this);
        }
    }
}
