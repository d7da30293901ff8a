package org.dragoman.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.intake.Intake;
import org.dragoman.intake.ReportSource;
import org.dragoman.intake.feed.PageFetcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of every command that takes reports. */
final class InputOptions {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Reports: txt, jsonl, json, html, csv, xml, warc or zip files, each also gzipped; a folder; the address"
                            + " of a web page; or - for standard input.")
    List<String> files = new ArrayList<>();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication of reports that give none, such as 2012-01-25.")
    @Nullable
    LocalDate published;

    @Mixin
    private final WebOptions web = new WebOptions();

    /** The reports, in order. */
    ReportSource reports(Consumer<String> notices) {
        return Intake.standard()
                .publishedOn(published)
                .standardInput(System.in)
                .notices(notices)
                .addresses(new PageFetcher(web.limits())::fetch)
                .files(files);
    }
}
