package org.dragoman.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.intake.page.PageReader;
import org.dragoman.intake.text.DateReader;
import org.dragoman.intake.text.Published;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/** The named fields of one report, as a line of JSON or a row of a table gives them. */
final class ReportFields {

    /** The names that are understood, in the order in which the documentation has them. */
    static final List<String> NAMES =
            List.of("key", "id", "published", "title", "text", "html", "url", "publisher", "language");

    private final Map<String, String> values = new TreeMap<>();
    private final List<String> unknown = new ArrayList<>();

    /** Takes a field in; blank ones count as absent. */
    void put(String name, @Nullable String value) {
        String known = name.toLowerCase(Locale.ROOT);
        if (!NAMES.contains(known)) {
            unknown.add(name);
        } else if (value != null && !value.isBlank()) {
            values.put(known, value);
        }
    }

    static boolean isKnown(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Makes the report. {@code place} is also its key when it has none. */
    Delivery deliver(Run run, String place) {
        run.unused(unknown, place);
        String key = firstOf("key", "id", place);
        List<String> notes = new ArrayList<>();
        if (!values.containsKey("text") && !values.containsKey("html")) {
            return new Delivery.Undelivered(
                    key, "no text; give the report's text in the field \"text\" or \"html\"", place);
        }
        if (size("text") > Intake.LONGEST_TEXT || size("html") > Intake.LONGEST_TEXT) {
            return new Delivery.Undelivered(key, Run.tooLong(), place);
        }
        return run.deliver(report(key, notes), notes, place);
    }

    private Report report(String key, List<String> notes) {
        Report page = values.containsKey("text") ? null : page();
        Report given = new Report(
                key,
                values.get("title"),
                values.getOrDefault("text", ""),
                day(notes),
                values.get("url"),
                values.get("publisher"),
                language());
        return page == null ? given : over(given, page);
    }

    private Report page() {
        return PageReader.standard()
                .read(values.getOrDefault("html", ""), values.get("url"))
                .report();
    }

    /** What the input says of a report goes before what its page says. */
    private static Report over(Report given, Report page) {
        return new Report(
                given.key(),
                given.title() == null ? page.title() : given.title(),
                page.text(),
                given.published() == null ? page.published() : given.published(),
                given.url() == null ? page.url() : given.url(),
                given.publisher() == null ? page.publisher() : given.publisher(),
                given.language() == null ? page.language() : given.language());
    }

    private @Nullable LocalDate day(List<String> notes) {
        String value = values.get("published");
        Optional<Published> published = DateReader.find(value);
        if (value != null && published.isEmpty()) {
            notes.add("published \"" + shortened(value) + "\" is no date; write it as 2012-01-25");
        }
        return published.map(Published::day).orElse(null);
    }

    private @Nullable String language() {
        String value = values.get("language");
        return value == null ? null : value.strip().toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
    }

    private int size(String name) {
        return values.getOrDefault(name, "").length();
    }

    private String firstOf(String one, String other, String otherwise) {
        String value = values.getOrDefault(one, values.get(other));
        return value == null ? otherwise : value.strip();
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
