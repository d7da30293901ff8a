package org.dragoman.intake;

import java.util.List;
import org.dragoman.report.Report;

/** What becomes of a page that has been read. */
final class Pages {

    private Pages() {}

    /** Delivers a page under its key, or says that there was no article on it. */
    static Delivery deliver(Report page, String key, Run run, String place) {
        if (page.text().isBlank()) {
            return new Delivery.Undelivered(key, "no article text on this page; give the page of one report", place);
        }
        Report keyed = new Report(
                key, page.title(), page.text(), page.published(), page.url(), page.publisher(), page.language());
        return run.deliver(keyed, List.of(), place);
    }
}
