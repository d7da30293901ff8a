package org.dragoman.intake;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dragoman.intake.text.LanguageDetector;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/** What one pass over the input shares: its settings, and what has been told already. */
final class Run {

    private final @Nullable LocalDate published;
    private final InputStream standardInput;
    private final Consumer<String> notices;
    private final Function<String, Delivery> web;
    private final Set<String> named = new HashSet<>();
    private final LanguageDetector languages = new LanguageDetector();

    Run(
            @Nullable LocalDate published,
            InputStream standardInput,
            Consumer<String> notices,
            Function<String, Delivery> web) {
        this.published = published;
        this.standardInput = standardInput;
        this.notices = notices;
        this.web = web;
    }

    InputStream standardInput() {
        return standardInput;
    }

    /** What stands at an address; completed with what the run knows. */
    Delivery fetch(String address) {
        return web.apply(address).fold(found -> deliver(found.report(), found.notes(), address), missing -> missing);
    }

    void notice(String line) {
        notices.accept(line);
    }

    /** Names fields that are not used, each once in a run. */
    void unused(Collection<String> fields, String place) {
        List<String> fresh = new ArrayList<>(fields);
        fresh.removeIf(field -> !named.add(field));
        if (!fresh.isEmpty()) {
            notices.accept(place + ": unknown " + (fresh.size() == 1 ? "field " : "fields ") + String.join(", ", fresh)
                    + " left out; known are " + String.join(", ", ReportFields.NAMES));
        }
    }

    /** Checks a report and completes it with what the run knows. */
    Delivery deliver(Report report, List<String> notes, String place) {
        if (report.text().isBlank()) {
            return new Delivery.Undelivered(report.key(), "the text is empty; give a report with text", place);
        }
        if (report.text().length() > Intake.LONGEST_TEXT) {
            return new Delivery.Undelivered(report.key(), tooLong(), place);
        }
        LocalDate day = report.published() == null ? published : null;
        return told(day == null ? report : report.withPublished(day), notes);
    }

    /**
     * Says what language the report is in. Plain English goes before a declaration, since pages are often declared to be
     * what their site's template is.
     */
    private Delivery told(Report report, List<String> notes) {
        Optional<String> found = languages.detect(report.text());
        String language = found.orElse(report.language());
        Report full = new Report(
                report.key(),
                report.title(),
                report.text(),
                report.published(),
                report.url(),
                report.publisher(),
                language);
        return new Delivery.Delivered(full, notes);
    }

    static String tooLong() {
        return "the text is longer than " + (Intake.LONGEST_TEXT >> 20)
                + " MB, which is no single report; split it into reports, as JSON Lines for example";
    }
}
